import News
import Newsroom
import PageParsing
import Testing

@Suite struct HostileImportTests {
  private static func imported(_ text: String, as kind: ImportKind? = nil) throws -> ParsedImport {
    try #require(PageParser.imported(Array(text.utf8), as: kind, now: SampleStories.now))
  }

  @Test func onlyFeedsOverHTTPAreTakenAndTheOthersListedWithTheirLines() throws {
    let found = try Self.imported(
      """
      <?xml version="1.0"?>
      <opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="Good" xmlUrl="https://harbor.example/feed.xml"/>
      <outline text="Bad" xmlUrl="exec:rm -rf ~"/>
      <outline text="Worse"
        xmlUrl="filter:/bin/sh:https://harbor.example/feed.xml"/>
      <outline text="File" xmlUrl="file:///etc/passwd"/>
      <outline text="Query" xmlUrl="query:a:b"/>
      <!-- <outline text="Gone" xmlUrl="https://harbor.example/gone.xml"/> -->
      </body></opml>
      """)
    #expect(found.feeds.map(\.title) == ["Good"])
    #expect(found.skipped.map(\.line) == [4, 5, 7, 8])
    #expect(found.skipped.allSatisfy { $0.reason == .notHTTP })
    #expect(found.skipped.first?.text == "exec:rm -rf ~")
  }

  @Test func listThatDeclaresEntitiesIsRefused() throws {
    let found = try Self.imported(
      """
      <?xml version="1.0"?>
      <!DOCTYPE opml [ <!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;&a;"> ]>
      <opml><body><outline text="&b;" xmlUrl="https://harbor.example/feed.xml"/></body></opml>
      """)
    #expect(found.notes.contains(.declaresEntities))
    #expect(found.feeds.isEmpty)
  }

  @Test func deepNestingIsBoundedAndBroughtBack() throws {
    let depth = 50_000
    let open = String(repeating: "<outline text=\"a\">", count: depth)
    let close = String(repeating: "</outline>", count: depth)
    let found = try Self.imported(
      "<opml><body>\(open)<outline text=\"x\" xmlUrl=\"https://harbor.example/1\"/>\(close)"
        + "<outline text=\"y\" xmlUrl=\"https://harbor.example/2\"/></body></opml>")
    #expect(found.feeds.map(\.folders.count) == [8, 0])
    let paper = SubscriptionPaper(found).paper(PaperID("deep"), title: "Deep")
    #expect(paper.allSections.count == 10)
  }

  @Test func listThatIsNotWellFormedIsReadAllTheSame() throws {
    let found = try Self.imported(
      """
      <OPML><BODY><OUTLINE TEXT='A & B' XMLURL=https://harbor.example/a>
      <outline title="C &lt;3 &#x2665;" xmlUrl="https://harbor.example/c?x=1&y=2">
      """)
    #expect(found.feeds.map(\.title) == ["A & B", "C <3 ♥"])
    #expect(found.feeds.last?.address.text == "https://harbor.example/c?x=1&y=2")
  }

  @Test func moreFeedsThanAreKeptAreCutAndNoted() throws {
    let feeds = (0..<2_500).map {
      "<outline text=\"\($0)\" xmlUrl=\"https://harbor.example/\($0)\"/>"
    }
    let found = try Self.imported("<opml><body>\(feeds.joined())</body></opml>")
    #expect(found.feeds.count == 2_000)
    #expect(found.notes.contains(.cutAtLimit))
  }

  @Test func bookmarkletsAreListedWithTheirLines() throws {
    let found = try Self.imported(
      """
      <!DOCTYPE NETSCAPE-Bookmark-file-1>
      <TITLE>Bookmarks</TITLE>
      <DL><p>
        <DT><H3 ADD_DATE="1">Folder</H3>
        <DL><p>
          <DT><A HREF="javascript:alert(1)">Bad</A>
          <DD>A note to nothing
          <DT><A HREF="https://harbor.example/a" ADD_DATE="1795474000000000">A&amp;B</A>
          <DD>Two
      lines<br>and a third
          <DT><A HREF="https://harbor.example/future" ADD_DATE="9795474000">Future</A>
      """)
    #expect(found.skipped.map(\.line) == [6])
    #expect(found.bookmarks.map(\.title) == ["A&B", "Future"])
    #expect(found.bookmarks[0].addedAt == Instant(seconds: 1_795_474_000))
    #expect(found.bookmarks[0].note == "Two\nlines\nand a third")
    #expect(found.bookmarks[1].addedAt == SampleStories.now)
  }

