import Typesetting

/// A title reduced to its letters and digits in lower case, to tell whether two are the same
/// though their quotes, dashes and blanks differ.
struct FoldedTitle: Equatable {
  let text: String

  init(_ title: String) {
    text = title.nfc.unicodeScalars.reduce(into: "") { folded, scalar in
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded += scalar.properties.lowercaseMapping
      }
    }
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
