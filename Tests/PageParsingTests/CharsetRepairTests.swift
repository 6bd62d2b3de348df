import Testing

@testable import PageParsing

@Suite("Encodings stated wrongly or not at all")
struct CharsetRepairTests {
  /// The words below in EUC-KR.
  private let korean: [UInt8] = [
    0xC7, 0xD7, 0xB1, 0xB8, 0xC0, 0xC7, 0x20, 0xBE, 0xC6, 0xC4, 0xA7, 0xC0, 0xCC, 0x20,
    0xB9, 0xE0, 0xBE, 0xD2, 0xB4, 0xD9, 0x2E, 0x20, 0xB9, 0xE8, 0xB4, 0xC2, 0x20, 0xB6,
    0xB0, 0xB3, 0xB5, 0xB4, 0xD9,
  ]
  private let words = "항구의 아침이 밝았다. 배는 떠났다"

  private func text(_ bytes: [UInt8], _ contentType: String? = nil) -> String {
    DecodedText(bytes, contentType: contentType).withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Sound UTF-8 is read as such whatever was said", arguments: ["euc-kr", "latin1", "utf-16"])
  func utf8InDisguise(label: String) {
    #expect(text(Array(words.utf8), "text/html; charset=\(label)") == words)
    #expect(text(Array("<meta charset=\(label)>\(words)".utf8)).hasSuffix(words))
  }

  @Test("Korean said to be UTF-8 or Latin is read as Korean", arguments: ["utf-8", "iso-8859-1"])
  func koreanInDisguise(label: String) {
    #expect(text(korean, "text/html; charset=\(label)") == words)
  }

  @Test("A broken UTF-8 page keeps its encoding")
  func brokenUTF8() {
    let cut = Array((words + words).utf8.dropLast())
    #expect(text(cut, "text/html; charset=utf-8").hasPrefix(words))
    #expect(text(Array("naïve café — ".utf8) + [0xFF], "a/b; charset=utf-8").hasPrefix("naïve"))
  }

  @Test("A short word of EUC-KR that could be UTF-8 stays Korean when it is said to be")
  func shortWord() {
    #expect(text([0xC2, 0xA1], "text/html; charset=euc-kr") != "¡")
  }

  @Test("Western text is no Korean, and its quotation marks are no Johab")
  func western() {
    let quoted: [UInt8] = Array("\u{1}don".utf8) + [0x92, 0x74, 0x20, 0x93, 0x48, 0x94, 0x20, 0xE9]
    #expect(text(quoted).hasSuffix("don’t “H” é"))
  }

  @Test("Wide units are told by their marks and by the zeros of their first letters")
  func wideUnits() {
    let page = "<p>\(words)"
    let little = page.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = page.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(text(little) == page)
    #expect(text(big) == page)
    #expect(text([0xFF, 0xFE] + little) == page)
    let wide = page.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(scalar.value >> (8 * $0) & 255) }
    }
    #expect(text(wide) == page)
    #expect(text([0xFF, 0xFE, 0, 0] + wide) == page)
  }

  @Test("An encoding named inside a comment is not meant")
  func comments() {
    let page = Array("<!-- <meta charset=koi8-r> --><meta charset=euc-kr>".utf8) + korean
    #expect(text(page).hasSuffix(words))
  }

  @Test("Korean documents from the web are read without a fault, Johab as Johab")
  func documentsFromTheWeb() throws {
    let names = ProjectFile.sharedNames(in: "data/korean")
    if names.isEmpty { print("No folder ../shared/data/korean: its documents are not read.") }
    for name in names {
      let bytes = try #require(ProjectFile.sharedBytes("data/korean/\(name)"))
      let decoded = DecodedText(bytes, contentType: nil)
      let text = decoded.withBytes { String(decoding: $0, as: UTF8.self) }
      let foreign = text.unicodeScalars.filter { $0.value >= 0x80 }
      let hangul = foreign.filter { (0xAC00...0xD7A3).contains($0.value) }
      #expect(!decoded.isBroken, "\(name)")
      #expect(hangul.count * 10 >= foreign.count * 8, "\(name) \(hangul.count) \(foreign.count)")
    }
  }

  @Test("Feeds in every encoding from the web are read without a fault")
  func feedsFromTheWeb() throws {
    let folder = "data/feeds/encoding"
    for name in ProjectFile.sharedNames(in: folder) {
      let bytes = try #require(ProjectFile.sharedBytes("\(folder)/\(name)"))
      let type = header(in: bytes)
      let decoded = DecodedText(bytes, contentType: type)
      let text = decoded.withBytes { String(decoding: $0, as: UTF8.self) }
      #expect(!decoded.isBroken, "\(name)")
      #expect(text.contains("<rss") || text.contains("<feed"), "\(name)")
    }
  }

  /// The media type that a document of that folder says that it was sent with.
  private func header(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(600), as: UTF8.self)
    let line = head.split(separator: "\n").first { $0.hasPrefix("Header:") }
    return line?.split(separator: ":", maxSplits: 2).last.map(String.init)
  }
}
