import News
import Testing

@testable import PageParsing

@Suite("Pages that are no news though the answer was 200")
struct FailureSignTests {
  private func note(_ body: String, title: String = "Harbour") throws -> ParseNote? {
    try FailureSigns(
      Reading.document("<html><head><title>\(title)</title></head><body>\(body)</body></html>")
    ).note
  }

  @Test(
    "A page that asks for a password and says so is a wall",
    arguments: ["Log in", "Sign in to read", "로그인", "Anmelden"])
  func login(head: String) throws {
    let form = "<form><input name=id><input type=PASSWORD></form>"
    #expect(try note("<h1>\(head)</h1>\(form)") == .loginWall)
    #expect(try note(form, title: head) == .loginWall)
    #expect(try note("<h1>\(head)</h1>") == nil)
  }

  @Test("A list with a field to log in above it is no wall")
  func list() throws {
    let rows = (1...5).map { "<li><a href=/\($0)>The harbour office tells of boat \($0)</a>" }
    #expect(try note("<input type=password><a>Log in</a>" + rows.joined()) == nil)
  }

  @Test(
    "A page for what is missing says so in its head",
    arguments: ["Page not found", "404 Not Found", "요청하신 페이지를 찾을 수 없습니다", "Page introuvable"])
  func missing(head: String) throws {
    #expect(try note("<h1>\(head)</h1><p>Go back to the front page.</p>") == .missingPage)
    #expect(try note("<p>Go back.</p>", title: head) == .missingPage)
  }

  @Test("A story about a missing page is a story")
  func story() throws {
    let text = String(repeating: "The harbour office looked for the page in every log. ", count: 60)
    #expect(try note("<h1>Page not found in harbour log</h1><p>\(text)</p>") == nil)
    #expect(try note("<h1>Boat not found</h1><p>The search goes on.</p>") == nil)
  }

  @Test("A failure in place of a feed is told as what it is")
  func inPlaceOfFeed() throws {
    let page = "<html><body><h1>Service Error</h1></body></html>"
    let feed = PageParser.feed(Array(page.utf8), in: try Reading.context())
    #expect(feed.notes == [.pageInsteadOfFeed, .serviceError])
  }

  @Test("A feed that is cut before its first entry says so")
  func cut() throws {
    let text =
      "<rss><channel>" + String(repeating: "<a>x</a>", count: 500_000)
      + "<item><title>Late</title></item></channel></rss>"
    let feed = PageParser.feed(Array(text.utf8), in: try Reading.context())
    #expect(feed.rows.isEmpty && feed.notes.contains(.cutAtLimit))
  }
}
