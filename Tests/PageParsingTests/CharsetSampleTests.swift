import Testing

@testable import PageParsing

@Suite("Tables of encodings")
struct CharsetSampleTests {
  private struct Sample: Sendable, CustomTestStringConvertible {
    var label: String
    var bytes: [UInt8]
    var text: String
    var testDescription: String { "\(label) \(bytes)" }
  }

  private static func samples() throws -> [Sample] {
    try ProjectFile.text("Tests/Fixtures/Encodings/samples.tsv").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let cells = line.split(separator: "\t").map(String.init)
        try #require(cells.count == 3)
        return Sample(label: cells[0], bytes: bytes(ofHex: cells[1]), text: unescaped(cells[2]))
      }
  }

  private static func bytes(ofHex hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  /// `\n` and `\u{FFFD}` as in Swift.
  private static func unescaped(_ text: String) -> String {
    var parts = text.replacing("\\n", with: "\n").split(
      separator: "\\u{", omittingEmptySubsequences: false
    ).map(String.init)
    let first = parts.removeFirst()
    return parts.reduce(into: first) { text, part in
      let cells = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      let scalar = UInt32(cells[0], radix: 16).flatMap(Unicode.Scalar.init)
      text += scalar.map { String($0) } ?? ""
      text += cells.count > 1 ? String(cells[1]) : ""
    }
  }

  @Test("Every encoding reads its sample, and a broken character costs one replacement")
  func samplesRead() throws {
    for sample in try Self.samples() {
      let name = try #require(EncodingLabels.name(of: sample.label), "\(sample.label)")
      let decoded = DecodedText(sample.bytes, encoding: name)
      let text = decoded.withBytes { String(decoding: $0, as: UTF8.self) }
      #expect(Array(text.unicodeScalars) == Array(sample.text.unicodeScalars), "\(sample)")
      #expect(decoded.isBroken == sample.text.contains("\u{FFFD}"), "\(sample)")
    }
  }

  @Test("All 17,048 pairs of bytes of EUC-KR are those of the standard's index, and no other is")
  func koreanIndex() {
    var count = 0
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for lead in UInt8(0x80)...0xFF {
      for trail in UInt8(0x41)...0xFF {
        let decoded = DecodedText([lead, trail], encoding: "CP949")
        let text = decoded.withBytes { String(decoding: $0, as: UTF8.self) }.unicodeScalars
        guard !decoded.isBroken, text.count == 1, let scalar = text.first else { continue }
        count += 1
        hash = mixed(mixed(hash, UInt32(lead) << 8 | UInt32(trail)), scalar.value)
      }
    }
    #expect(count == 17_048)
    // FNV-1a over codes and scalars, as an independent table of code page 949 gives it.
    #expect(hash == 0x8c57_9dd4_d801_29d7)
  }

  private func mixed(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    [value & 255, value >> 8 & 255].reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  @Test("Labels are known in any case and with blanks around them")
  func labels() {
    #expect(EncodingLabels.name(of: " KSC_5601\n") == "CP949")
    #expect(EncodingLabels.name(of: "x-mac-ukrainian") == "MAC-CYRILLIC")
    #expect(EncodingLabels.name(of: "hz-gb-2312") == nil)
    #expect(EncodingLabels.name(of: "bogus") == nil)
  }
}
