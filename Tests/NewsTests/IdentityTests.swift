import News
import Testing

@Suite struct IdentityTests {
  let rule = IdentityRule(
    hosts: ["www.paper.example", "m.paper.example"],
    numberForms: ["_{number}.html", "newsidx={number}"])

  func identity(_ text: String) throws -> String {
    rule.identity(of: try #require(Address(text)), in: PaperID("p")).text
  }

  @Test func storyIsKnownByItsNumberWhateverSectionHostAndMonth() throws {
    #expect(
      try identity("https://www.paper.example/www/nation/2026/11/113_358692.html") == "p#358692")
    #expect(
      try identity("http://m.paper.example/www/world/2027/01/501_358692.html?x=1") == "p#358692")
    #expect(
      try identity("http://m.paper.example/v.asp?code=510&newsidx=358692&mode=1") == "p#358692")
  }

  @Test func addressWithoutNumberIsFoldedToPathAndMeaningfulQuery() throws {
    let plain = try identity("https://www.paper.example/southkorea/20261124/slug")
    #expect(
      try identity("http://m.paper.example/southkorea/20261124/slug/?utm_source=x#top") == plain)
    #expect(try identity("https://www.paper.example/southkorea/20261124/slug?page=2") != plain)
  }

  @Test func sameAddressOfAnotherHostIsAnotherStory() throws {
    #expect(
      try identity("https://other.example/a_1.html")
        != identity("https://www.paper.example/a_1.html"))
  }

  @Test func keyIsShortStableAndReadBack() {
    let key = StoryID("p#358692").key
    #expect(key == StoryID("p#358692").key)
    #expect(key != StoryID("p#358693").key)
    #expect(key.text.count == 12)
    #expect(StoryKey(key.text.uppercased()) == key)
    #expect(StoryKey("short") == nil)
    #expect(StoryKey("abcdefghijk1") == nil)
  }
}
