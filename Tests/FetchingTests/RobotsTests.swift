import News
import Testing

@testable import Fetching

/// robots.txt by RFC 9309; the cases of its section 5 among them.
@Suite struct RobotsTests {
  @Test(arguments: [
    ("Disallow: /private", "/private/a", false),
    ("Disallow: /private", "/public", true),
    ("Disallow:", "/a", true),
    ("Disallow: /", "/robots.txt", true),
    ("Disallow: /a\nAllow: /a/b", "/a/b/c", true),
    ("Allow: /a/b\nDisallow: /a", "/a/c", false),
    ("Disallow: /a\nAllow: /a", "/a", true),
    ("Disallow: /*.gif$", "/x/y.gif", false),
    ("Disallow: /*.gif$", "/x/y.gif?z", true),
    ("Disallow: /a*/c", "/abbb/c/d", false),
    ("Disallow: /a*/c", "/abbb/d", true),
    ("Disallow: *", "/a", false),
    ("Disallow: /a$", "/a", false),
    ("Disallow: /a$", "/ab", true),
    ("Disallow: /search?q=", "/search?q=x", false),
    ("Disallow: /%ea%b8%b0%EC%82%AC", "/%EA%B8%B0%EC%82%AC/1", false),
    ("Disallow: /기사", "/%EA%B8%B0%EC%82%AC/1", false),
    ("Disallow: /%7Eme", "/~me/a", false),
    ("Disallow: /a%2Ab", "/a*b", false),
    ("Disallow: /a%2Fb", "/a/b", true),
    ("disallow : /a # not this", "/a", false),
    ("Disallow: a", "/a", true),
  ])
  func rulesDecideByTheLongest(rules: String, target: String, isAllowed: Bool) {
    let file = "User-agent: *\n\(rules)\n"
    #expect(read(file).allows(target) == isAllowed)
    let kept = read(read(file).text)
    #expect(kept.allows(target) == isAllowed, "kept as \(read(file).text)")
  }

  @Test func aGroupOfOurNameStandsForAllOthers() {
    let file = """
      User-agent: otherbot
      User-agent: Hanji/1.0
      Disallow: /a

      User-agent: *
      Disallow: /b
      Sitemap: /c
      User-agent: hanji
      Disallow: /d
      """
    let rules = read(file)
    #expect(["/a", "/b", "/c", "/d"].map(rules.allows) == [false, true, true, false])
  }

  @Test func aGroupOfAnotherNameIsNotOurs() {
    let rules = read("User-agent: hanjibot\nDisallow: /\n\nUser-agent: *\nCrawl-delay: 2.5\n")
    #expect(rules.allows("/a"))
    #expect(rules.delayMilliseconds == 2_500)
    #expect(read(rules.text).delayMilliseconds == 2_500)
  }

  @Test func aDelayWithoutEndIsAMinute() {
    #expect(read("User-agent: *\nCrawl-delay: 1e300").delayMilliseconds == 60_000)
    #expect(read("User-agent: *\nCrawl-delay: -1").delayMilliseconds == nil)
    #expect(read("User-agent: *\nCrawl-delay: nan").delayMilliseconds == nil)
  }

  @Test func aMarkOfByteOrderAndAnyLineEndIsRead() {
    let rules = read("\u{FEFF}User-agent: *\rDisallow: /a\r\nDisallow: /b\n")
    #expect(!rules.allows("/a") && !rules.allows("/b"))
  }

  @Test func whatStandsBehindTheLimitIsNotRead() {
    let filler = String(repeating: "# nothing\n", count: 60_000)
    #expect(read("User-agent: *\n" + filler + "Disallow: /\n").allows("/a"))
    #expect(!read("User-agent: *\nDisallow: /a\n" + filler).allows("/a"))
  }

  @Test func anythingAtAllGivesRules() {
    #expect(read("<html><body>404</body></html>").allows("/a"))
    #expect(RobotsFile.rules(in: [0, 0xFF, 0x3A, 0x0A, 0xED, 0xA0], for: "hanji").allows("/a"))
    let stars = "User-agent: *\nDisallow: /" + String(repeating: "*a", count: 2_000) + "b\n"
    #expect(read(stars).allows("/" + String(repeating: "a", count: 4_000)))
  }

  private func read(_ text: String) -> RobotsRules {
    RobotsFile.rules(in: Array(text.utf8), for: "hanji")
  }
}
