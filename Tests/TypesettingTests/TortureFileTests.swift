import Foundation
import Testing
import Typesetting

/// The worst that pages hold.
struct TortureFileTests {
  private static func text() throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/Typesetting/torture.txt")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  @Test(arguments: [AmbiguousWidth.narrow, .wide])
  func noLineIsWiderThanTheColumn(_ ambiguous: AmbiguousWidth) throws {
    let raw = try TortureFileTests.text()
    let width = DisplayWidth(ambiguous: ambiguous)
    for text in [raw, Sanitiser.body(raw)] {
      for cells in 10...200 {
        for line in LineBreaker(width: width).wrapped(text, cells: cells) {
          #expect(width.of(line) <= cells)
        }
      }
    }
  }

  @Test func isCleanAfterOnePass() throws {
    let clean = Sanitiser.body(try TortureFileTests.text())
    #expect(Array(Sanitiser.body(clean).utf8) == Array(clean.utf8))
    #expect(Array(clean.nfc.utf8) == Array(clean.utf8))
    for line in clean.split(separator: "\n") {
      let title = Sanitiser.line(String(line))
      #expect(Array(Sanitiser.line(title).utf8) == Array(title.utf8))
    }
  }
}
