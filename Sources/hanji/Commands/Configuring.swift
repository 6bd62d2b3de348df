import ArgumentParser
import Configuration
import News
import Newsroom
import ReaderUI
import Terminal

/// `hanji config`: the configuration file, for those who write or mend one.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show and check the settings.",
    subcommands: [
      ConfigDefault.self, ConfigCheck.self, ConfigPath.self, ConfigShow.self, ConfigKeys.self,
    ])
}

/// `hanji config default`: the commented file to begin with.
struct ConfigDefault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "default", abstract: "Print a configuration file with every setting explained.")

  func run() throws {
    carryOut {
      print(SettingsFiles.defaultConfiguration, terminator: "")
      return .done
    }
  }
}

/// `hanji config path`: where the file belongs.
struct ConfigPath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print where the configuration file belongs.")

  func run() throws {
    carryOut {
      print("\(World.current.configurationFolder)/config.toml")
      return .done
    }
  }
}

/// `hanji config check`: what is wrong, with line and column.
struct ConfigCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the configuration, keymap and theme files.",
    discussion: """
      Each mistake is a sentence with file, line and column, and with what is used instead. The \
      status is 0 where there is none, else 3. Without FILE the configuration file is checked, and \
      all keymaps and themes beside it; a FILE in a folder named keymaps or themes is checked as \
      such a one.
      """)
  @Argument(help: "A configuration, keymap or theme file.", completion: .file(extensions: ["toml"]))
  var file: String?

  func run() throws {
    carryOut {
      let check = SettingsCheck(world: .current)
      let findings = try file.map(check.findings(in:)) ?? (try check.allFindings())
      for finding in findings { print(World.current.text(Words.sentence(finding))) }
      if findings.isEmpty { print(World.current.text(Words.settingsSound)) }
      return findings.isEmpty ? .done : .partly
    }
  }
}

/// `hanji config show`: what holds, and from where.
struct ConfigShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print every setting with its value and where it comes from.")
  @Flag(help: "Print one JSON object a line.") var json = false
  @OptionGroup var place: PlaceOptions

  func run() throws {
    let office = try place.officeThatIsThere()
    let settings = office?.settings ?? Settings(world: .current)
    carryOut(office) {
      for setting in Setting.allCases {
        let held = try HeldSetting(setting, settings.configuration, office: office)
        print(json ? held.json.line : held.line)
      }
      return .done
    }
  }
}

/// `hanji config keys`: all screens, commands and keys, as a keymap has them.
struct ConfigKeys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every screen's keys and commands, as a keymap has them.")
  @Argument(help: "One screen alone.", completion: Completions.screens) var screen: String?

  func run() throws {
    let kinds = try screen.map { [try kind($0)] } ?? ScreenKind.allCases
    carryOut {
      var settings = Settings(world: .current)
      let keymap = settings.keymap()
      for kind in kinds { print(KeymapText.text(of: keymap, on: kind)) }
      return .done
    }
  }

  private func kind(_ name: String) throws -> ScreenKind {
    guard let kind = ScreenKind(rawValue: name) else {
      let known = ScreenKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no screen \"\(name)\"; there is \(known).")
    }
    return kind
  }
}
