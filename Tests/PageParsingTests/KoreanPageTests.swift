import News
import Testing

@testable import PageParsing

@Suite("Korean newspapers' pages without a recipe")
struct KoreanPageTests {
  private static let sentence = "부두의 그물은 밤마다 등불 아래에서 깁는다고 항만 사무소가 밝혔다."
  private static let paragraphs = (1...4).map { "<p>\($0). \(sentence)</p>" }.joined()

  private func article(
    _ body: String = "", before: String = "", zone: ZoneOffset = .korea
  ) throws -> ParsedArticle {
    let html = """
      <html lang="ko"><head><meta property="og:title" content="그물은 밤에 깁는다"></head>
      <body><h3>그물은 밤에 깁는다</h3>\(before)<div>\(Self.paragraphs)\(body)</div></body></html>
      """
    let paper = PageRecipe(zone: zone)
    let page = PageParser.page(
      Array(html.utf8), in: try Reading.context("https://harbour.example/1", paper: paper))
    return try #require(page.article)
  }

  private func texts(_ article: ParsedArticle) -> [String] {
    article.halves.flatMap(\.blocks).map(\.plainText)
  }

  @Test(
    "Names come without role, place, paper and address",
    arguments: [
      ("가나다 기자", ["가나다"]), ("가나다기자", ["가나다"]), ("가나다 기자 ga@harbour.example", ["가나다"]),
      ("가나다·라마바 기자", ["가나다", "라마바"]), ("가나다 베이징 특파원", ["가나다"]),
      ("베이징=가나다 특파원", ["가나다"]), ("[항구일보 가나다 기자]", ["가나다"]),
      ("글 가나다 기자, 사진 라마바 기자", ["가나다", "라마바"]), ("경제부 가나다 선임기자", ["가나다"]),
      ("가나다 논설위원", ["가나다"]),
    ])
  func names(_ line: String, _ names: [String]) {
    #expect(BylineText.names(line) == names)
  }

  @Test("Names stand in the lede behind the agency's mark")
  func lede() throws {
    let names = KoreanByline.names(inLede: "(서울=연합뉴스) 가나다 라마바 기자 = 부두의 그물은")
    #expect(names == ["가나다", "라마바"])
    #expect(KoreanByline.names(inLede: "[서울=뉴시스]가나다 기자 = 부두의").first == "가나다")
    #expect(KoreanByline.names(inLede: "그는 기자 = 사람이라고 말했다.").isEmpty)
  }

  @Test(
    "Labels tell the first time from the last",
    arguments: [
      "<div><span>입력 2026.11.20. 오전 9:12</span> <span>수정 2026.11.20. 오후 3:05</span></div>",
      "<p>승인 2026-11-20 09:12 | 수정 2026-11-20 15:05</p>",
      "<ul><li>기사입력 : 2026년 11월 20일 09시 12분</li><li>최종수정 : 2026년 11월 20일 15시 05분</li></ul>",
      "<dl><dt>등록</dt><dd>2026.11.20 09:12</dd></dl><dl><dt>업데이트</dt><dd>2026.11.20 15:05</dd></dl>",
    ])
  func times(_ line: String) throws {
    let found = try article(before: line)
    #expect(found.posted == (try Reading.instant(2026, 11, 20, 9, 12)))
    #expect(found.updated == (try Reading.instant(2026, 11, 20, 15, 5)))
  }

  @Test("The reporter's line at the end is the byline, with the address")
  func tail() throws {
    let found = try article("<p>가나다 기자 ga@harbour.example</p><p>ⓒ 항구일보</p>")
    #expect(found.byline.names == ["가나다"])
    #expect(found.byline.email == "ga@harbour.example")
    #expect(texts(found).count == 4)
  }

  @Test(
    "Copyright, calls for tips and links to other stories are left out",
    arguments: [
      "<p>&lt;저작권자 ⓒ 항구일보, 무단 전재 및 재배포 금지&gt;</p>", "<p>[ⓒ 항구일보 무단전재]</p>",
      "<p>제보는 카카오톡으로 보내 주세요.</p>", "<p>▶ <a href='/2'>다른 기사 보러 가기</a></p>",
      "<p>저작권자(c) 항구일보, 재배포금지</p>",
    ])
  func ends(_ line: String) throws {
    #expect(texts(try article(line)).count == 4)
  }

  @Test("The agency in brackets is the half's credit")
  func credit() throws {
    let found = try article("<p>\(Self.sentence) (연합뉴스)</p>")
    #expect(found.halves.first?.credit == "연합뉴스")
    #expect(found.halves.map(\.language) == [.korean])
  }
}
