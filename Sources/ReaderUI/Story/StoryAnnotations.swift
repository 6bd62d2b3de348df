public import News

/// What is known of a story beside its text: what the reader wrote to it, and where else it stands.
public struct StoryAnnotations: Hashable, Sendable {
  /// The reader's tags.
  public var tags: [String]
  /// The reader's note; empty without one.
  public var note: String
  /// The sections in which it stands.
  public var sections: [SectionID]
  /// Whether an earlier text of it is kept.
  public var hasChanged: Bool

  /// Makes annotations.
  public init(
    tags: [String] = [], note: String = "", sections: [SectionID] = [], hasChanged: Bool = false
  ) {
    (self.tags, self.note, self.sections) = (tags, note, sections)
    self.hasChanged = hasChanged
  }
}

extension ReaderState {
  mutating func annotate(_ id: StoryID, _ annotations: StoryAnnotations) -> [Effect] {
    changeStory(id) { $0.annotations = annotations }
  }
}

extension StoryScreen {
  /// Tags, note and the other sections of the story, in one line.
  func remarks(in state: ReaderState, glyphs: Glyphs) -> String {
    var parts: [String] = []
    if annotations.hasChanged { parts.append(state.words(Phrases.hasChanged, on: .story)) }
    if !annotations.tags.isEmpty { parts.append(annotations.tags.joined(separator: ", ")) }
    if !annotations.note.isEmpty {
      parts.append("“\(annotations.note.split(separator: "\n").joined(separator: " "))”")
    }
    let others = otherSections(in: state)
    if !others.isEmpty {
      parts.append(Phrases.alsoIn(others).text(in: state.settings.language))
    }
    return parts.joined(separator: " \(glyphs.dot) ")
  }

  /// The titles of the sections in which it stands besides the one that is read, deepest ones only.
  private func otherSections(in state: ReaderState) -> String {
    let paper = state.edition.paper
    let deepest = annotations.sections.filter { id in
      !annotations.sections.contains { $0.text.hasPrefix("\(id.text)/") }
    }
    return deepest.filter { $0 != state.shownSection }.prefix(3)
      .compactMap { paper.section($0)?.title.text(in: state.settings.language) }
      .joined(separator: ", ")
  }
}

extension Phrases {
  static let hasChanged = LocalizedText(
    english: "changed by the paper: {showChanges}", korean: "신문이 고친 기사: {showChanges}")

  static func alsoIn(_ sections: String) -> LocalizedText {
    LocalizedText(english: "in \(sections)", korean: "실린 면: \(sections)")
  }
}
