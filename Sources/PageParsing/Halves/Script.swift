import News
import Typesetting

/// How much of a text is Korean, counted by letters.
struct Script {
  private(set) var hangul = 0
  private(set) var latin = 0

  init(_ text: String = "") { add(text) }

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        if UInt8(scalar.value).isLetter { latin += 1 }
      } else if Hangul.isSyllable(scalar) {
        hangul += 1
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
