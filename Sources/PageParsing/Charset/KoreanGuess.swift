/// Whether bytes are Korean in CP949.
///
/// In Korean prose most two-byte characters are syllables of KS X 1001 (rows 16-40, both bytes from
/// 0xA1 up). Johab puts its second bytes below that, and Latin text has few pairs.
struct KoreanGuess {
  private(set) var syllables = 0
  private var others = 0
  /// Whether no byte is outside what CP949 may hold.
  private(set) var isSound = true

  init(_ bytes: [UInt8]) {
    var at = 0
    let end = min(bytes.count, 65_536)
    while at < end {
      guard bytes[at] >= 0x80 else {
        at += 1
        continue
      }
      let second = at + 1 < bytes.count ? bytes[at + 1] : 0
      note(bytes[at], second)
      at += second >= 0x80 ? 2 : 1
    }
  }

  private mutating func note(_ lead: UInt8, _ second: UInt8) {
    let isSyllable = (0xB0...0xC8).contains(lead) && second >= 0xA1 && second != 0xFF
    if isSyllable { syllables += 1 } else { others += 1 }
    if lead == 0x80 || lead == 0xFF || second < 0x41 || second == 0xFF { isSound = false }
  }

  var isPlausible: Bool { syllables >= 2 && syllables >= others * 2 }
}
