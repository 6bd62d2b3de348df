import Archive
import News
import ReaderUI

/// Reads from the archive what there is to choose from.
struct ChoiceReading {
  let office: Office
  let paper: Paper

  private var archive: Archive { office.archive }

  private var files: (themes: [String], keymaps: [String]) { office.settings.fileNames }

  private static func named(_ name: String, _ change: (String) -> SettingChange) -> Choice {
    Choice(
      LocalizedText(english: name, korean: koreanName(of: name)), deed: .change(change(name)))
  }

  /// A name of a file that Hanji carries, with what it means.
  private static func koreanName(of name: String) -> String {
    let meanings = [
      "auto": "자동", "light": "밝게", "dark": "어둡게", "high-contrast": "고대비",
      "terminal": "터미널 색", "mono": "흑백", "standard": "기본",
    ]
    return meanings[name].map { "\($0) (\(name))" } ?? name
  }

  func choices(of kind: ChoiceKind) throws(ArchiveError) -> [Choice] {
    switch kind {
    case .tags: try tags()
    case .searches: try searches()
    case .follows: try follows()
    case .rules: try rules()
    case .themes: files.themes.map { ChoiceReading.named($0) { .theme($0) } }
    case .keymaps: files.keymaps.map { ChoiceReading.named($0) { .keymap($0) } }
    case .palette:
      named
        + SettingPlaces(path: office.rights == .all ? office.settings.path : nil).choices
    case .help, .links, .share, .filters, .reporters, .following, .settings: []
    }
  }

  /// Every theme and keymap by its name, with what it is.
  private var named: [Choice] {
    files.themes.map { name in
      Choice(
        LocalizedText(english: "theme \(name)", korean: "테마 \(ChoiceReading.koreanName(of: name))"),
        deed: .change(.theme(name)))
    }
      + files.keymaps.map { name in
        Choice(
          LocalizedText(
            english: "keymap \(name)", korean: "키 배치 \(ChoiceReading.koreanName(of: name))"),
          deed: .change(.keymap(name)))
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

  /// What the file leaves out is taken back there; choosing it shows what that is.
  private func rules() throws(ArchiveError) -> [Choice] {
    let own = try archive.rules().map {
      Choice(LocalizedText(english: $0), deed: .effect(.toggleRule($0)))
    }
    return own + office.configuredRules.map { ofFile($0, shows: "is:hidden (\($0))") }
  }

  private func ofFile(_ query: String, shows search: String) -> Choice {
    Choice(
      LocalizedText(english: query), detail: SettingsFiles.configurationName,
      deed: .list(.search(search)))
  }

  private func follows() throws(ArchiveError) -> [Choice] {
    let own = try archive.follows().map { follow in
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
    return own + office.configuredFollows.map { ofFile($0, shows: $0) }
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
