import Testing

@testable import Typesetting

/// What holds for any text at all, tried on pseudo-random scalars from fixed seeds.
struct AnyTextTests {
  @Test(arguments: UInt64(1)...200)
  func isCleanAfterOnePass(_ seed: UInt64) {
    var source = ScalarSource(seed: seed)
    let text = source.text(count: 400)
    let line = Sanitiser.line(text, limit: 300)
    let body = Sanitiser.body(text, limit: 900)
    #expect(Array(Sanitiser.line(line, limit: 300).utf8) == Array(line.utf8))
    #expect(Array(Sanitiser.body(body, limit: 900).utf8) == Array(body.utf8))
    #expect(line.unicodeScalars.count <= 300)
    #expect(body.utf8.count <= 900)
    #expect(Array(line.nfc.utf8) == Array(line.utf8))
    #expect(!line.unicodeScalars.contains { isDropped($0) || $0 == "\n" || $0 == "\t" })
    #expect(!body.unicodeScalars.contains(where: isDropped))
  }

  private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200E, 0x200F, 0x2028...0x202E: true
    case 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }

  @Test(arguments: UInt64(1)...200)
  func measuresAsTheSumOfItsGraphemes(_ seed: UInt64) {
    var source = ScalarSource(seed: seed)
    let text = source.text(count: 200)
    for width in [DisplayWidth(), DisplayWidth(ambiguous: .wide)] {
      #expect(width.of(text) == text.reduce(0) { $0 + width.of($1) })
      #expect(text.allSatisfy { (0...2).contains(width.of($0)) })
      for cells in [0, 1, 2, 7, 40, Int(seed)] {
        #expect(width.of(width.padded(text, to: cells)) == cells)
        let clipped = width.clipped(text, to: cells, ellipsis: "")
        #expect(width.of(clipped) <= cells)
        #expect(text.starts(with: clipped), "whole graphemes from the start")
      }
    }
  }

  @Test(arguments: UInt64(1)...200)
  func isDividedAsTheStandardLibraryDividesIt(_ seed: UInt64) {
    var source = ScalarSource(seed: seed)
    let text = source.text(count: 300)
    let width = DisplayWidth()
    let clusters = ClusterReader.clusters(of: text, width: width)
    #expect(
      clusters.map(\.start)
        == text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) })
    #expect(clusters.map(\.cells) == text.map { width.of($0) })
  }

  @Test(arguments: UInt64(1)...200)
  func fitsItsLinesAndLosesOnlyBlanksAndNewlines(_ seed: UInt64) {
    var source = ScalarSource(seed: seed)
    let text = source.text(count: 200)
    let width = DisplayWidth()
    for cells in [1, 2, 3, 40, Int(seed)] {
      let lines = LineBreaker().lines(of: text, cells: cells)
      let borders = Set(text.indices).union([text.endIndex])
      for line in lines {
        #expect(borders.contains(line.lowerBound) && borders.contains(line.upperBound))
        let set = String(text[line])
        #expect(width.of(set) <= cells || set.filter { width.of($0) > 0 }.count == 1)
      }
      let kept = lines.flatMap { text.unicodeScalars[$0] }.filter(isInk)
      #expect(kept == text.unicodeScalars.filter(isInk))
    }
  }

  /// Blanks and newlines may hang past the edge or part two lines.
  private func isInk(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && scalar.value > 0x20 && scalar.value != 0x200B
  }
}
