/// The name of a paper, such as `koreatimes`: a-z, 0-9 and `-`.
public struct PaperID: Hashable, Sendable, CustomStringConvertible {
  /// The name.
  public let text: String

  /// Makes a name from a text.
  public init(_ text: String) { self.text = text }

  /// The name.
  public var description: String { text }
}

/// The name of a section or front-page block inside its paper, such as `national/foreign-affairs`.
public struct SectionID: Hashable, Sendable, CustomStringConvertible {
  /// The name, a path through the section tree.
  public let text: String

  /// Makes a name from a path.
  public init(_ text: String) { self.text = text }

  /// The path.
  public var description: String { text }
}

/// What names a story wherever it is met: the paper and its story number or folded address.
public struct StoryID: Hashable, Sendable, CustomStringConvertible {
  /// The name, such as `koreatimes#358692` or `koreatimes:/southkorea/society/20261124/slug`.
  public let text: String

  /// Makes an identity from its stored text.
  public init(_ text: String) { self.text = text }

  /// The name.
  public var description: String { text }

  /// A short key for command lines: 12 characters of `a-z` and `2-7`, from a 60-bit hash.
  public var key: StoryKey { StoryKey(hashing: text) }
}

/// The short form of a story's identity that a person types.
public struct StoryKey: Hashable, Sendable, CustomStringConvertible {
  /// Twelve characters of `a-z` and `2-7`.
  public let text: String

  /// Reads a key that a person typed; nil where it cannot be one.
  public init?(_ text: String) {
    let lowered = text.lowercased()
    guard lowered.utf8.count == 12, lowered.utf8.allSatisfy({ Self.alphabet.contains($0) })
    else { return nil }
    self.text = lowered
  }

  /// The upper 60 bits of FNV-1a (64 bit) after a final mix, five bits a character (RFC 4648 base32).
  init(hashing identity: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in identity.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ (hash >> 31)) &* 0x9e37_79b9_7f4a_7c15
    hash ^= hash >> 29
    let characters = (0..<12).map { Self.alphabet[Int(hash >> (59 - 5 * UInt64($0)) & 31)] }
    text = String(decoding: characters, as: UTF8.self)
  }

  /// The key itself.
  public var description: String { text }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
