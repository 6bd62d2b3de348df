/// One scalar as searches compare it: its folded value, and which kind of text it belongs to.
struct FoldedUnit: Hashable {
  /// The kind << 24 | the scalar.
  let bits: UInt32

  init(_ kind: Kind, _ scalar: UInt32) { bits = UInt32(kind.rawValue) << 24 | scalar }

  /// What a scalar is a part of; the order is used by the questions below.
  enum Kind: UInt8 {
    /// Between words.
    case blank
    /// Between lines; nothing is found across it.
    case lineEnd
    /// A word of letters or digits that is found by its beginning.
    case word
    /// A run of Hangul or kana, in which a word may stand anywhere.
    case syllable
    /// A Han character in such a run.
    case han
  }

  /// The scalar's folded value.
  var scalar: UInt32 { bits & 0xFF_FFFF }
  /// Whether it is part of a word of letters or digits.
  var isWord: Bool { bits >> 24 == UInt32(Kind.word.rawValue) }
  /// Whether it is part of a run of Hangul, kana or Han.
  var isInRun: Bool { bits >> 24 >= UInt32(Kind.syllable.rawValue) }
  /// Whether it is a Han character.
  var isHan: Bool { bits >> 24 == UInt32(Kind.han.rawValue) }
  /// Whether it separates words.
  var isBlank: Bool { bits == 0 }

  static let blank = FoldedUnit(.blank, 0)
  static let lineEnd = FoldedUnit(.lineEnd, 0)
}

extension FoldedUnit {
  /// Whether it is a consonant that can stand for the syllables that begin with it: ㄱ to ㅎ.
  var isInitialJamo: Bool { (0x3131...0x314E).contains(scalar) && isInRun }

  /// The initial consonants that it may be abbreviated to, as compatibility jamo.
  func forEachInitial(_ take: (UInt32) -> Void) {
    if let initial = FoldedUnit.initial(of: scalar) {
      take(initial)
    } else if isHan {
      for reading in HanReadings.readings(of: scalar) {
        if let initial = FoldedUnit.initial(of: reading) { take(initial) }
      }
    } else if isInitialJamo {
      take(scalar)
    }
  }

  private static func initial(of syllable: UInt32) -> UInt32? {
    guard (0xAC00...0xD7A3).contains(syllable) else { return nil }
    return Hangul.initialJamo[Int(syllable - 0xAC00) / 588].value
  }
}
