import Terminal
import TestSupport
import Testing

@Suite struct BytesTests {
  @Test func aMovedSelectionTakesAtMostSixtyBytes() throws {
    let session = try Probe.start(rows: 17, until: "item 6")
    #expect(try session.bytes(typing: "j", toRow: 11) <= 60)
  }

  @Test func aFrameThatDiffersInNothingTakesNone() throws {
    let session = try Probe.start(rows: 17, until: "item 6")
    _ = try session.bytes(typing: "j", toRow: 11)
    let once = try session.bytes(typing: "k", toRow: 10)
    _ = try session.bytes(typing: "j", toRow: 11)
    #expect(try session.bytes(typing: "0000k", toRow: 10) == once)
  }

  @Test func aRedrawSendsEverythingAgain() throws {
    let session = try Probe.start(rows: 17, until: "item 6")
    session.keepsOutput = true
    try session.type("<C-l>")
    try session.waitFor("the last row") { $0.output.suffix(60).contains(UInt8(ascii: "6")) }
    let text = String(decoding: session.output, as: UTF8.self)
    #expect(text.contains("코리아타임스 한지") && text.contains("item 6"))
  }
}
