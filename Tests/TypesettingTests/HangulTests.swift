import Testing
import Typesetting

struct HangulTests {
  @Test(arguments: [
    ("ㅓ", "j"), ("ㅏ", "k"), ("ㅂ", "q"), ("ㅃ", "Q"), ("ㅖ", "P"), ("ㅘ", "hk"), ("ㅢ", "ml"),
    ("러", "fj"), ("꿳", "Rnprt"), ("ㄳ", "rt"), ("닭", "ekfr"), ("한", "gks"), ("ㅎ", "g"), ("ㅣ", "l"),
    ("힣", "glg"), ("각", "rkr"),
  ])
  func knowsTheKeysThatTyped(_ character: Character, _ keys: String) {
    #expect(Hangul.keys(for: character) == Array(keys))
  }

  @Test func knowsTheKeysOfEveryFormOfAJamo() {
    #expect(Hangul.keys(for: "\u{1105}\u{1165}") == ["f", "j"])
    #expect(Hangul.keys(for: "\u{1107}") == ["q"])
    #expect(Hangul.keys(for: "\u{11AA}") == ["r", "t"])
    #expect(Hangul.keys(for: "\u{FFB2}") == ["q"], "half-width ㅂ")
    #expect(Hangul.keys(for: "\u{FFC2}") == ["k"], "half-width ㅏ")
    #expect(Hangul.keys(for: "\u{FFCA}") == ["u"], "half-width ㅕ")
    #expect(Hangul.keys(for: "\u{FFDC}") == ["l"], "half-width ㅣ")
  }

  @Test func hasKeysForEverySyllable() {
    for value: UInt32 in 0xAC00...0xD7A3 {
      let keys = Unicode.Scalar(value).flatMap { Hangul.keys(for: Character($0)) }
      #expect((2...5).contains(keys?.count ?? 0))
    }
  }

  @Test(arguments: ["j", "軍", "か", "\u{3164}", "\u{318D}", "\u{1140}", "\u{1160}", "😀"])
  func hasNoKeysForWhatIsNoModernHangul(_ character: Character) {
    #expect(Hangul.keys(for: character) == nil)
  }

  @Test func givesInitials() {
    #expect(Hangul.initials(of: "한일") == "ㅎㅇ")
    #expect(Hangul.initials(of: "꽃 Flower 2") == "ㄲ Flower 2")
    #expect(Hangul.initials(of: "힣가") == "ㅎㄱ")
  }

  @Test func tellsHangulFromOtherLetters() {
    for scalar in "한ㅋ\u{1100}\u{11FF}\u{A960}\u{D7FB}ﾡ".unicodeScalars {
      #expect(Hangul.isHangul(scalar))
    }
    for scalar in "a軍かｱ。\u{312F}\u{3190}".unicodeScalars { #expect(!Hangul.isHangul(scalar)) }
    #expect(!Hangul.isSyllable("ㅋ"))
    #expect("The 한지".hasHangul)
    #expect(!"ㅋㅋ 軍 abc".hasHangul)
  }
}
