import CResources

/// Where settings lie: the user's files, which win, and those that Hanji carries.
struct SettingsFiles: Sendable {
  /// The folder of the user's own files.
  let folder: String

  /// The kinds of files that have a folder of their own.
  enum Folder: String, CaseIterable {
    case keymaps
    case themes
  }

  /// The keys without a keymap.
  static let standardKeymap = "standard"
  /// Light or dark, as the terminal's background is.
  static let automaticTheme = "auto"
  /// Bytes that are read of a file; nobody writes as much.
  private static let limit = 1 << 20

  /// The name of the configuration file.
  static let configurationName = "config.toml"
  /// Where the configuration file is looked for.
  var configurationPath: String { "\(folder)/\(SettingsFiles.configurationName)" }

  /// The configuration file's text; nil where there is none.
  func configurationText() throws(Files.ReadError) -> String? {
    guard Files.exists(configurationPath) else { return nil }
    return try SettingsFiles.text(of: configurationPath)
  }

  /// A file's text.
  static func text(of path: String) throws(Files.ReadError) -> String {
    String(decoding: try Files.bytes(of: path, limit: limit), as: UTF8.self)
  }

  /// The text of a name with its file's name; nil where there is no such file.
  ///
  /// A name is one of a folder and leads nowhere else.
  func text(_ folder: Folder, _ name: String) -> (text: String, name: String)? {
    guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
    let own = path(folder, name)
    if let text = try? SettingsFiles.text(of: own) { return (text, own) }
    return SettingsFiles.bundled(folder).first { $0.name == name }.map {
      ($0.text, "\(name).toml")
    }
  }

  /// Whether the user has a file of that name.
  func hasOwn(_ folder: Folder, _ name: String) -> Bool { Files.exists(path(folder, name)) }

  /// Every name that can be chosen.
  func names(_ folder: Folder) -> [String] {
    let built = folder == .keymaps ? SettingsFiles.standardKeymap : SettingsFiles.automaticTheme
    let bundled = SettingsFiles.bundled(folder).map(\.name)
    let own = ownFiles(folder).filter { !bundled.contains($0) && $0 != built }
    return [built] + bundled + own
  }

  /// The names of the user's own files.
  func ownFiles(_ folder: Folder) -> [String] {
    let files = (try? Files.names(in: "\(self.folder)/\(folder.rawValue)")) ?? []
    return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
  }

  /// The path of a file of the user's own.
  func path(_ folder: Folder, _ name: String) -> String {
    "\(self.folder)/\(folder.rawValue)/\(name).toml"
  }

  /// The configuration file with every setting at its built-in value.
  static var defaultConfiguration: String { text(hanji_default_configuration()) }

  private static func bundled(_ folder: Folder) -> [(name: String, text: String)] {
    let (count, at) =
      switch folder {
      case .keymaps: (hanji_keymap_count(), hanji_keymap_at)
      case .themes: (hanji_theme_count(), hanji_theme_at)
      }
    return (0..<count).compactMap { index in
      at(index).map { (String(cString: $0.pointee.path), text($0)) }
    }
  }

  private static func text(_ resource: UnsafePointer<hanji_resource>?) -> String {
    guard let resource else { return "" }
    let bytes = UnsafeBufferPointer(start: resource.pointee.bytes, count: resource.pointee.length)
    return String(decoding: bytes, as: UTF8.self)
  }
}
