import Testing
import Typesetting

struct DisplayWidthTests {
  let width = DisplayWidth()

  @Test func measuresWhatReadersMeasureDifferently() throws {
    for line in try Fixture.lines("widths.txt") {
      let fields = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
      let cells = try #require(Int(fields[0]))
      #expect(width.of(String(fields[1])) == cells, "\(fields[2])")
      #expect(fields[1].reduce(0) { $0 + width.of($1) } == cells, "\(fields[2]), by graphemes")
    }
  }

  @Test(arguments: ["○", "①", "※", "→", "…", "“", "│"])
  func drawsAmbiguousCharactersWideWhenAsked(_ text: String) {
    #expect(DisplayWidth(ambiguous: .wide).of(text) == 2)
    #expect(width.of(text) == 1)
  }

  @Test func keepsTheRestAsItIsWhenAmbiguousIsWide() {
    let wide = DisplayWidth(ambiguous: .wide)
    #expect(wide.of("e\u{301}") == 1)
    #expect(wide.of("abc") == 3)
    #expect(wide.of("한글ㅋﾡ") == 7)
  }

  @Test func givesNoCellToControlsMarksAndJoiners() {
    for value: UInt32 in [
      0x00, 0x09, 0x0A, 0x1B, 0x7F, 0x9B, 0x300, 0x200B, 0x200D, 0xFE0F, 0x2060,
    ] {
      #expect(Unicode.Scalar(value).map(width.of) == 0, "U+\(String(value, radix: 16))")
    }
    #expect(width.of("a\r\nb") == 2)
  }

  @Test func givesVowelsAndFinalsNoCellAndLeadingConsonantsTwo() {
    for value: UInt32 in [0x1160, 0x11A8, 0x11FF, 0xD7B0, 0xD7FB] {
      #expect(Unicode.Scalar(value).map(width.of) == 0, "U+\(String(value, radix: 16))")
    }
    for value: UInt32 in [0x1100, 0x115F, 0x3131, 0x318E, 0xAC00, 0xD7A3] {
      #expect(Unicode.Scalar(value).map(width.of) == 2, "U+\(String(value, radix: 16))")
    }
  }

  @Test func givesASoftHyphenAndAnArabicNumberSignACell() {
    #expect(width.of("\u{AD}") == 1)
    #expect(width.of(Unicode.Scalar(0x600) ?? "?") == 1)
  }

  @Test func expandsTabsToStopsOfEightCells() {
    #expect(width.expandingTabs("a\tb") == "a       b")
    #expect(width.expandingTabs("한글\t|\n\t|") == "한글    |\n        |")
    #expect(width.expandingTabs("12345678\t|") == "12345678        |")
    #expect(width.expandingTabs("none") == "none")
  }

  @Test func neverMakesOneGraphemeWiderThanTwo() {
    #expect(width.of("\u{1100}\u{1100}\u{1100}") == 2)
    #expect(width.of("क्ष्म्य") <= 4)
  }

  @Test func classifiesByTheTableOfItsUnicodeVersion() {
    #expect(width.of("\u{1FAE8}") == 2, "an emoji of Unicode 15.0")
    #expect(width.of("\u{3FFFD}") == 2, "reserved for Han")
    #expect(width.of("\u{10FFFF}") == 1, "no character")
  }
}
