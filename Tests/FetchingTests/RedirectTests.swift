import News
import Testing

@testable import Fetching

@Suite struct RedirectTests {
  @Test func aRedirectFromHTTPSToHTTPIsRefused() throws {
    let fetch = try fetch("https://paper.invalid/a")
    #expect(
      error(fetch, "http://paper.invalid/a") == .redirectNotAllowed(to: "http://paper.invalid/a"))
    #expect(error(fetch, "https://other.invalid/a") == nil)
    #expect(error(try self.fetch("http://paper.invalid/a"), "https://paper.invalid/a") == nil)
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://h/", "gopher://h/", "javascript:0", "dict://h/"])
  func aRedirectOffTheWebIsRefused(target: String) throws {
    #expect(error(try fetch("http://h/"), target) == .redirectNotAllowed(to: target))
  }

  @Test func theNinthRedirectIsRefused() throws {
    var fetch = try fetch("http://h/")
    for _ in 0..<8 { fetch = try fetch.redirected(to: "http://h/", limit: 8).get() }
    #expect(error(fetch, "http://h/") == .tooManyRedirects(limit: 8))
  }

  @Test func aMirrorIsAskedForThePathAndThePaperKeepsItsAddress() throws {
    let fetch = try fetch("https://paper.invalid/www/a.html?x=1", mirror: "http://127.0.0.1:8/m/")
    #expect(fetch.hop.text == "http://127.0.0.1:8/m/www/a.html?x=1")
    #expect(fetch.address.text == "https://paper.invalid/www/a.html?x=1")
    let next = try fetch.redirected(to: "http://127.0.0.1:8/m/b", limit: 8).get()
    #expect(next.address.text == "https://paper.invalid/b")
    #expect(next.hop.text == "http://127.0.0.1:8/m/b")
  }

  @Test func aRedirectNeverLeavesTheMirror() throws {
    let fetch = try fetch("https://paper.invalid/a", mirror: "http://127.0.0.1:8/")
    let next = try fetch.redirected(to: "https://feed.paper.invalid/k/all.xml", limit: 8).get()
    #expect(next.hop.text == "http://127.0.0.1:8/k/all.xml")
    #expect(next.address.text == "https://feed.paper.invalid/k/all.xml")
  }

  @Test func anArchiveIsAskedForTheCopyAndThePaperKeepsItsAddress() throws {
    let base = try #require(Address("http://127.0.0.1:8/"))
    let address = try #require(Address("https://paper.invalid/a?b=1"))
    let fetch = Fetch(
      FetchOrder(
        id: FetchID(1), address: address, mirror: .archive(base, timestamp: "20230331000000")))
    #expect(
      fetch.hop.text == "http://127.0.0.1:8/web/20230331000000id_/https://paper.invalid/a?b=1")
    let other = "http://127.0.0.1:8/web/20230401112233id_/https://paper.invalid/a?b=1"
    let next = try fetch.redirected(to: other, limit: 8).get()
    #expect(next.hop.text == other)
    #expect(next.address == address)
    let away = try next.redirected(to: "https://paper.invalid/c", limit: 8).get()
    #expect(away.hop.text == "http://127.0.0.1:8/web/20230331000000id_/https://paper.invalid/c")
  }

  private func fetch(_ text: String, mirror: String? = nil) throws -> Fetch {
    let address = try #require(Address(text))
    return Fetch(
      FetchOrder(
        id: FetchID(1), address: address,
        mirror: mirror.flatMap { Address($0) }.map(Mirror.site)))
  }

  private func error(_ fetch: Fetch, _ target: String) -> FetchError? {
    if case .failure(let error) = fetch.redirected(to: target, limit: 8) { return error }
    return nil
  }
}
