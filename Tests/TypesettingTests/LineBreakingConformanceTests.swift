import Foundation
import Testing

@testable import Typesetting

/// The line breaking tests of the Unicode Character Database, as Debian's unicode-data installs
/// them; skipped where that package is absent or of another version.
///
/// Where we differ on purpose: a hyphen at the start of a word stays with it (LB20a of 16.0), a
/// blank after a straight quotation mark breaks (LB15 as of 15.1), and a mark that parts jamo or
/// flags into two graphemes parts them for line breaking too.
struct LineBreakingConformanceTests {
  static let path = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

  static var isInstalled: Bool {
    let file = try? String(contentsOfFile: path, encoding: .utf8)
    return file?.hasPrefix("# LineBreakTest-15.0") ?? false
  }

  @Test(.enabled(if: isInstalled, "unicode-data of Unicode 15.0 is not installed"))
  func breaksWhereUnicodeBreaks() throws {
    let file = try String(contentsOfFile: Self.path, encoding: .utf8)
    var compared = 0
    var differing: [String] = []
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let sample = Sample(line.prefix { $0 != "#" })
      guard sample.isComparable else { continue }
      compared += 1
      if sample.found != sample.expected && !sample.differsOnPurpose {
        differing.append(String(line))
      }
    }
    #expect(compared > 5_000)
    #expect(differing.isEmpty)
  }
}

/// One line of the test file: `×` and `÷` between scalars in hexadecimal.
private struct Sample {
  var expected: [Bool] = []
  var found: [Bool] = []
  var isComparable = false
  var differsOnPurpose = false

  init(_ line: Substring) {
    var text = String.UnicodeScalarView()
    var marks: [Bool] = []
    for field in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if field == "×" || field == "÷" {
        marks.append(field == "÷")
      } else if let scalar = UInt32(field, radix: 16).flatMap(Unicode.Scalar.init) {
        text.append(scalar)
      }
    }
    let string = String(text)
    let clusters = string.indices.map { Cluster(string[$0], at: $0, cells: 1) }
    isComparable = !string.contains(where: Sample.isOutsideTheRules)
    differsOnPurpose = Sample.differsOnPurpose(clusters.map(\.lineBreakClass), string)
    found = Array(BreakRules.opportunities(clusters).dropFirst())
    expected = clusters.dropFirst().map {
      marks[string.unicodeScalars.distance(from: string.startIndex, to: $0.start)]
    }
  }

  private static func differsOnPurpose(_ classes: [LineBreakClass], _ text: String) -> Bool {
    if classes.first == .hy, classes.count > 1, classes[1].isLetter { return true }
    if classes.starts(with: [.qu, .sp]), classes.last?.isOpening ?? false { return true }
    let jamoOrFlags = classes.allSatisfy { $0.isHangul || $0 == .ri }
    return jamoOrFlags && text.unicodeScalars.contains("\u{308}")
  }

  /// Newlines part paragraphs before; marks without a base, or on a blank, end a grapheme for us.
  private static func isOutsideTheRules(_ grapheme: Character) -> Bool {
    let classes = grapheme.unicodeScalars.map(\.typesetting.lineBreakClass)
    guard let first = classes.first else { return true }
    let isStray = first == .cm || first == .zwj || first == .em && classes.count == 1
    return first.isNewline || isStray || first == .sp && classes.count > 1
  }
}
