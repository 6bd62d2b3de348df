import KoreanKeyboard
import Testing

@Suite struct TwoSetKeyboardTests {
  @Test(arguments: [
    ("", "", ""), ("r", "", "ㄱ"), ("gks", "", "한"), ("gksk", "하", "나"), ("ekfr", "", "닭"),
    ("ekfrk", "달", "가"), ("Rhc", "", "꽃"), ("rr", "ㄱ", "ㄱ"), ("hk", "", "ㅘ"), ("kk", "ㅏ", "ㅏ"),
    ("wj", "", "저"), ("jjk", "ㅓㅓ", "ㅏ"), ("OP", "ㅒ", "ㅖ"), ("A", "", "ㅁ"), ("gks!", "한!", ""),
  ])
  func composes(_ keys: String, _ finished: String, _ open: String) {
    let made = TwoSetKeyboard.compose(keys)
    #expect(made.finished == finished)
    #expect(made.open == open)
  }

  @Test func keepsNothingBetweenCalls() {
    _ = TwoSetKeyboard.compose("gk")
    #expect(TwoSetKeyboard.compose("s").open == "ㄴ")
  }

  @Test(arguments: ["é", "한", "a\u{0}b", String(repeating: "r", count: 17)])
  func givesBackWhatItCannotRead(_ keys: String) {
    let made = TwoSetKeyboard.compose(keys)
    #expect(made.finished == keys)
    #expect(made.open == "")
  }

  @Test func losesNoKeyOfAnyTwo() {
    let letters = (0x41...0x5A).map { $0 } + (0x61...0x7A).map { $0 }
    for first in letters {
      for second in letters {
        let keys = String(decoding: [UInt8(first), UInt8(second)], as: UTF8.self)
        let made = TwoSetKeyboard.compose(keys)
        #expect(!made.open.isEmpty, "\(keys)")
        #expect(
          (made.finished + made.open).unicodeScalars.allSatisfy { $0.value >= 0x3131 }, "\(keys)")
      }
    }
  }
}
