/// Whether bytes without a label are Korean in CP949.
///
/// In Korean prose most two-byte characters are syllables of KS X 1001 (rows 16-40, both bytes from
/// 0xA1 up). Johab puts its second bytes below that, and Latin text has few pairs.
struct KoreanGuess {
  private var syllables = 0
  private var others = 0

  init(_ bytes: [UInt8]) {
    var at = 0
    let end = min(bytes.count, 65_536)
    while at < end {
      guard bytes[at] >= 0x80 else {
        at += 1
        continue
      }
      let second = at + 1 < end ? bytes[at + 1] : 0
      let isSyllable = (0xB0...0xC8).contains(bytes[at]) && second >= 0xA1 && second != 0xFF
      if isSyllable { syllables += 1 } else { others += 1 }
      at += second >= 0x80 ? 2 : 1
    }
  }

  var isPlausible: Bool { syllables >= 2 && syllables >= others * 2 }
}
