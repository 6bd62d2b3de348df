import News
import Newsroom
import Testing

@Suite struct MailboxTests {
  private static func mailbox(_ stories: [KeptStory]) -> String {
    let export = Export(as: .mailbox, title: "", zone: .korea, now: SampleStories.now)
    return stories.enumerated().map { export.item($1, number: $0) }.joined()
  }

  @Test func everyLineIsSevenBitAndShort() {
    let lines = Self.mailbox([SampleStories.full]).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(lines.allSatisfy { $0.utf8.count <= 76 || $0.hasPrefix("X-Hanji-URL") })
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func onlyTheBorderBeginsWithFrom() {
    let text = Self.mailbox([SampleStories.full, SampleStories.bare])
    let borders = text.split(separator: "\n").filter { $0.hasPrefix("From ") }
    #expect(
      borders == [
        "From hanji@hanji.invalid Mon Nov 23 21:40:00 2026",
        "From hanji@hanji.invalid Mon Nov 23 21:48:20 2026",
      ])
    #expect(text.contains("\n=46rom night to day.\n"))
  }

  @Test func aLongLineThatGoesOnWithFromIsNoBorderEither() {
    var story = SampleStories.bare
    story.headline.lead = String(repeating: "x", count: 75) + "From here on"
    #expect(Self.mailbox([story]).contains("x=\n=46rom here on"))
  }

  @Test func messageIDIsThatOfTheStory() {
    let key = SampleStories.full.headline.id.key
    let first = Self.mailbox([SampleStories.full])
    #expect(first.contains("\nMessage-ID: <\(key)@hanji.invalid>\n"))
    #expect(first == Self.mailbox([SampleStories.full]))
  }

  @Test func headersAreEncodedWordsThatCutNoCharacter() {
    var story = SampleStories.full
    story.headline.title = String(repeating: "한", count: 40)
    story.text = nil
    let text = Self.mailbox([story])
    #expect(text.contains("Subject: =?UTF-8?B?7ZWc7ZWc7ZWc"))
    #expect(text.contains("\n <desk@harbor.example>\n"))
    // 15 syllables are 45 bytes, the most that a word of 75 characters holds.
    #expect(text.contains("=?UTF-8?B?" + String(repeating: "7ZWc", count: 15) + "?=\n ="))
  }

  @Test func anAddressThatCouldEndAHeaderIsNotTaken() {
    var story = SampleStories.bare
    story.headline.byline = Byline(names: ["desk"], email: "a@b\nBcc: c@d")
    let text = Self.mailbox([story])
    #expect(text.contains("<unknown@hanji.invalid>"))
    #expect(!text.contains("\nBcc"))
  }
}
