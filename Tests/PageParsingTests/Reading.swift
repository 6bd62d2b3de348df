import News
import PaperFiles
import Testing

@testable import PageParsing

/// Short ways to read a text as a page or feed in the tests.
enum Reading {
  /// 2026-11-24 12:00 UTC: after everything in the fixtures.
  static let now = Instant(seconds: 1_795_521_600)

  static func koreaTimes() throws -> PageRecipe {
    let text = try ProjectFile.text("Resources/papers/koreatimes.toml")
    return try PaperFile.paper(from: text, name: "koreatimes.toml").recipe
  }

  static func context(
    _ address: String = "https://www.koreatimes.co.kr/www/nation/2026/11/113_990001.html",
    contentType: String? = nil, paper: PageRecipe? = nil
  ) throws -> PageContext {
    PageContext(
      address: try #require(Address(address)), contentType: contentType, paper: paper, now: now)
  }

  static func document(_ html: String) throws -> Document {
    try #require(Document.html(DecodedText(utf8: Array(html.utf8))))
  }

  /// What a body's markup reads as.
  static func blocks(_ html: String) throws -> [BlockContent] {
    let address = try #require(Address("https://harbor.example/news/1"))
    var reader = BlockReader(try document(html), at: address)
    reader.read(0)
    return reader.blocks.map(\.content)
  }

  static func instant(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0,
    zone: ZoneOffset = .korea
  ) throws -> Instant {
    let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)
    return try #require(civil).instant(in: zone)
  }
}
