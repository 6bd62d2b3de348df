import News
import Testing

@Suite struct CookieTests {
  private let now = Instant(seconds: 1_795_000_000)

  private func address(_ text: String) throws -> Address { try #require(Address(text)) }

  private static let file = """
    # Netscape HTTP Cookie File
    .paper.example\tTRUE\t/\tTRUE\t1900000000\tmember\tabc
    #HttpOnly_www.paper.example\tFALSE\t/news\tFALSE\t0\tsession\tx=1
    paper.example\tFALSE\t/\tTRUE\t1700000000\told\tgone
    no tabs here
    a.example\tTRUE\t/\tFALSE\t0\tbad\tone\u{7}two
    """

  @Test func fileIsReadLineByLine() {
    let file = CookieFile(Self.file)
    #expect(file.cookies.map(\.name) == ["member", "session", "old"])
    #expect(file.unreadableLines == [5, 6])
    #expect(CookieFile(file.text).cookies == file.cookies)
  }

  @Test(
    arguments: [
      ("https://paper.example/", "member=abc"),
      ("https://www.paper.example/news/1", "session=x=1; member=abc"),
      ("http://www.paper.example/news", "session=x=1"),
      ("http://www.paper.example/newsroom", nil), ("http://paper.example/", nil),
      ("https://evilpaper.example/", nil), ("https://paper.example.evil.example/", nil),
      ("https://example/", nil),
    ] as [(String, String?)])
  func cookiesGoToTheirHostAlone(text: String, header: String?) throws {
    let cookies = CookieFile(Self.file).cookies
    #expect(cookies.header(for: try address(text), at: now) == header)
  }

  @Test func addressOfNumbersHasNoHostsBelow() throws {
    let cookie = try #require(
      Cookie(name: "n", value: "v", host: "0.0.1", isForHostsBelow: true, isSecure: false))
    #expect(!cookie.isMeant(for: try address("http://127.0.0.1/"), at: now))
  }

  @Test func whatCouldEndAHeaderIsNoCookie() {
    for value in ["a;b", "a b", "a\r\nX: y", "é", "a\u{0}"] {
      #expect(Cookie(name: "n", value: value, host: "h") == nil, "\(value)")
    }
    #expect(Cookie(name: "n", value: String(repeating: "x", count: 5_000), host: "h") == nil)
  }

  @Test func newCookieTakesTheOldOnesPlaceAndAHostIsForgotten() throws {
    var file = CookieFile(Self.file)
    file.set(try #require(Cookie(name: "member", value: "new", host: "paper.example")))
    #expect(file.cookies.map(\.value) == ["new", "x=1", "gone"])
    #expect(file.remove(host: "Paper.example") == 3)
    #expect(file.cookies.isEmpty)
  }
}
