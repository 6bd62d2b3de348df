/// Hangul scalars and syllables (Unicode core specification, section 3.12).
public enum Hangul {
  /// A composed syllable, U+AC00 to U+D7A3.
  public static func isSyllable(_ s: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(s.value)
  }

  /// A syllable, or a jamo: conjoining, compatibility or half-width.
  public static func isHangul(_ s: Unicode.Scalar) -> Bool {
    switch s.value {
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: true
    case 0x3130...0x318F, 0xFFA0...0xFFDC: true
    default: false
    }
  }

  /// `text` with every syllable as the compatibility jamo of its initial: 한일 is ㅎㅇ.
  ///
  /// What is no composed syllable stays as it stands.
  public static func initials(of text: String) -> String {
    var initials = ""
    for scalar in text.unicodeScalars {
      initials.unicodeScalars.append(syllable(scalar).map { initialJamo[$0.initial] } ?? scalar)
    }
    return initials
  }
}

extension String {
  /// Whether any composed Hangul syllable stands in the text.
  public var hasHangul: Bool { unicodeScalars.contains(where: Hangul.isSyllable) }
}

extension Hangul {
  /// A syllable's parts as positions in the tables below; final 0 is none.
  static func syllable(
    _ scalar: Unicode.Scalar
  ) -> (initial: Int, vowel: Int, final: Int)? {
    guard isSyllable(scalar) else { return nil }
    let position = Int(scalar.value) - 0xAC00
    return (position / 588, position / 28 % 21, position % 28)
  }

  static let initialJamo = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
  static let vowelJamo = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)
  /// Final n stands at n - 1.
  static let finalJamo = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)
}
