import Foundation
import Testing

@testable import Typesetting

/// The line breaking tests of the Unicode Character Database, as Debian's unicode-data installs
/// them; skipped where that package is absent or of another version.
struct LineBreakingConformanceTests {
  static let path = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

  static var isInstalled: Bool {
    let file = try? String(contentsOfFile: path, encoding: .utf8)
    return file?.hasPrefix("# LineBreakTest-15.0") ?? false
  }

  @Test(.enabled(if: isInstalled, "unicode-data of Unicode 15.0 is not installed"))
  func breaksWhereUnicodeBreaks() throws {
    let file = try String(contentsOfFile: Self.path, encoding: .utf8)
    let samples = file.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(Sample.init)
    let differing = samples.filter { $0.found != $0.expected }
    #expect(samples.count > 7_000)
    let unexplained = differing.filter { $0.exception == nil }
    #expect(unexplained.map(\.line) == [])
    let inText = differing.filter { $0.exception != .strayMark }
    #expect(inText.count * 100 < samples.count)
  }
}

/// Where we differ on purpose.
private enum Exception {
  /// A hyphen at the start of a word stays with it: LB20a of Unicode 16.0.
  case hyphenBeforeWord
  /// A blank after a straight quotation mark breaks: LB15 was given up in 15.1.
  case blankAfterQuote
  /// A mark on a blank, on a break or on nothing: we break before and behind a grapheme and never
  /// inside it.
  case strayMark
}

/// One line of the test file: `×` and `÷` between scalars in hexadecimal.
private struct Sample {
  let line: String
  var expected: [Bool] = []
  var found: [Bool] = []
  var exception: Exception?

  init(_ line: Substring) {
    let fields = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
    self.line = fields.joined(separator: " ")
    let text = fields.reduce(into: "") { text, field in
      guard let scalar = UInt32(field, radix: 16).flatMap(Unicode.Scalar.init) else { return }
      text.unicodeScalars.append(scalar)
    }
    let clusters = ClusterReader.clusters(of: text, width: DisplayWidth())
    found = Sample.found(clusters)
    expected = Sample.expected(clusters, fields.filter { $0 == "×" || $0 == "÷" }, text)
    exception = Sample.exception(clusters.map(\.lineBreakClass), text)
  }

  /// Breaks before each grapheme but the first; newlines part paragraphs (LB4 to LB6).
  private static func found(_ clusters: [Cluster]) -> [Bool] {
    var found: [Bool] = []
    var start = 0
    for index in 0...clusters.count
    where index == clusters.count || clusters[index].lineBreakClass.isNewline {
      let opportunities = BreakRules.opportunities(Array(clusters[start..<index]))
      if start < index { found += [start > 0] + opportunities.dropFirst() }
      if index < clusters.count { found.append(index > 0 && index == start) }
      start = index + 1
    }
    return Array(found.dropFirst())
  }

  private static func expected(
    _ clusters: [Cluster], _ marks: [Substring], _ text: String
  ) -> [Bool] {
    clusters.dropFirst().map {
      let border = text.utf8.index(text.startIndex, offsetBy: $0.start)
      return marks[text.unicodeScalars.distance(from: text.startIndex, to: border)] == "÷"
    }
  }

  private static func exception(_ classes: [LineBreakClass], _ text: String) -> Exception? {
    if text.contains(where: isStray) { return .strayMark }
    let jamoOrFlags = classes.allSatisfy { $0.isHangul || $0 == .ri }
    if jamoOrFlags && text.unicodeScalars.contains("\u{308}") { return .strayMark }
    if classes.first == .hy, classes.count > 1, classes[1].isLetter { return .hyphenBeforeWord }
    let endsInQuotation = classes.last?.isOpening ?? false
    return classes.starts(with: [.qu, .sp]) && endsInQuotation ? .blankAfterQuote : nil
  }

  private static func isStray(_ grapheme: Character) -> Bool {
    let classes = grapheme.unicodeScalars.map(\.typesetting.lineBreakClass)
    guard let first = classes.first else { return true }
    let isBare = first == .cm || first == .zwj || first == .em && classes.count == 1
    return isBare || first == .sp && classes.count > 1
  }
}
