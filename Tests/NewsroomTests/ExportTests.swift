import News
import Newsroom
import Testing

@Suite struct ExportTests {
  static func text(_ format: ExportFormat, _ stories: [KeptStory] = [SampleStories.full]) -> String
  {
    let export = Export(
      as: format, title: "Bookmarks", zone: .korea, now: SampleStories.now)
    let items = stories.enumerated().map { export.item($1, number: $0) }
    return export.opening + items.joined() + export.closing
  }

  @Test func markdownSaysWhatTheStorySaysAndNothingElse() {
    let text = Self.text(.markdown)
    #expect(text.hasPrefix("---\ntitle: \"Nets & <ropes> are mended\"\nurl: \"https://"))
    #expect(text.contains("date: 2026-11-24T06:40:00+09:00"))
    #expect(text.contains("tags: [\"to read\", \"바다\"]"))
    #expect(text.contains("note: \"From the quay.\\n둘째 줄\""))
    #expect(text.contains("# Nets \\& \\<ropes\\> are mended"))
    #expect(text.contains("The nets are **mended** at [*night*](<https://www.harbor.example/night"))
    #expect(text.contains("### 1\\. The quay"))
    #expect(text.contains("> From the quay one sees \\*all\\*.\n>\n> So they say."))
    #expect(text.contains("- rope\n- \\- net"))
    #expect(text.contains("| first\\|one | 3 |"))
    #expect(text.contains("````\ntide  low\n```\n  high\n````"))
    #expect(text.contains("From night to day.\\\nA second line."))
    #expect(text.contains("## 그물을 깁는 밤"))
    #expect(text.contains("*항구신문*"))
  }

  @Test func plainTextIsWrappedByWhoeverKnowsWidths() {
    let export = Export(
      as: .text, title: "", zone: .korea, now: SampleStories.now,
      wrap: { $0.split(separator: " ").map(String.init) })
    let text = export.item(SampleStories.full)
    #expect(text.hasPrefix("Nets\n&\n<ropes>\nare\nmended\n그물을\n깁는\n밤\n"))
    #expect(text.contains("Posted 2026-11-24 06:40 KST  Updated 2026-11-24 07:40 KST\n"))
    #expect(text.contains("> From\n> the\n> quay\n"))
    #expect(text.contains("1. one\n2. two"))
    #expect(text.contains("\n-----\n"))
    #expect(text.contains("night[1]\nonly."))
    #expect(text.hasSuffix("(항구신문)\n\n[1] https://www.harbor.example/night?a=1&b=[2]%\n"))
  }

  @Test func anAddressThatStandsTwiceHasOneNumberBehindItsLastWord() {
    let (pier, isle) = (SampleStories.address("/pier"), SampleStories.address("/isle"))
    var story = SampleStories.full
    story.text?.halves = [
      Half(
        language: .english,
        blocks: [
          Block(
            .paragraph([
              Span("The "), Span("new ", link: pier), Span("pier", emphasis: .strong, link: pier),
              Span(" and the "), Span("isle", link: isle), Span("; the "), Span("pier", link: pier),
            ]))
        ])
    ]
    let text = Self.text(.text, [story])
    #expect(
      text.contains("The new pier[1] and the isle[2]; the pier[1]\n\n[1] \(pier)\n[2] \(isle)\n"))
  }

  @Test func plainTextHasItsWordsInTheLanguageOfTheReader() {
    var export = Export(as: .text, title: "", zone: .korea, now: SampleStories.now)
    export.language = .korean
    let text = export.item(SampleStories.full)
    #expect(text.contains("입력 2026-11-24 06:40 KST  수정 2026-11-24 07:40 KST\n"))
    #expect(text.contains("\n꼬리표: ") && text.contains("\n메모: "))
  }

  @Test func pageOfHTMLLoadsNothingAndNamesTheLanguageOfEachHalf() {
    let text = Self.text(.html, [SampleStories.full, SampleStories.bare])
    #expect(text.hasPrefix("<!doctype html>"))
    #expect(text.contains("<section lang=\"ko\">"))
    #expect(text.contains("<section lang=\"en\">"))
    #expect(text.contains("<p lang=\"en\">One line in English"))
    #expect(text.contains("Nets &amp; &lt;ropes&gt; are mended"))
    #expect(!text.contains("<script"))
    #expect(!text.contains("<img"))
    #expect(!text.contains("src="))
    #expect(text.components(separatedBy: "<article").count == 3)
  }

  @Test func markupInStoriesIsNeverMarkup() {
    var story = SampleStories.bare
    story.headline.title = "</title><script>alert(1)</script>\u{1}\u{FFFF}"
    story.note = "\"><img src=x onerror=y>"
    story.tags = ["<b>"]
    for format in [ExportFormat.html, .netscape] {
      let text = Self.text(format, [story])
      #expect(!text.contains("<script>"))
      #expect(!text.contains("<img"))
      #expect(!text.contains("<b>"))
      #expect(!text.unicodeScalars.contains { $0 == "\u{1}" || $0 == "\u{FFFF}" })
    }
  }

  @Test func netscapeFileHasTagsTimeAndNote() {
    let text = Self.text(.netscape)
    #expect(text.hasPrefix("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n"))
    #expect(text.contains("ADD_DATE=\"1795474000\" TAGS=\"to read,바다\""))
    #expect(text.contains("    <DD>From the quay.\n둘째 줄\n"))
    #expect(text.hasSuffix("</DL><p>\n"))
  }

  @Test func jsonIsOneObjectALine() {
    let text = Self.text(.jsonLines, [SampleStories.full, SampleStories.bare])
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"hanji\":1,\"paper\":\"") && $0.hasSuffix("}") })
    #expect(lines[0].contains("\"made_at\":\"2026-11-23T"))
    #expect(!lines[1].contains("\"text\""))
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
