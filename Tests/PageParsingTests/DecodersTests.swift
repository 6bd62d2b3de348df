import News
import Testing

@testable import PageParsing

@Suite("Decoders and what they refuse")
struct DecodersTests {
  private func text(_ bytes: [UInt8], _ name: String) -> String {
    DecodedText(bytes, encoding: name).withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "No pair of bytes takes the line's end with it",
    arguments: ["CP949", "JOHAB", "BIG5-HKSCS", "CP932", "EUC-JP", "GB18030"])
  func lineEnds(_ name: String) {
    for lead in UInt8(0x80)...0xFF {
      for trail in UInt8(0x00)...0xFF where trail != 0 {
        let read = text([lead, trail, 0x0A, 0x7A], name)
        if !read.utf8.suffix(2).elementsEqual([0x0A, 0x7A]) {
          Issue.record("\(name) \(lead) \(trail): \(read)")
        }
      }
    }
  }

  @Test("A pair that the standard's index lacks costs one replacement wherever it stands")
  func unmapped() {
    #expect(text([0xA2, 0xE8], "CP949") == "\u{FFFD}")
    #expect(text([0xA2, 0xE8, 0xA2, 0xE8, 0x3C, 0xB0, 0xA1], "CP949") == "\u{FFFD}\u{FFFD}<가")
    #expect(text([0xB0, 0xA1, 0xA2, 0xE8, 0xFF, 0xA2], "CP949") == "가\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test("Letters of Johab that stand alone are letters")
  func johabLetters() {
    #expect(text([0x84, 0x42, 0x84, 0x5A, 0x88, 0x41], "JOHAB") == "ㄱㅋㄱ")
  }

  @Test("The broken bar of JIS X 0212 is the one of Latin 1")
  func brokenBar() { #expect(text([0x8F, 0xA2, 0xC3], "EUC-JP") == "¦") }

  @Test("A text of broken bytes alone is read as far as memory goes, and noted")
  func endless() throws {
    let head = Array("<meta charset=utf-8><p>".utf8)
    let bytes = head + [UInt8](repeating: 0xFF, count: 9_000_000)
    let decoded = DecodedText(bytes, contentType: nil)
    #expect(decoded.isCut && decoded.isBroken)
    #expect(decoded.count <= DecodedText.limit + 3)
    let page = PageParser.page(bytes, in: try Reading.context())
    #expect(page.notes.contains(.cutAtLimit))
    let wide = DecodedText([UInt8](repeating: 0x9B, count: 9_000_000), encoding: "KOI8-R")
    #expect(wide.count <= DecodedText.limit)
  }
}
