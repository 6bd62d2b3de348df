import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct PastedTextTests {
  let begin = "\u{1B}[200~"
  let end = "\u{1B}[201~"

  @Test func aPasteIsOneEvent() {
    var decoder = KeyDecoder()
    let events = decoder.feed("a\(begin)q한글\r\n둘\rq\(end)b".utf8)
    #expect(events == [.key(.character("a")), .paste("q한글\n둘\nq"), .key(.character("b"))])
  }

  @Test func aPasteThatComesByteByByteIsTheSame() {
    var decoder = KeyDecoder()
    var events: [Event] = []
    for byte in "\(begin)가\u{1B}[20 나\(end)j".utf8 { events += decoder.feed([byte]) }
    #expect(events == [.paste("가\u{1B}[20 나"), .key(.character("j"))])
  }

  @Test func aPasteIsCutAtItsLimitBetweenCharacters() throws {
    var decoder = KeyDecoder()
    let events = decoder.feed("\(begin)\(String(repeating: "가", count: 9_000))\(end)j".utf8)
    #expect(events == [.paste(String(repeating: "가", count: 1_365)), .key(.character("j"))])
  }

  @Test func tenMegabytesArePastedAsTheirBeginning() {
    var decoder = KeyDecoder()
    var events = decoder.feed(begin.utf8)
    let piece = Array(String(repeating: "a\u{1B}[20 ", count: 10_922).utf8)
    for _ in 0..<160 { events += decoder.feed(piece) }
    events += decoder.feed("\(end)j".utf8)
    #expect(events.count == 2 && events.last == .key(.character("j")))
    guard case .paste(let text)? = events.first else { return }
    #expect(text.utf8.count == 4_096)
  }

  @Test func aPasteWithoutAnEndIsGivenUp() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\(begin)half".utf8) == [])
    #expect(decoder.waiting == .end)
    #expect(decoder.giveUp() == [.paste("half")])
    #expect(decoder.feed("j".utf8) == [.key(.character("j"))])
  }
}
