/// The files of a host that serves the paper, for the places that it has.
public struct SetupText: Hashable, Sendable {
  private let program: String
  private let root: String

  /// What the bundled files say in the place of the host's own.
  private static let program = "/usr/bin/hanji"

  /// Makes them for a program and folders; nil where one of the paths cannot stand in all of the files
  /// as it is, since each of them quotes in its own way.
  public init?(program: String, folders: ServedFolders) {
    guard SetupText.isPlain(program), SetupText.isPlain(folders.root) else { return nil }
    (self.program, root) = (program, folders.root)
  }

  /// A bundled file's text with the host's own places.
  public func text(of bundled: String) -> String {
    let placed = SetupText.replacing(ServedFolders.standard.root, in: bundled, by: root)
    return SetupText.replacing(SetupText.program, in: placed, by: program)
  }

  private static func isPlain(_ path: String) -> Bool {
    path.hasPrefix("/")
      && path.utf8.allSatisfy { byte in
        let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        return isLetter || (0x30...0x39).contains(byte) || "/._-+".utf8.contains(byte)
      }
  }

  private static func replacing(_ part: String, in text: String, by other: String) -> String {
    var (result, rest) = ("", Substring(text))
    while let start = rest.utf8.indices.first(where: { rest[$0...].utf8.starts(with: part.utf8) }) {
      result += rest[..<start] + other
      rest = rest[rest.utf8.index(start, offsetBy: part.utf8.count)...]
    }
    return result + rest
  }
}
