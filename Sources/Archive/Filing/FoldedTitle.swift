import Typesetting

/// A title reduced to its letters and digits in lower case, to tell whether two are the same
/// though their quotes, dashes and blanks differ.
struct FoldedTitle: Equatable {
  let text: String

  init(_ title: String) {
    var folded: [UInt8] = []
    folded.reserveCapacity(title.utf8.count)
    for scalar in title.nfc.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: folded.append(UInt8(scalar.value))
      case 0x41...0x5A: folded.append(UInt8(scalar.value) | 0x20)
      case ..<0x80: continue
      case 0xAC00...0xD7A3: folded += UTF8.encode(scalar).map { Array($0) } ?? []
      default: folded += FoldedTitle.folded(scalar).utf8
      }
    }
    text = String(decoding: folded, as: UTF8.self)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    let properties = scalar.properties
    let isWord = properties.isAlphabetic || properties.numericType != nil
    return isWord ? properties.lowercaseMapping : ""
  }

  /// Whether the title says enough to tell one story from another: four Korean syllables, or more
  /// letters than a section's name has.
  var isTelling: Bool { text.utf8.count >= 12 }

  /// Whether two titles differ in a few letters and in no number: four fifths of their pairs of
  /// neighbouring letters are the same (Dice's coefficient).
  func isNearly(_ other: FoldedTitle) -> Bool {
    guard numbers == other.numbers else { return false }
    var counts: [Pair: Int] = [:]
    for pair in pairs { counts[pair, default: 0] += 1 }
    var shared = 0
    for pair in other.pairs {
      guard let left = counts[pair], left > 0 else { continue }
      counts[pair] = left - 1
      shared += 1
    }
    return shared * 5 >= (pairs.count + other.pairs.count) * 2
  }

  private struct Pair: Hashable {
    var first: Unicode.Scalar
    var second: Unicode.Scalar
  }

  private var pairs: [Pair] {
    zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).map { Pair(first: $0, second: $1) }
  }

  private var numbers: [String] {
    text.unicodeScalars.split { $0.properties.numericType == nil }.map(String.init)
  }

  /// FNV-1a (64 bit), for the index.
  var hash: Int64 {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}