  @Test func linesThatAreNoStoriesAreListedAndTheOthersTaken() throws {
    let good = Export(as: .jsonLines, title: "", zone: .utc, now: SampleStories.now)
      .item(SampleStories.full)
    let cut = String(good.dropLast(good.count / 3)) + "}"
    let found = try Self.imported(
      [
        "{}", String(good.dropLast()), cut, "[1,2]", "",
        #"{"hanji":2,"paper":"harbor","url":"https://harbor.example/","title":"x"}"#,
        #"{"hanji":1,"paper":"harbor","url":"file:///etc/passwd","title":"x"}"#,
        #"{"hanji":1,"paper":"../x","url":"https://harbor.example/","title":"x"}"#,
        String(repeating: "[", count: 5_000),
      ].joined(separator: "\n"), as: .jsonl)
    #expect(found.stories == [SampleStories.full])
    #expect(found.skipped.map(\.line) == [1, 3, 4, 6, 7, 8, 9])
    #expect(
      found.skipped.map(\.reason) == [
        .unreadable, .unreadable, .unreadable, .newerSchema, .noAddress, .noAddress, .unreadable,
      ])
  }

  @Test func textOfAStoryIsCleanedLikeAnyOther() throws {
    let line =
      #"{"hanji":1,"paper":"harbor","id":"harbor#1\u001b[2J","#
      + #""url":"https://harbor.example/a","title":"A\u001b[31m\u202eB","#
      + #""tags":["\u0007x"],"note":"n\u0000\nm"}"#
    let story = try #require(try Self.imported(line).stories.first)
    #expect(story.headline.title == "A[31mB")
    #expect(story.tags == ["x"])
    #expect(story.note == "n\nm")
    #expect(story.headline.id.text == "harbor#1[2J")
  }

  @Test func identityOfAnotherPaperIsNotTaken() throws {
    let line =
      #"{"hanji":1,"paper":"harbor","id":"koreatimes#1","#
      + #""url":"https://harbor.example/a","title":"A"}"#
    let story = try #require(try Self.imported(line).stories.first)
    #expect(story.headline.id.text == "harbor://harbor.example/a")
  }

  @Test func anyBytesAreReadAsEveryKind() {
    var state: UInt64 = 7
    func random() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let marks = Array("<>&;\"'=/ ![]{}-:,\\\naoutlinexmlUrl".utf8)
    for round in 0..<2_000 {
      let bytes = (0..<200).map { _ in
        round.isMultiple(of: 2) ? random() : marks[Int(random()) % marks.count]
      }
      for kind in [ImportKind.opml, .netscape, .jsonl] {
        #expect(PageParser.imported(bytes, as: kind, now: SampleStories.now) != nil)
      }
    }
  }

  @Test func savedPageTellsWhereItCameFrom() {
    let page = "<!doctype html>\n<!-- saved from url=(0026)https://harbor.example/a?b -->\n<html>"
    #expect(
      PageParser.savedAddress(of: Array(page.utf8))?.text == "https://harbor.example/a?b")
    #expect(PageParser.imported(Array(page.utf8), as: nil, now: SampleStories.now) == nil)
    #expect(PageParser.savedAddress(of: Array("<html>".utf8)) == nil)
    let own = "<html><head><link rel=canonical href='https://harbor.example/own'></head>"
    #expect(
      PageParser.savedAddress(of: Array(own.utf8))?.text == "https://harbor.example/own")
  }

  @Test func linesAreBatchedWholeAndCounted() {
    let text = (1...100).map { "{line \($0)}\n" }.joined()
    let batches = Array(LineBatches(Array(text.utf8), size: 64))
    #expect(batches.flatMap(\.bytes) == Array(text.utf8))
    #expect(batches.allSatisfy { $0.bytes.count <= 64 && $0.bytes.last == 10 })
    for batch in batches {
      #expect(String(decoding: batch.bytes, as: UTF8.self).hasPrefix("{line \(batch.firstLine)}"))
    }
    let long = Array(
      LineBatches(Array((String(repeating: "x", count: 200) + "\ny").utf8), size: 64))
    #expect(long.map(\.bytes.count) == [201, 1])
  }
}
