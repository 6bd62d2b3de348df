import Archive
import Configuration
import News
import ReaderUI
import Typesetting

extension ReaderSettings {
  /// The settings at the start.
  ///
  /// An option of the command line goes before the configuration file, and the file before what was
  /// changed with keys and is remembered in the archive.
  static func configured(
    _ options: ReaderOptions, office: Office
  ) throws(ArchiveError) -> ReaderSettings {
    let file = office.settings.configuration
    let configured = try office.ambiguousWidth()
    let ambiguous = options.ambiguous ?? configured
    let isASCII = options.isASCII || file.isOn(.ascii)
    let isSlow = try office.isOn(.slow, remembered: "slow")
    var settings = ReaderSettings(
      language: isASCII ? .english : try language(options, office: office),
      storyMode: try office.chosen(.storyMode, remembered: "storyMode").flatMap(mode) ?? .both,
      width: DisplayWidth(ambiguous: ambiguous),
      glyphs: isASCII ? .ascii : ambiguous == .wide ? .wide : .unicode)
    settings.isSlow = options.isSlow || isSlow
    if let cells = try office.chosen(.measure, remembered: "measure").flatMap({ Int($0) }) {
      settings.setMeasure(cells)
    }
    if let cells = try office.chosen(.listWidth, remembered: "listColumns").flatMap({ Int($0) }) {
      settings.setListColumns(cells)
    }
    settings.setSectionColumns(file.number(.sectionsWidth) ?? 24)
    settings.usesPanes = try office.chosen(.panes, remembered: "panes") == "auto"
    settings.showsPreview = try office.isOn(.preview, remembered: "preview")
    settings.marksReadAfter = file.number(.markReadAfter)
    settings.showsHanjaReadings = try office.isOn(
      .hanjaReadings, remembered: "hanjaReadings")
    return settings
  }

  /// Whether Korean words were asked for, which are English where only ASCII is drawn.
  static func wantsKorean(
    _ options: ReaderOptions, office: Office
  ) throws(ArchiveError) -> Bool {
    try language(options, office: office) == .korean
  }

  private static func language(
    _ options: ReaderOptions, office: Office
  ) throws(ArchiveError) -> Language {
    if let language = options.language { return language }
    return try office.chosenLanguage() ?? office.world.language
  }

  /// A mode as the file names it, or as it is remembered.
  private static func mode(_ name: String) -> StoryMode? {
    name == "side-by-side" ? .sideBySide : StoryMode(rawValue: name)
  }
}

extension SettingChange {
  /// What is remembered, as the configuration file would say it.
  var value: String {
    switch self {
    case .language(let language): language.rawValue
    case .panes(let isOn): isOn ? "auto" : "one"
    case .preview(let isOn), .slow(let isOn), .hanjaReadings(let isOn): "\(isOn)"
    case .theme(let name), .keymap(let name): name
    }
  }
}

extension Configuration {
  /// The language of the interface; nil for the environment's.
  var language: Language? {
    let text = text(.language)
    return text == "auto" ? nil : Language(rawValue: text)
  }
}

extension Office {
  /// What a setting is: the file's value, else what was remembered, else the built-in value.
  func chosen(_ setting: Setting, remembered name: String) throws(ArchiveError) -> String? {
    let file = settings.configuration
    if !file.sets(setting), let kept = try archive.preference(name) { return kept }
    return file.number(setting).map(String.init) ?? file.text(setting)
  }

  /// Whether a switch is on: as the file says, else as it was left, else as it is built in.
  func isOn(_ setting: Setting, remembered name: String) throws(ArchiveError) -> Bool {
    let file = settings.configuration
    if !file.sets(setting), let kept = try archive.preference(name) { return kept == "true" }
    return file.isOn(setting)
  }

  /// The language of the interface that was chosen; nil for the environment's.
  fileprivate func chosenLanguage() throws(ArchiveError) -> Language? {
    let file = settings.configuration
    if !file.sets(.language), let kept = try archive.preference("language") {
      return Language(rawValue: kept)
    }
    return file.language
  }

  /// How wide ambiguous characters are drawn: as the file says, else as this terminal has answered.
  fileprivate func ambiguousWidth() throws(ArchiveError) -> AmbiguousWidth {
    let file = settings.configuration
    if file.sets(.ambiguousWidth) { return file.number(.ambiguousWidth) == 2 ? .wide : .narrow }
    return try TerminalWidths(office: self).kept()
  }

  /// Keeps what is fetched for as long as the file says, where it says anything.
  func applyRetention() throws(ArchiveError) {
    let file = settings.configuration
    guard file.sets(.keepDays) || file.sets(.keepMegabytes) else { return }
    let present = try archive.retentionRule()
    var rule = present
    if file.sets(.keepDays) { rule.days = file.number(.keepDays) }
    if file.sets(.keepMegabytes) { rule.megabytes = file.number(.keepMegabytes) }
    if rule != present { try archive.setRetentionRule(rule) }
  }
}
