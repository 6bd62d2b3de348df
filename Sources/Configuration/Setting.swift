/// A setting, named as in the configuration file.
public enum Setting: String, Hashable, Sendable, CaseIterable {
  /// Words of the interface.
  case language
  /// The paper that opens.
  case paper
  /// Which halves of a story are shown.
  case storyMode = "story-mode"
  /// The widest text column, in cells.
  case measure
  /// Whether Hanja are shown with their readings.
  case hanjaReadings = "hanja-readings"
  /// Whose time is told.
  case timezone
  /// The looks.
  case theme
  /// Whether marks and lines are drawn in ASCII.
  case ascii
  /// Cells of a character whose width is ambiguous.
  case ambiguousWidth = "ambiguous-width"
  /// Whether a wide screen is divided into panes.
  case panes
  /// Cells of the section menu beside a list.
  case sectionsWidth = "sections-width"
  /// Cells of the list beside a story.
  case listWidth = "list-width"
  /// Whether a list shows its selected story beside it.
  case preview
  /// How pictures are drawn.
  case pictures
  /// The table of keys.
  case keymap
  /// Whether the mouse is listened to.
  case mouse
  /// Whether the line to the terminal is so slow that every byte counts.
  case slow
  /// When an opened story counts as read: the share of its text that was shown, in per cent.
  case markReadAfter = "mark-read-after"
  /// Whether the paper is fetched at the start.
  case refreshOnStart = "refresh-on-start"
  /// Minutes after which the news counts as old.
  case refreshAfter = "refresh-after"
  /// The web archive in which past days and lost stories are looked for.
  case webArchive = "web-archive"
  /// The server that is asked in the place of hosts.
  case proxy
  /// Days for which stories are kept.
  case keepDays = "keep-days"
  /// Megabytes that the archive may take.
  case keepMegabytes = "keep-megabytes"
  /// Queries whose new stories are announced.
  case follow
  /// Queries whose stories are hidden.
  case kill
  /// Programs, each with its arguments.
  case editor, browser, player, printer, mail
}

extension Setting {
  /// What can stand as its value.
  public var form: SettingForm {
    switch self {
    case .language: .choice(["auto", "en", "ko"])
    case .storyMode: .choice(["english", "korean", "both", "side-by-side"])
    case .timezone: .choice(["auto", "KST"])
    case .panes: .choice(["auto", "one"])
    case .pictures: .choice(["auto", "cells", "sextants", "off"])
    case .paper, .theme, .keymap, .webArchive, .proxy: .name
    case .hanjaReadings, .ascii, .preview, .mouse, .slow, .refreshOnStart: .flag
    case .measure: .number(24...120)
    case .ambiguousWidth: .number(1...2)
    case .sectionsWidth: .number(16...60)
    case .listWidth: .number(30...100)
    case .refreshAfter: .number(1...10_080)
    case .markReadAfter: .numberOr("never", 0...100)
    case .keepDays: .numberOr("forever", 1...1_000_000)
    case .keepMegabytes: .numberOr("any", 1...1_000_000)
    case .follow, .kill: .queries
    case .editor, .browser, .player, .printer, .mail: .program
    }
  }

  /// The value where the file says nothing.
  public var standard: SettingValue {
    switch self {
    case .language, .timezone, .theme, .panes, .pictures: .text("auto")
    case .paper: .text("koreatimes")
    case .storyMode: .text("both")
    case .keymap: .text("standard")
    case .proxy: .text("none")
    case .webArchive: .text("https://web.archive.org")
    case .hanjaReadings, .ascii, .slow: .flag(false)
    case .preview, .mouse, .refreshOnStart: .flag(true)
    case .measure: .number(72)
    case .ambiguousWidth: .number(1)
    case .sectionsWidth: .number(24)
    case .listWidth: .number(50)
    case .refreshAfter: .number(30)
    case .markReadAfter: .number(0)
    case .keepDays: .text("forever")
    case .keepMegabytes: .number(2_048)
    case .follow, .kill, .editor, .browser, .player, .printer, .mail: .texts([])
    }
  }
}

/// What can stand as a setting's value.
public enum SettingForm: Hashable, Sendable {
  /// true or false.
  case flag
  /// A number within bounds.
  case number(ClosedRange<Int>)
  /// A number within bounds, or this word.
  case numberOr(String, ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// The name of a paper, theme or keymap.
  case name
  /// A program and its arguments, a text each; no shell reads them.
  case program
  /// Search queries.
  case queries
  /// A table of keys.
  case table
  /// A text.
  case text
}

/// A setting's value.
public enum SettingValue: Hashable, Sendable {
  /// true or false.
  case flag(Bool)
  /// A number.
  case number(Int)
  /// A word, name or text.
  case text(String)
  /// Several texts.
  case texts([String])
}

extension SettingValue: CustomStringConvertible {
  /// The value as TOML has it.
  public var description: String {
    switch self {
    case .flag(let isTrue): "\(isTrue)"
    case .number(let number): "\(number)"
    case .text(let text): SettingValue.quoted(text)
    case .texts(let texts): "[" + texts.map(SettingValue.quoted).joined(separator: ", ") + "]"
    }
  }

  /// A TOML basic string.
  public static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": output += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
