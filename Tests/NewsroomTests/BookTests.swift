import News
import Newsroom
import Testing

/// Reads a stored ZIP archive by its central directory, as readers of books do.
struct StoredZip {
  private(set) var names: [String] = []
  private(set) var files: [String: String] = [:]
  private(set) var checksums: [String: UInt32] = [:]

  init(_ bytes: [UInt8]) throws {
    let end = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 5, 6]) })
    var at = Self.number(bytes, end + 16, 4)
    for _ in 0..<Self.number(bytes, end + 10, 2) {
      try #require(bytes[at...].starts(with: [0x50, 0x4B, 1, 2]))
      let (size, length) = (Self.number(bytes, at + 24, 4), Self.number(bytes, at + 28, 2))
      let name = String(decoding: bytes[(at + 46)..<(at + 46 + length)], as: UTF8.self)
      let local = Self.number(bytes, at + 42, 4)
      try #require(bytes[local...].starts(with: [0x50, 0x4B, 3, 4]))
      let start = local + 30 + Self.number(bytes, local + 26, 2)
      names.append(name)
      files[name] = String(decoding: bytes[start..<(start + size)], as: UTF8.self)
      checksums[name] = UInt32(Self.number(bytes, at + 16, 4))
      at += 46 + length
    }
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }
}

@Suite struct BookTests {
  private static func book() -> [UInt8] {
    let export = Export(
      as: .epub, title: "Harbor & Quay", subtitle: "2026-11-24", zone: .korea,
      now: SampleStories.now)
    return export.book([
      ExportChapter(title: "National", stories: [SampleStories.full]),
      ExportChapter(title: "의견", stories: [SampleStories.bare]),
      ExportChapter(title: "Empty", stories: []),
    ])
  }

  @Test func typeStandsFirstAndStoredAtItsPlace() throws {
    let bytes = Self.book()
    #expect(bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
    #expect(try StoredZip(bytes).names.first == "mimetype")
    // The checksum of these twenty bytes, as every packer computes it.
    #expect(try StoredZip(bytes).checksums["mimetype"] == 0x2CAB_616F)
  }

  @Test func sectionsAreChaptersInOrder() throws {
    let zip = try StoredZip(Self.book())
    #expect(
      zip.names.dropFirst(5) == [
        "EPUB/title.xhtml", "EPUB/section-01.xhtml", "EPUB/story-01-0001.xhtml",
        "EPUB/section-02.xhtml", "EPUB/story-02-0001.xhtml", "EPUB/section-03.xhtml",
      ])
    let navigation = try #require(zip.files["EPUB/nav.xhtml"])
    #expect(navigation.contains("<a href=\"section-01.xhtml\">National</a>\n<ol>\n<li><a href"))
    #expect(navigation.contains("<a href=\"section-03.xhtml\">Empty</a></li>"))
    #expect(try #require(zip.files["EPUB/title.xhtml"]).contains("<p>2026-11-24</p>"))
  }

  @Test func everyPageIsInTheManifestAndTheSpine() throws {
    let zip = try StoredZip(Self.book())
    let package = try #require(zip.files["EPUB/package.opf"])
    for name in zip.names.dropFirst(5) {
      #expect(package.contains("href=\"\(name.dropFirst(5))\""))
    }
    #expect(package.contains("<dc:language>en</dc:language>\n<dc:language>ko</dc:language>"))
    #expect(package.contains("<dc:title>Harbor &amp; Quay</dc:title>"))
    #expect(package.contains("2026-11-24T00:00:00Z</meta>"))
  }

  @Test func halvesNameTheirLanguage() throws {
    let page = try #require(try StoredZip(Self.book()).files["EPUB/story-01-0001.xhtml"])
    #expect(page.contains("<section lang=\"ko\" xml:lang=\"ko\">"))
    #expect(page.contains("<section lang=\"en\" xml:lang=\"en\">"))
    // Loose marks in addresses are none to a checker of books.
    #expect(page.contains("/night?a=1&amp;b=%5B2%5D%25\""))
  }

  @Test func sameStoriesGiveTheSameBytes() {
    #expect(Self.book() == Self.book())
  }
}
