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

  /// FNV-1a (64 bit), for the index.
  var hash: Int64 {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}
