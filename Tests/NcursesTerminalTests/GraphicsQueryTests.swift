import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct GraphicsQueryTests {
  private static let kitty = "\u{1B}_Gi=31;OK\u{1B}\\"
  private static let cell = "\u{1B}[6;18;9t"

  /// What comes of a terminal's answers to a question that was put.
  private func told(_ answers: String, isAsked: Bool = true) -> [Event] {
    var decoder = KeyDecoder()
    if isAsked { decoder.graphics.begin(size: Size(columns: 80, rows: 24)) }
    return decoder.feed(answers.utf8)
  }

  @Test(
    "Ways are what a terminal answers",
    arguments: [
      ("\(kitty)\u{1B}P>|kitty(0.36)\u{1B}\\\(cell)\u{1B}[?62;c", PixelProtocol.kitty),
      ("\u{1B}P>|XTerm(379)\u{1B}\\\(cell)\u{1B}[?63;1;2;4;6c", .sixel),
      ("\u{1B}P>|iTerm2 3.5.0\u{1B}\\\(cell)\u{1B}[?62;4c", .inlineImage),
      ("\(kitty)\(cell)\u{1B}[?62;4c", .kitty),
    ])
  func ways(answers: String, way: PixelProtocol) {
    let graphics = TerminalGraphics(way: way, cell: PixelSize(width: 9, height: 18))
    #expect(told(answers) == [.graphics(graphics)])
  }

  @Test func aTerminalThatKnowsNothingOfPicturesSaysSoByItsAttributes() {
    #expect(told("\u{1B}[?1;2c") == [.graphics(TerminalGraphics())])
  }

  @Test func theSizeOfACellFollowsFromThatOfTheArea() {
    let graphics = TerminalGraphics(way: .sixel, cell: PixelSize(width: 10, height: 20))
    #expect(told("\u{1B}[4;480;800t\u{1B}[?62;4c") == [.graphics(graphics)])
  }

  @Test func answersThatNobodyAskedForAreNoKeys() {
    #expect(
      told("\(Self.kitty)\(Self.cell)\u{1B}[?62;4cj", isAsked: false) == [.key(.character("j"))])
  }

  @Test func answersInPiecesAreNeverKeys() {
    var decoder = KeyDecoder()
    decoder.graphics.begin(size: Size(columns: 80, rows: 24))
    var events: [Event] = []
    for byte in "\(Self.kitty)\(Self.cell)\u{1B}[?62;4c".utf8 { events += decoder.feed([byte]) }
    #expect(
      events == [.graphics(TerminalGraphics(way: .kitty, cell: PixelSize(width: 9, height: 18)))])
  }

  @Test func nonsenseIsNoSize() {
    let nonsense = "\u{1B}[6;0;9t\u{1B}[6;99999;9t\u{1B}[4;1;1t\u{1B}[?62;4c"
    #expect(told(nonsense) == [.graphics(TerminalGraphics(way: .sixel))])
  }
}
