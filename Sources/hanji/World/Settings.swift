import Configuration
import News
import ReaderUI
import Terminal

/// The settings of this run: the user's configuration file, and what is wrong in it.
struct Settings: Sendable {
  let configuration: Configuration
  /// What is wrong in the files that were read so far.
  private(set) var findings: [Finding]
  private let files: SettingsFiles

  /// Names that tables of keys may use.
  static let words = KeyWords(
    screens: ScreenKind.allCases.map(\.rawValue), commands: Command.allCases.map(\.rawValue))

  /// Reads the configuration file of the user's; there may be none.
  init(world: World) {
    files = SettingsFiles(folder: world.configurationFolder)
    do throws(Files.ReadError) {
      let text = try files.configurationText()
      (configuration, findings) = Configuration.read(
        text ?? "", name: files.configurationPath, words: Settings.words)
    } catch {
      configuration = Configuration()
      findings = [
        Finding(
          file: error.path, fact: .unreadable(reason: error.reason), instead: .everyDefault)
      ]
    }
  }

  /// Notes that the paper cannot be opened; `hanji paper check` says more of its file.
  mutating func notePaper(_ name: String, known: [String], instead: String) {
    let fact = Finding.Fact.noSuchFile(key: "paper", name: name, known: known)
    findings.append(configuration.finding(fact, about: .paper, instead: .value(instead)))
  }

  /// Looks whether the paper can be opened.
  mutating func checkPaper(in world: World) {
    let (name, papers) = (configuration.text(.paper), Papers(world: world))
    if (try? papers.paper(name)) != nil { return }
    notePaper(name, known: papers.names, instead: Setting.paper.standard.description)
  }

  /// Where the configuration file is looked for.
  var path: String { files.configurationPath }

  /// The server of the web archive; nil where none is to be asked.
  var webArchive: Address? { Address(configuration.text(.webArchive)) }

  /// The proxy; nil where hosts are asked directly.
  var proxy: Proxy? { Proxy(configuration.text(.proxy)) }

  /// The programs that the person has named.
  var programNames: ProgramNames {
    ProgramNames(
      browser: configuration.texts(.browser), mail: configuration.texts(.mail),
      editor: configuration.texts(.editor), player: configuration.texts(.player),
      printer: configuration.texts(.printer))
  }

  /// The names of the looks and of the keymaps that there are.
  var fileNames: (themes: [String], keymaps: [String]) {
    (files.names(.themes), files.names(.keymaps))
  }

  /// The keys: the standard ones, the keymap's over them, and over those the user's own.
  mutating func keymap(named chosen: String? = nil) -> Keymap {
    let name = chosen ?? configuration.text(.keymap)
    var keymap = Keymap.standard
    if name != SettingsFiles.standardKeymap || files.hasOwn(.keymaps, name) {
      let (lines, found) = file(
        .keymaps, name, of: .keymap, instead: SettingsFiles.standardKeymap
      ) {
        KeymapFile.lines(from: $0, name: $1, words: Settings.words)
      }
      findings += found
      keymap = keymap.changed(by: Settings.changes(lines ?? []))
    }
    return keymap.changed(by: Settings.changes(configuration.keys))
  }

  /// The looks on a terminal with that many colours, which may have said what its background is.
  mutating func theme(
    named chosen: String? = nil, colors: Int, background: Background? = nil
  ) -> Theme {
    let name = chosen ?? configuration.text(.theme)
    if name == SettingsFiles.automaticTheme { return automatic(background).fitted(to: colors) }
    let (theme, found) = file(.themes, name, of: .theme, instead: "terminal") {
      ThemeFile.theme(from: $0, name: $1)
    }
    findings += found
    return ((theme ?? nil) ?? Theme.standard).fitted(to: colors)
  }

  /// Whether the looks are to be as the terminal's background is; on a slow line it is not asked.
  var followsBackground: Bool {
    configuration.text(.theme) == SettingsFiles.automaticTheme && !configuration.isOn(.slow)
  }

  /// Light or dark where the terminal said which; else its own colours.
  private func automatic(_ background: Background?) -> Theme {
    guard let background else { return .standard }
    let name = background.isDark ? "dark" : "light"
    guard let (text, path) = files.text(.themes, name) else { return .standard }
    return ThemeFile.theme(from: text, name: path).0 ?? .standard
  }

  /// Reads the file that a setting names.
  private mutating func file<Value>(
    _ folder: SettingsFiles.Folder, _ name: String, of setting: Setting, instead: String,
    _ read: (_ text: String, _ name: String) -> (Value, [Finding])
  ) -> (Value?, [Finding]) {
    guard let (text, path) = files.text(folder, name) else {
      let fact = Finding.Fact.noSuchFile(
        key: setting.rawValue, name: name, known: files.names(folder))
      return (nil, [configuration.finding(fact, about: setting, instead: .value(instead))])
    }
    return read(text, path)
  }

  private static func changes(_ lines: [KeyLine]) -> [Keymap.Change] {
    lines.compactMap {
      Keymap.Change(screen: $0.screen, keys: $0.keys, command: $0.command)
    }
  }
}
