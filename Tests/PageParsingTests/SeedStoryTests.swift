import News
import Testing

@testable import PageParsing

@Suite("A story of 2014 on a page of 2023")
struct SeedStoryTests {
  static let text = ProjectFile.shared("data/seed-article.txt")

  private func read() throws -> (page: ParsedPage, seed: SeedPage) {
    let seed = SeedPage(try #require(Self.text))
    let context = try Reading.context(paper: try Reading.koreaTimes())
    return (PageParser.page(Array(seed.html.utf8), in: context), seed)
  }

  @Test(
    "Its head, its halves and its credit come out as a reader sees them",
    .enabled(if: text != nil, "the folder shared is absent"))
  func story() throws {
    let (page, seed) = try read()
    let article = try #require(page.article)
    #expect(article.headline == "Seoul, Tokyo to talk on sex slavery again in May")
    #expect(article.dek == SeedPage.dek)
    #expect(article.sectionLabel == "Foreign Affairs")
    #expect(article.byline == Byline(names: ["Chung Min-uck"], email: "muchung@ktimes.co.kr"))
    #expect(article.posted == (try Reading.instant(2014, 4, 16, 16, 25)))
    #expect(article.updated == (try Reading.instant(2014, 4, 16, 21, 17)))
    try #require(article.halves.count == 2)
    let (english, korean) = (article.halves[0], article.halves[1])
    #expect(english.language == .english && korean.language == .korean)
    #expect(english.blocks.first?.plainText.hasPrefix("Korea and Japan failed") == true)
    #expect(english.blocks.last?.plainText.hasSuffix("during WWII.") == true)
    #expect(english.blocks.map(\.plainText) == seed.english)
    #expect(korean.headline == SeedPage.dek)
    #expect(korean.credit == "연합뉴스")
    #expect(korean.blocks.first?.plainText.hasPrefix("핵심적인 과거사") == true)
    #expect(korean.blocks.last?.plainText.hasSuffix("거리가 있다는 지적이다.") == true)
  }

  @Test(
    "The blocks around it are read in order, each title once",
    .enabled(if: text != nil, "the folder shared is absent"))
  func blocks() throws {
    let (page, seed) = try read()
    let rows = Dictionary(uniqueKeysWithValues: page.blocks.map { ($0.id.text, $0.rows) })
    #expect(
      rows.mapValues(\.count) == [
        "latest": 20, "top10": 10, "top5-entertainment": 5, "darkroom": 5,
      ])
    let inOrder = seed.ticker.sorted { (Int($0.number) ?? 0) < (Int($1.number) ?? 0) }.map(\.title)
    let latest = try #require(rows["latest"])
    #expect(zip(latest, inOrder).allSatisfy { $1.hasSuffix($0.title) })
    #expect(latest[4].label == "INTERVIEW")
    #expect(latest[4].title == "Can art become stable investment source?")
    let top = try #require(rows["top10"])
    #expect(top[0].title == "College students turn to 1,000 won breakfast to beat inflation")
    #expect(top[4].title == "South Korea nominates new ambassador to US")
    #expect(top[5].label == "INTERVIEW" && top[5].title.hasPrefix("South Korea needs"))
    #expect(rows["darkroom"]?.first?.title == "Turkey-Syria earthquake")
  }

  @Test(
    "Nothing of menus, ticker, tools and footer stands in the story",
    .enabled(if: text != nil, "the folder shared is absent"))
  func noClutter() throws {
    let article = try #require(try read().page.article)
    let text = article.halves.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
    for word in [
      "Multicultural Community", "Apple to open", "Print Preview", "kakaolink", "06:05",
      "CEO & Publisher", "Registration", "Top 10", "muchung", "By Chung", "연합뉴스)",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
  }
}
