/// The name of a person who reads on another's computer: that of a folder, and never a path.
///
/// It is up to 64 small letters, digits, `-`, `_` and `.` of ASCII, begins with a letter or digit, and
/// has no two dots in a row. A name that is anything else is none: it is not mended, since two people
/// could become one by that.
public struct PersonName: Hashable, Sendable {
  /// The name.
  public let text: String

  /// Reads a name; nil where it is none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...PersonName.limit).contains(bytes.count), PersonName.isWord(bytes[0]) else {
      return nil
    }
    guard bytes.allSatisfy({ PersonName.isWord($0) || PersonName.marks.contains($0) }),
      !zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0x2E && $1 == 0x2E })
    else { return nil }
    self.text = text
  }

  private static let limit = 64
  private static let marks = Set("-_.".utf8)

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension PersonName {
  /// The name of who has a key, where the key has been given no other.
  public init(_ key: KeyDigest) {
    text = "key-" + key.hexadecimal.prefix(32)
  }
}

/// Who reads.
public enum Person: Hashable, Sendable {
  /// Somebody who has a folder.
  case named(PersonName)
  /// Somebody of whom nothing is known and nothing is kept.
  case guest
}
