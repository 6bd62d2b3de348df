/// Whether bytes are Korean in Johab (KS X 1001, annex 3), as files of old bulletin boards are.
///
/// A syllable is one bit and three letters of five bits each. Quotation marks of windows-1252 before
/// ASCII look like syllables too, so some second bytes must be high.
struct JohabGuess {
  private var syllables = 0
  private var highSeconds = 0
  private var others = 0

  init(_ bytes: [UInt8]) {
    var at = 0
    let end = min(bytes.count, 65_536)
    while at < end {
      guard bytes[at] >= 0x80 else {
        at += 1
        continue
      }
      let second = at + 1 < bytes.count ? bytes[at + 1] : 0
      let isSyllable = Self.isSyllable(UInt16(bytes[at]) << 8 | UInt16(second))
      if isSyllable { syllables += 1 } else { others += 1 }
      if isSyllable, second >= 0x80 { highSeconds += 1 }
      at += isSyllable ? 2 : 1
    }
  }

  /// Numbers of the letters that stand for none: gaps of the annex's table.
  private static func isSyllable(_ code: UInt16) -> Bool {
    let initial = code >> 10 & 31
    let vowel = code >> 5 & 31
    let final = code & 31
    return (2...20).contains(initial) && vowel >= 3
      && ![8, 9, 16, 17, 24, 25, 30, 31].contains(vowel)
      && (1...29).contains(final) && final != 18
  }

  var isPlausible: Bool {
    syllables >= 4 && highSeconds * 4 >= syllables && syllables >= others * 4
  }
}
