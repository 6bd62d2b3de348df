import Configuration

/// Looks for mistakes in all files of settings.
struct SettingsCheck {
  private let world: World
  private let files: SettingsFiles

  init(world: World) {
    self.world = world
    files = SettingsFiles(folder: world.configurationFolder)
  }

  /// What is wrong in one file; its folder's name says what kind it is of.
  func findings(in path: String) throws(Files.ReadError) -> [Finding] {
    let text = try SettingsFiles.text(of: path)
    switch path.split(separator: "/").dropLast().last.map(String.init) {
    case SettingsFiles.Folder.keymaps.rawValue:
      return KeymapFile.lines(from: text, name: path, words: Settings.words).1
    case SettingsFiles.Folder.themes.rawValue: return ThemeFile.theme(from: text, name: path).1
    default: return Configuration.read(text, name: path, words: Settings.words).1
    }
  }

  /// What is wrong in the configuration, in what it names, and in the keymaps and themes beside it.
  func allFindings() throws(Files.ReadError) -> [Finding] {
    var settings = Settings(world: world)
    _ = settings.keymap()
    _ = settings.theme(colors: 256)
    settings.checkPaper(in: world)
    var findings = settings.findings
    for folder in SettingsFiles.Folder.allCases {
      for name in files.ownFiles(folder) {
        findings += try self.findings(in: files.path(folder, name)).filter {
          !findings.contains($0)
        }
      }
    }
    return findings
  }
}
