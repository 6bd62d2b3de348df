import News
import Testing

@testable import PageParsing

@Suite("What a recipe finds on a page")
struct InspectionTests {
  private func layout(_ headline: String...) -> Layout {
    Layout(
      name: "A", signs: ["main"],
      roles: [
        .headline: headline, .posted: ["meta[property='article:published_time']"],
        .body: [".story"],
      ])
  }

  private func inspect(_ layouts: [Layout], page: String = "generic.html") throws -> PageInspection
  {
    PageParser.inspect(
      try ProjectFile.bytes("Tests/Fixtures/Pages/\(page)"),
      in: try Reading.context(
        "https://harbor.example/news/2026/11/nets", paper: PageRecipe(layouts: layouts)))
  }

  @Test("Each selector is told with what it found, in the order of the roles")
  func roles() throws {
    let inspection = try inspect([layout(".old", "h1")])
    #expect(inspection.way == .recipe)
    let found = try #require(inspection.layouts.first)
    #expect(found.applies)
    #expect(found.roles.map(\.role) == [.headline, .posted, .body])
    #expect(
      found.roles.first?.selectors == [
        InspectedSelector(".old", .nothing),
        InspectedSelector("h1", .found(count: 1, text: "Nets are mended at night")),
      ])
    #expect(
      found.roles.dropFirst().first?.selectors.counting?.finding
        == .found(count: 1, text: "2026-11-03T06:27:00Z"))
  }

  @Test("A broken recipe's page is read the generic way, or by its linked data")
  func broken() throws {
    let generic = try inspect([layout(".old", "h1[")])
    #expect(generic.way == .generic)
    #expect(generic.notes.contains(.noLayout))
    let page = PageParser.page(
      try ProjectFile.bytes("Tests/Fixtures/Pages/generic.html"),
      in: try Reading.context(paper: PageRecipe(layouts: [layout(".old", "h1[")])))
    #expect(page.article?.headline == "Nets are mended at night")
    #expect(page.article?.halves.isEmpty == false)
    #expect(generic.layouts.first?.roles.first?.selectors.counting == nil)
    #expect(generic.layouts.first?.roles.first?.selectors.last?.finding == .unreadable)
    #expect(try inspect([layout(".old")], page: "korean.html").way == .linkedData)
    #expect(try inspect([], page: "korean.html").way == .linkedData)
    #expect(try inspect([], page: "links.html").way == .list)
    #expect(try inspect([], page: "challenge.html").way == .unread)
  }

  @Test("A layout that does not apply tells its signs, and what of it no one can read")
  func other() throws {
    var other = layout("h1")
    other.signs = ["#classic", "main["]
    other.lists = [ListRule(row: ["li"]), ListRule(row: ["li"], title: ["a:hover"])]
    let found = try #require(try inspect([other]).layouts.first)
    #expect(!found.applies && found.roles.isEmpty)
    #expect(found.signs.map(\.finding) == [.nothing, .unreadable])
    #expect(
      found.lists == [InspectedList(rows: [], parts: [InspectedSelector("a:hover", .unreadable)])])
    #expect(found.unreadable == ["main[", "a:hover"])
  }

  @Test("The rows of a list are counted")
  func lists() throws {
    var list = layout("h1")
    list.signs = []
    list.lists = [ListRule(block: SectionID("menu"), row: [".old", "nav a"], title: ["a"])]
    let found = try #require(try inspect([list]).layouts.first?.lists.first)
    #expect(found.block == SectionID("menu"))
    #expect(found.rows.counting?.finding == .found(count: 2, text: "Home"))
  }

  @Test("However long a recipe is, and whatever the bytes, the answer is bounded")
  func bounds() throws {
    let many = Layout(
      name: "many", roles: [.headline: Array(repeating: "h1", count: 3_000)])
    let inspection = try inspect([many, layout("h1")])
    let told = inspection.layouts.flatMap(\.roles).flatMap(\.selectors)
    #expect(told.count == PageInspection.selectorLimit)
    #expect(inspection.notes.contains(.cutAtLimit))
    let long = try inspect([layout("h1." + String(repeating: "a", count: 9_000))])
    let text = try #require(long.layouts.first?.roles.first?.selectors.first?.text)
    #expect(text.unicodeScalars.count == PageInspection.textLimit)
    #expect(PageParser.inspect([], in: try Reading.context()).way == .unread)
    #expect(PageParser.inspect([0xFF, 0x3C], in: try Reading.context()).layouts.isEmpty)
  }
}
