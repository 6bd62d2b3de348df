import News
import Testing

@testable import PageParsing

@Suite("The sample edition's pages")
struct SamplePagesTests {
  private func page(_ path: String) throws -> ParsedPage {
    PageParser.page(
      try ProjectFile.bytes(path), in: try Reading.context(paper: try Reading.koreaTimes()))
  }

  @Test("Every story comes out with its head and both halves", arguments: SampleStory.all)
  func stories(_ story: SampleStory) throws {
    for path in story.pages {
      let article = try #require(try page(path).article, "\(path)")
      #expect(article.headline == story.fields["title"], "\(path)")
      #expect(article.dek == story.dek, "\(path)")
      #expect(
        article.posted == DateReader(zone: .korea, now: Reading.now).instant(story.fields["posted"])
      )
      let byline = story.fields["byline"] ?? "By a staff reporter"
      #expect(article.byline.names == BylineText.names(byline), "\(path)")
      try checkText(article, story, path)
    }
  }

  private func checkText(
    _ article: ParsedArticle, _ story: SampleStory, _ path: String
  ) throws {
    let english = try #require(article.halves.first, "\(path)")
    #expect(english.language == .english, "\(path)")
    let texts = english.blocks.map { $0.plainText.nonBreakingFolded }
    for paragraph in story.english { #expect(texts.contains(paragraph), "\(path)") }
    #expect(texts.last == "This is a sample story written for Hanji.", "\(path)")
    #expect(article.halves.count == (story.korean.isEmpty ? 1 : 2), "\(path)")
    guard let korean = article.halves.last, !story.korean.isEmpty else { return }
    #expect(korean.language == .korean && korean.headline == story.dek, "\(path)")
    #expect(korean.credit == story.fields["source"] ?? "샘플통신", "\(path)")
    let sentences = korean.blocks.map { $0.plainText.nonBreakingFolded }
    for paragraph in story.korean { #expect(sentences.contains(paragraph), "\(path)") }
    #expect(sentences.last == "한지에 실린 견본 기사입니다.", "\(path)")
  }

  @Test("Nothing of menus, ticker, tools and footer stands in a story", arguments: SampleStory.all)
  func noClutter(_ story: SampleStory) throws {
    for path in story.pages {
      let article = try #require(try page(path).article)
      let text = article.halves.flatMap(\.blocks).map(\.plainText).joined(separator: "\n")
      for word in [
        "Print Preview", "Font Size", "kakaolink", "Article List", "More articles", "Masthead",
        "Site Map", "Top 10 Stories", "Close for 24", "Advertisement", "Read more", "Subscribe",
      ] {
        #expect(!text.contains(word), "\(path)")
      }
    }
  }

  @Test("Galleries, films and drawings are known as such")
  func kinds() throws {
    #expect(try page("Resources/sample/pages/story-990054.html").article?.kind == .gallery)
    let film = try page("Resources/sample/pages/story-990050.html").article
    #expect(film?.kind == .video && film?.length == "1:30")
    #expect(try page("Resources/sample/pages/story-990024.html").article?.kind == .cartoon)
  }

  @Test("A gallery's captions stand once, their credits apart")
  func gallery() throws {
    let article = try #require(try page("Resources/sample/pages/story-990054.html").article)
    let figures = article.halves[0].blocks.compactMap { block -> Figure? in
      if case .figure(let figure) = block.content { figure } else { nil }
    }
    #expect(figures.count > 2)
    #expect(figures.allSatisfy { !$0.caption.isEmpty && $0.credit.contains("desk") })
    #expect(figures.allSatisfy { $0.alternative.isEmpty && $0.image != nil })
  }

  @Test("The front page gives its stories and blocks, the ticker in order")
  func front() throws {
    let page = try page("Resources/sample/pages/front.html")
    #expect(page.article == nil)
    #expect(page.rows.first?.dek.isEmpty == false)
    #expect(page.rows.contains { $0.label == "INTERVIEW" && !$0.title.hasPrefix("INTERVIEW") })
    #expect(
      page.blocks.map { "\($0.id) \($0.rows.count)" } == [
        "latest 20", "top10 10", "top5-entertainment 5", "darkroom 3",
      ])
    let latest = try #require(page.blocks.first)
    #expect(latest.rows[1].title == "The first ferry, from the deck, in one take")
  }

  @Test("A list gives its rows, also one whose headline has no link, and the next page")
  func lists() throws {
    let list = try page("Resources/sample/pages/list-510-1.html")
    let row = try #require(list.rows.first { $0.title == "Harvest of the reeds" })
    #expect(row.address?.target == "/www2/common/photoview.asp?categorycode=510&newsidx=990057")
    #expect(row.byline.names == ["the river desk"])
    #expect(row.posted == (try Reading.instant(2026, 11, 21, 8, 0)))
    let context = try Reading.context(
      "https://www.koreatimes.co.kr/www/section_135.html", paper: try Reading.koreaTimes())
    let bytes = try ProjectFile.bytes("Resources/sample/pages/list-135-1.html")
    #expect(PageParser.page(bytes, in: context).next?.path == "/www/section_135_2.html")
    #expect(try page("Resources/sample/pages/list-end.html").rows.isEmpty)
  }

  @Test("The current site's cards are rows")
  func cards() throws {
    let rows = try page("Resources/sample/pages/section-southkorea.html").rows
    #expect(rows.count == 6)
    #expect(rows[0].posted == (try Reading.instant(2026, 11, 24, 7, 12)))
    #expect(rows[0].address?.path.hasPrefix("/southkorea/society/20261124/") == true)
  }

  @Test("A Service Error answered with 200 is no article")
  func serviceError() throws {
    let error = try page("Resources/sample/pages/service-error.html")
    #expect(error.article == nil)
    #expect(error.notes.contains(.serviceError))
  }
}

extension String {
  /// With plain blanks, since the pages print some without a break.
  var nonBreakingFolded: String {
    String(map { $0 == "\u{A0}" ? " " : $0 })
  }
}
