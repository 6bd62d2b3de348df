public import News

extension ReaderState {
  /// Asks for the tags of the target; those that it has are there to be changed.
  mutating func askForTags() -> [Effect] {
    targets.first.map { [.loadAnswer(.tags, $0.headline.id)] } ?? []
  }

  /// Asks for the note of the target.
  mutating func askForNote() -> [Effect] {
    targets.first.map { [.loadAnswer(.note, $0.headline.id)] } ?? []
  }

  mutating func tag(_ text: String) -> [Effect] {
    let names = text.split(separator: ",").map { $0.trimming(while: \.isWhitespace) }
    return targets.map { .setTags($0.headline.id, names.filter { !$0.isEmpty }) }
  }

  mutating func note(_ text: String) -> [Effect] {
    targets.first.map { [.setNote($0.headline.id, text)] } ?? []
  }

  /// Asks under which name the search that is shown is to be kept.
  mutating func askForSearchName() -> [Effect] {
    guard case .list(let list) = screen, case .search = list.source else {
      status = Status(Phrases.noSearchHere)
      return []
    }
    return ask(.searchName)
  }

  mutating func saveSearch(named name: String) -> [Effect] {
    guard case .list(let list) = screen, case .search(let query) = list.source else { return [] }
    return [.saveSearch(name, query)]
  }

  /// Everything by the reporters of the target.
  mutating func showReporter(keymap: Keymap) -> [Effect] {
    let names = reporters
    switch names.count {
    case 0:
      status = Status(Phrases.noReporter)
      return []
    case 1: return showList(.search(Query.by(names[0])))
    default: return choose(from: .reporters, keymap: keymap)
    }
  }

  /// Who wrote the target, as the list or else the text says.
  var reporters: [String] {
    let listed = targets.first?.headline.byline.names ?? []
    guard listed.isEmpty, case .loaded(let story)? = openStory?.text else { return listed }
    return story.byline.names
  }

  var reporterChoices: [Choice] {
    reporters.map {
      Choice(LocalizedText(english: $0), deed: .list(.search(Query.by($0))))
    }
  }

  /// What can be followed from here: the section, the reporters, a word.
  var followChoices: [Choice] {
    var choices: [Choice] = []
    if let id = shownSection, let section = edition.paper.section(id) {
      choices.append(
        Choice(Phrases.followSection(section.title), deed: .effect(.toggleFollow(.section(id)))))
    }
    for name in reporters {
      choices.append(
        Choice(Phrases.followReporter(name), deed: .effect(.toggleFollow(.reporter(name)))))
    }
    choices.append(Choice(Phrases.followWord, deed: .ask(.followedWord, text: "")))
    choices.append(Choice(Phrases.meaning(of: .showFollows), deed: .choices(.follows)))
    return choices + hidingChoices
  }
}

/// What is to be followed, or no longer.
public enum FollowTarget: Hashable, Sendable {
  /// A section of the paper.
  case section(SectionID)
  /// A reporter, by name.
  case reporter(String)
  /// A word, as a search finds it.
  case word(String)
}

/// Writes queries.
enum Query {
  /// Everything by a reporter.
  static func by(_ name: String) -> String { "by:\"\(name.filter { $0 != "\"" })\"" }

  /// The value of a field that a query asks for alone; nil where it asks for more.
  static func value(of field: String, in query: String) -> String? {
    guard query.hasPrefix("\(field):") else { return nil }
    let value = query.dropFirst(field.count + 1)
    guard value.first == "\"" else {
      return value.isEmpty || value.contains { $0.isWhitespace || "()|\"".contains($0) }
        ? nil : String(value)
    }
    let inside = value.dropFirst().dropLast()
    return value.last == "\"" && !inside.isEmpty && !inside.contains("\"") ? String(inside) : nil
  }

  /// What answers a query and another too.
  static func both(_ query: String, _ other: String) -> String {
    query.contains(" OR ") ? "(\(query)) \(other)" : "\(query) \(other)"
  }
}

extension Phrases {
  static let noSearchHere = LocalizedText(
    english: "Only a search can be saved: {search} or {limitList} makes one.",
    korean: "찾기만 저장할 수 있습니다. {search} 키나 {limitList} 키로 찾습니다.")
  static let noReporter = LocalizedText(
    english: "No reporter is named here.", korean: "기자 이름이 없습니다.")
  static let followWord = LocalizedText(english: "follow a word", korean: "낱말 구독하기")

  static func followSection(_ title: LocalizedText) -> LocalizedText {
    LocalizedText(
      english: "follow the section \(title.english), or no longer",
      korean: "\(title.korean)면 구독하기, 또는 그만두기")
  }

  static func followReporter(_ name: String) -> LocalizedText {
    LocalizedText(
      english: "follow \(name), or no longer", korean: "\(name) 구독하기, 또는 그만두기")
  }
}

extension Substring {
  /// The text without the characters at both ends that fulfil a condition.
  fileprivate func trimming(while isDropped: (Character) -> Bool) -> String {
    var text = drop(while: isDropped)
    while let last = text.last, isDropped(last) { text.removeLast() }
    return String(text)
  }
}
