import Foundation

/// A file under `Tests/Fixtures/Typesetting`, its first line (what it stands for) left out.
enum Fixture {
  static func lines(_ name: String) throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appendingPathComponent("Fixtures/Typesetting/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map(String.init)
  }
}
