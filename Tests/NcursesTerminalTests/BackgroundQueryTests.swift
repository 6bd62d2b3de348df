import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct BackgroundQueryTests {
  private let black = "\u{1B}]11;rgb:0000/0000/0000"

  @Test(arguments: [
    ("11;rgb:ffff/ffff/ffff", Background(red: 255, green: 255, blue: 255)),
    ("11;rgb:28/2a/36", Background(red: 0x28, green: 0x2A, blue: 0x36)),
    ("11;rgb:f/8/0", Background(red: 255, green: 136, blue: 0)),
    ("11;rgba:1c1c/1c1c/1c1c/ffff", Background(red: 0x1C, green: 0x1C, blue: 0x1C)),
  ])
  func answersOfEveryPrecisionAreRead(text: String, background: Background) {
    #expect(BackgroundQuery.answer(Array(text.utf8)) == background)
  }

  @Test(arguments: [
    "", "11;?", "10;rgb:0/0/0", "11;rgb:0/0", "11;rgb:0/0/0/0/0", "11;rgb:00000/0/0",
    "11;rgb://", "11;rgb:x/y/z", "11;#000000", "11;rgb:-1/0/0",
  ])
  func whatIsNoAnswerIsNone(text: String) {
    #expect(BackgroundQuery.answer(Array(text.utf8)) == nil)
  }

  @Test(arguments: ["\u{07}", "\u{1B}\\"])
  func answerIsAnEventAndNeverAKey(end: String) {
    var decoder = KeyDecoder()
    let events = decoder.feed("j\(black)\(end)k".utf8)
    let background = Background(red: 0, green: 0, blue: 0)
    #expect(
      events == [.key(.character("j")), .background(background), .key(.character("k"))])
  }

  @Test func answerInPiecesIsNeverAKey() {
    var decoder = KeyDecoder()
    var events: [Event] = []
    for byte in "\(black)\u{1B}\\".utf8 { events += decoder.feed([byte]) }
    #expect(events == [.background(Background(red: 0, green: 0, blue: 0))])
  }

  @Test func answerCountsOnceAndOnlyInTime() {
    var query = BackgroundQuery()
    let answer = Event.background(Background(red: 0, green: 0, blue: 0))
    let keys = [Event.key(.enter), answer, .key(.up)]
    #expect(query.filtered(keys, at: .now) == [.key(.enter), .key(.up)])
    let start = ContinuousClock.now
    query.begin(at: start)
    #expect(query.filtered(keys, at: start + BackgroundQuery.patience) == keys)
    #expect(query.filtered(keys, at: start) == [.key(.enter), .key(.up)])
    query.begin(at: start)
    let late = start + BackgroundQuery.patience + .milliseconds(1)
    #expect(query.filtered(keys, at: late) == [.key(.enter), .key(.up)])
  }

  @Test func onlyTerminalsInAWindowAreAsked() {
    for name in ["xterm-256color", "tmux-256color", "foot", "alacritty"] {
      #expect(BackgroundQuery.isAnswered(by: name), "\(name)")
    }
    for name in ["linux", "vt100", "ansi", "screen", "dumb", ""] {
      #expect(!BackgroundQuery.isAnswered(by: name), "\(name)")
    }
  }

  @Test func darkIsWhatLightLettersAreReadOn() {
    #expect(Background(red: 0x28, green: 0x2A, blue: 0x36).isDark)
    #expect(Background(red: 0, green: 0, blue: 255).isDark)
    #expect(!Background(red: 0xFD, green: 0xF6, blue: 0xE3).isDark)
    #expect(!Background(red: 0, green: 255, blue: 0).isDark)
  }
}
