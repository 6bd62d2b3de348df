import Foundation

/// Files of the checkout, and of the folder `shared` beside it.
enum ProjectFile {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
      .sorted()
  }

  /// The bytes of every file in folders of the fixtures, in the order of their names.
  static func fixtures(in folders: [String]) throws -> [[UInt8]] {
    try folders.flatMap { folder in
      try names(in: "Tests/Fixtures/\(folder)").map { try bytes("Tests/Fixtures/\(folder)/\($0)") }
    }
  }

  /// A text from `../shared`; nil where that folder is absent.
  static func shared(_ path: String) -> String? {
    let file = root.deletingLastPathComponent().appendingPathComponent("shared/\(path)")
    return (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  }
}
