/// The SHA-256 of a public key, as OpenSSH tells keys apart (ssh-keygen(1), `-l`).
public struct KeyDigest: Hashable, Sendable {
  private let digest: [UInt8]

  /// Takes it of a key as `authorized_keys` has it: its kind and its bytes in base 64.
  ///
  /// Nil where that is no key.
  public init?(ofKey words: [Substring]) {
    guard words.count >= 2, words[0].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let bytes = Base64.bytes(of: words[1]), bytes.count > 4
    else { return nil }
    // The bytes begin with the kind once more (RFC 4253, section 6.6).
    let length = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
    guard length == words[0].utf8.count, bytes.dropFirst(4).starts(with: words[0].utf8) else {
      return nil
    }
    digest = SHA256.digest(of: bytes)
  }

  /// Two digits a byte.
  public var hexadecimal: String {
    digest.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}

/// Base 64 (RFC 4648, section 4).
enum Base64 {
  /// The bytes of a text; nil where it holds anything else, or a broken end.
  static func bytes(of text: Substring) -> [UInt8]? {
    let letters = text.utf8.reversed().drop { $0 == 0x3D }.reversed()
    guard text.utf8.count % 4 == 0, text.utf8.count - letters.count <= 2 else { return nil }
    var (bytes, bits, count) = ([UInt8](), UInt32(0), 0)
    for letter in letters {
      guard let value = value(of: letter) else { return nil }
      (bits, count) = (bits << 6 | value, count + 6)
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case 0x41...0x5A: UInt32(letter) - 0x41
    case 0x61...0x7A: UInt32(letter) - 0x61 + 26
    case 0x30...0x39: UInt32(letter) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
