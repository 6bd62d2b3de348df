import Archive
import Configuration
import Newsroom
import PaperFiles

/// A setting as it holds, and where that comes from.
struct HeldSetting {
  private let setting: Setting
  private let value: SettingValue
  private let origin: Origin

  /// Where a value comes from.
  private enum Origin {
    case builtIn
    case file(String, line: Int)
    /// It was changed with keys.
    case remembered
  }

  /// Looks a setting up; without an office there is no archive yet that remembers anything.
  init(
    _ setting: Setting, _ configuration: Configuration, office: Office?
  ) throws(ArchiveError) {
    self.setting = setting
    let remembered = try office?.remembered(setting)
    if let place = configuration.places[setting] {
      (value, origin) = (configuration[setting], .file(configuration.file, line: place.line))
    } else if let remembered {
      (value, origin) = (remembered, .remembered)
    } else {
      (value, origin) = (setting.standard, .builtIn)
    }
  }

  /// A line of TOML with a comment.
  var line: String {
    let comment =
      switch origin {
      case .builtIn: "built in"
      case .file(let file, let line): "\(file):\(line)"
      case .remembered: "remembered"
      }
    return "\(setting.rawValue) = \(value)  # \(comment)"
  }

  /// For scripts.
  var json: JSONText {
    var fields: [(String, JSONText)] = [
      ("setting", .text(setting.rawValue)), ("value", value.json),
    ]
    switch origin {
    case .builtIn: fields.append(("from", .text("built-in")))
    case .remembered: fields.append(("from", .text("remembered")))
    case .file(let file, let line):
      fields += [("from", .text("file")), ("file", .text(file)), ("line", .number(line))]
    }
    return .object(fields)
  }
}

extension SettingValue {
  fileprivate var json: JSONText {
    switch self {
    case .flag(let isTrue): .isTrue(isTrue)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .texts(let texts): .list(texts.map(JSONText.text))
    }
  }
}

extension Office {
  /// What was changed with keys while reading, or with `hanji keep`; nil where nothing was.
  func remembered(_ setting: Setting) throws(ArchiveError) -> SettingValue? {
    switch setting {
    case .measure: try number("measure")
    case .listWidth: try number("listColumns")
    case .storyMode: try archive.preference("storyMode").map { .text(Setting.modeName($0)) }
    case .keepDays: try kept(archive.retentionRule().days, else: "forever", setting)
    case .keepMegabytes: try kept(archive.retentionRule().megabytes, else: "any", setting)
    default: nil
    }
  }

  private func number(_ name: String) throws(ArchiveError) -> SettingValue? {
    try archive.preference(name).flatMap { Int($0) }.map(SettingValue.number)
  }

  private func kept(_ number: Int?, else word: String, _ setting: Setting) -> SettingValue? {
    let value = number.map(SettingValue.number) ?? .text(word)
    return value == setting.standard ? nil : value
  }
}

extension Setting {
  /// The file's name of a story mode that is remembered.
  fileprivate static func modeName(_ remembered: String) -> String {
    remembered == "sideBySide" ? "side-by-side" : remembered
  }
}
