import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct KeyDecoderTests {
  func keys(_ text: String, named: [[UInt8]: Key] = [:]) -> [Event] {
    var decoder = KeyDecoder(named: named)
    return decoder.feed(text.utf8)
  }

  @Test func textIsOneKeyACharacter() {
    #expect(keys("j한") == [.key(.character("j")), .key(.character("한"))])
  }

  @Test func aSyllableSentAsJamoIsOneKey() {
    #expect(keys("\u{1112}\u{1161}\u{11AB}") == [.key(.character("한"))])
  }

  @Test func aCharacterInPiecesIsWhole() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("한".utf8).prefix(1)) == [])
    #expect(decoder.feed(Array("한".utf8).dropFirst(1).prefix(1)) == [])
    #expect(decoder.waiting == nil)
    #expect(decoder.feed(Array("한".utf8).dropFirst(2)) == [.key(.character("한"))])
  }

  @Test func bytesThatAreNoTextAreNoKeys() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xFF, 0xC0, 0x9B, UInt8(ascii: "a")]) == [.key(.character("a"))])
    #expect(decoder.feed([0xED, 0x95, UInt8(ascii: "b")]) == [.key(.character("b"))])
  }

  @Test func controlKeysHaveTheirNames() {
    #expect(
      keys("\u{08}\u{7F}\t\r\n\u{04}\u{1A}\0") == [
        .key(.backspace), .key(.backspace), .key(.tab), .key(.enter), .key(.enter),
        .key(.control("d")), .key(.control("z")),
      ])
    #expect(keys("\u{1C}") == [.hangUp])
  }

  @Test(arguments: [
    ("[A", Key.up), ("OA", .up), ("[1;5B", .down), ("Od", .left), ("[H", .home), ("[1~", .home),
    ("[7~", .home), ("[8~", .end), ("[3~", .delete), ("[5~", .pageUp), ("[6^", .pageDown),
    ("[Z", .backTab), ("OP", .function(1)), ("[[B", .function(2)), ("[13~", .function(3)),
    ("[15~", .function(5)), ("[17~", .function(6)), ("[24;2~", .function(12)), ("OM", .enter),
  ])
  func terminalsOfEveryKindSendTheSameKeys(sequence: String, key: Key) {
    #expect(keys("\u{1B}\(sequence)j") == [.key(key), .key(.character("j"))])
  }

  @Test func theTerminalsOwnSequencesComeFirst() {
    let named: [[UInt8]: Key] = [Array("\u{1B}[224z".utf8): .function(1)]
    #expect(keys("\u{1B}[224z", named: named) == [.key(.function(1))])
  }

  @Test func whatIsNoKeyOfOursActsAsNone() {
    #expect(keys("\u{1B}[I\u{1B}[?1;2c\u{1B}[200;1;9z\u{1B}[2~") == [])
    #expect(
      keys("\u{1B}]10;rgb:0000/0000/0000\u{07}\u{1B}P1+r\u{1B}\\j") == [.key(.character("j"))])
  }

  @Test func aMouseIsReadInItsNewFormAndInItsOld() {
    let place = Point(column: 299, row: 4)
    #expect(keys("\u{1B}[<0;300;5Mj") == [.mouse(Mouse(.left, at: place)), .key(.character("j"))])
    #expect(keys("\u{1B}[<0;300;5m\u{1B}[<35;3;3M\u{1B}[<0;;M\u{1B}[<0;99999999999;1M") == [])
    #expect(
      keys("\u{1B}[<81;300;5M") == [
        .mouse(Mouse(.wheelDown, at: place, modifiers: .control))
      ])
    #expect(
      keys("\u{1B}[M`!\"j") == [
        .mouse(Mouse(.wheelUp, at: Point(column: 0, row: 1))), .key(.character("j")),
      ])
  }

  @Test func focusAndALateAnswerAreNoKeys() {
    #expect(keys("\u{1B}[I\u{1B}[O\u{1B}[12;3R") == [])
    #expect(keys("\u{1B}[1;2R") == [.key(.function(3))])
  }

  @Test func floodOfKeysIsReadInOneGo() {
    let flood = String(repeating: "j\u{1B}[B\r", count: 20_000)
    #expect(keys(flood).count == 60_000)
  }

  @Test func aLoneEscapeWaitsForItsRest() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.waiting == .escape)
    #expect(decoder.giveUp() == [.key(.escape)])
    #expect(decoder.waiting == nil)
  }

  @Test func escapeAndALetterAtOnceAreTheLetterWithAlt() {
    #expect(keys("\u{1B}bj") == [.key(.alt("b")), .key(.character("j"))])
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.feed("f".utf8) == [.key(.alt("f"))])
    #expect(decoder.feed([0x1B]) + decoder.giveUp() == [.key(.escape)])
    #expect(decoder.feed("f".utf8) == [.key(.character("f"))])
  }

  @Test func escapeAndAnotherKeyAreTwoKeys() {
    #expect(keys("\u{1B}G") == [.key(.escape), .key(.character("G"))])
    #expect(keys("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
  }

  @Test func anArrowThatIsTornByASlowLineIsNeverALetter() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[".utf8)) == [])
    #expect(decoder.waiting == nil)
    #expect(decoder.feed(Array("A".utf8)) == [.key(.up)])
  }

  @Test func aReportWithoutAnEndIsGivenUp() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}]11;rgb".utf8)) == [])
    #expect(decoder.waiting == .end)
    #expect(decoder.giveUp() == [])
    #expect(decoder.feed("j".utf8) == [.key(.character("j"))])
  }

  @Test func anyBytesAreRead() {
    var random = SystemRandomNumberGenerator()
    let likely: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x07, 0x32, 0x30, 0x7E, 0xED, 0x95, 0x9C, 0x41]
    for _ in 0..<2_000 {
      var decoder = KeyDecoder()
      for _ in 0..<40 {
        let byte = likely.randomElement(using: &random) ?? 0
        _ = decoder.feed([Bool.random() ? byte : UInt8.random(in: 0...255)])
        if Bool.random() { _ = decoder.giveUp() }
      }
      _ = decoder.giveUp()
      #expect(decoder.waiting != .escape)
    }
  }
}
