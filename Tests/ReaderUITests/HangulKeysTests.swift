import News
import ReaderUI
import Terminal
import Testing

/// With the keyboard in Hangul mode every shortcut works.
@Suite struct HangulKeysTests {
  /// What a two-set keyboard in Hangul mode sends for a letter: only seven have a shifted jamo.
  private static let jamo: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "qwertyuiopasdfghjklzxcvbnmQWERTOP", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"))

  private static func typed(_ keys: String) -> String {
    String(keys.map { jamo[$0] ?? $0 })
  }

  @Test(
    "Every command has a key that Hangul mode does not take away", arguments: ScreenKind.allCases)
  func everyCommandIsReached(kind: ScreenKind) {
    for line in Keymap.standard.bindings[kind] ?? [] where !line.keys.isEmpty {
      let reached = line.keys.contains { keys in
        keys.allSatisfy { key in
          guard case .character(let letter) = key, letter.isASCII else { return true }
          return !letter.isLetter || Self.jamo[letter] != nil
        }
      }
      #expect(reached, "\(line.command) on \(kind)")
    }
  }

  @Test(
    "Keys do the same",
    arguments: ["jjk", "jjkl", "hjj", "sm", "y", "jsu", "lq", "a", "cq", "r", "R"])
  func sameKeys(keys: String) {
    var (latin, hangul) = (Morning(), Morning())
    latin.press(keys)
    hangul.press(Self.typed(keys))
    #expect(hangul.screen == latin.screen)
    #expect(hangul.effects == latin.effects)
  }

  @Test(
    "Input methods send syllables",
    arguments: [
      ("저", "wj"), ("허", "gj"), ("ㅘ", "hk"), ("러", "fj"), ("쟈", "wi"), ("ㄶ", "sg"),
      ("\u{110C}\u{1165}", "wj"),
    ])
  func syllables(syllable: String, keys: String) {
    var (latin, hangul) = (Morning(), Morning())
    latin.press(keys)
    hangul.press(syllable)
    #expect(hangul.screen == latin.screen)
    #expect(hangul.effects == latin.effects)
  }

  @Test func fullWidthLettersAreKeysToo() {
    var (latin, wide) = (Morning(), Morning())
    latin.press("jj?")
    wide.press("ｊｊ？")
    #expect(wide.screen == latin.screen)
  }

  @Test func aSequenceOfKeysIsTypedInHangulToo() {
    var morning = Morning()
    morning.press("ㅓㅓㅎㅎ")
    #expect(morning.grid.cursor?.row == 2)
  }

  @Test func onlyJamoMoveOpenCopyAndGoBack() {
    var morning = Morning()
    morning.press("ㅓㅓㅏ")
    let row = morning.grid.cursor?.row ?? 0
    #expect(morning.grid.text(row: row).contains("Rice-straw"))
    morning.press("ㅣ")
    #expect(morning.shows("The ferry that used"))
    _ = morning.takeEffects()
    morning.press("저")
    #expect(morning.takeEffects() == [])
    morning.press("ㅛ")
    #expect(morning.takeEffects() == [.copy("https://paper.example/2")])
    morning.press("ㅂ")
    #expect(morning.shows("Top 10 Stories"))
  }
}
