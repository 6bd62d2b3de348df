/// How much of a text is Korean, counted by letters.
struct Script {
  private(set) var hangul = 0
  private(set) var latin = 0

  init(_ text: String = "") { add(text) }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Every text that is kept is counted, so that bytes are looked at and not scalars.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        if bytes[at].isLetter { latin += 1 }
        at += 1
      } else if bytes[at] & 0xF0 == 0xE0, at + 2 < bytes.count {
        let value =
          UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6
          | UInt32(bytes[at + 2] & 0x3F)
        if (0xAC00...0xD7A3).contains(value) { hangul += 1 }
        at += 3
      } else {
        at += 1
      }
    }
  }

  static func + (left: Script, right: Script) -> Script {
    var sum = left
    sum.hangul += right.hangul
    sum.latin += right.latin
    return sum
  }

  var isEmpty: Bool { hangul + latin == 0 }

  /// A Hangul syllable says about as much as two and a half Latin letters.
  var koreanShare: Double {
    let weight = Double(hangul) * 2.5
    return weight == 0 ? 0 : weight / (weight + Double(latin))
  }

  var isKorean: Bool { koreanShare > 0.5 }
}
