import Archive
import News
import ReaderUI

/// Reads from the archive what there is to choose from.
struct ChoiceReading {
  let archive: Archive
  let paper: Paper
  let files: (themes: [String], keymaps: [String])

  private static func named(_ name: String, _ change: (String) -> SettingChange) -> Choice {
    Choice(LocalizedText(english: name), deed: .change(change(name)))
  }

  func choices(of kind: ChoiceKind) throws(ArchiveError) -> [Choice] {
    switch kind {
    case .tags: try tags()
    case .searches: try searches()
    case .follows: try follows()
    case .rules:
      try archive.rules().map {
        Choice(LocalizedText(english: $0), deed: .effect(.toggleRule($0)))
      }
    case .themes: files.themes.map { ChoiceReading.named($0) { .theme($0) } }
    case .keymaps: files.keymaps.map { ChoiceReading.named($0) { .keymap($0) } }
    case .help, .palette, .links, .share, .filters, .reporters, .following, .settings: []
    }
  }

  private func tags() throws(ArchiveError) -> [Choice] {
    try archive.tags().map { tag in
      Choice(
        LocalizedText(english: tag.name), detail: "\(tag.count)",
        deed: .list(.search("tag:\(ChoiceReading.quoted(tag.name))")))
    }
  }

  private func searches() throws(ArchiveError) -> [Choice] {
    try archive.searches().map { search in
      Choice(
        LocalizedText(english: search.name), detail: search.query,
        deed: .list(.search(search.query)))
    }
  }

  private func follows() throws(ArchiveError) -> [Choice] {
    try archive.follows().map { follow in
      switch follow.kind {
      case .section:
        let id = SectionID(follow.name)
        let title = paper.section(id)?.title ?? LocalizedText(english: follow.name)
        return Choice(title, detail: follow.name, deed: .list(.section(id)))
      case .reporter, .word:
        let query = ChoiceReading.query(of: follow)
        return Choice(
          LocalizedText(english: follow.name), detail: query, deed: .list(.search(query)))
      }
    }
  }

  /// The query that finds what is followed.
  static func query(of follow: Follow) -> String {
    switch follow.kind {
    case .section: "section:\(quoted(follow.name))"
    case .reporter: "by:\(quoted(follow.name))"
    case .word: follow.name
    }
  }

  /// A name as one value of a query.
  static func quoted(_ name: String) -> String {
    name.contains(" ") ? "\"\(name)\"" : name
  }
}
