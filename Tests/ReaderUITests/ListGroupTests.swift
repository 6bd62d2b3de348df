import News
import ReaderUI
import Terminal
import TestSupport
import Testing

@Suite struct ListGroupTests {
  private let national = ListSource.section(SectionID("national"))

  @Test func daysAreNamedBetweenTheStories() throws {
    var morning = Morning()
    morning.press("h<Enter>")
    #expect(morning.screen[1].hasPrefix("── Today ─"))
    #expect(morning.screen[6].hasPrefix("── 16 Nov ─"))
    #expect(morning.screen[7].contains("City counts"))
  }

  @Test func selectionSkipsTheDays() throws {
    var morning = Morning()
    morning.press("h<Enter>jjjj")
    let cursor = try #require(morning.grid.cursor)
    #expect(morning.grid.text(row: cursor.row).contains("City counts") && morning.shows("5/5"))
  }

  @Test(
    arguments: [
      (30, "Yesterday", "어제"), (80, "Saturday", "토요일"), (24 * 30, "25 Oct", "10월 25일"),
      (24 * 400, "20 Oct 2025", "2025년 10월 20일"),
    ] as [(Int64, String, String)])
  func daysAreNamedAsPeopleDo(hours: Int64, english: String, korean: String) {
    for (language, name) in [(Language.english, english), (.korean, korean)] {
      var morning = Morning(language: language)
      morning.press("h<Enter>")
      var rows = Morning.rows
      rows[4].headline.posted = Instant(seconds: 1_795_479_120 - hours * 3_600)
      morning.apply(.listLoaded(national, ListWindow(rows: rows, count: 5)))
      #expect(morning.screen[6].hasPrefix("── \(name) ─"))
    }
  }

  @Test func listOfOneDayNamesNone() {
    var morning = Morning()
    morning.press("h<Enter>")
    let rows = Array(Morning.rows.prefix(3))
    morning.apply(.listLoaded(national, ListWindow(rows: rows, count: 3)))
    #expect(!morning.shows("Today ─") && morning.screen[1].contains("Ferry line"))
  }

  @Test func paperOrderNamesNone() {
    var morning = Morning()
    morning.press("h<Enter>OO")
    #expect(!morning.shows("Today ─"))
  }

  @Test func daySaysHowMuchOfItWasRead() {
    var morning = Morning()
    morning.press("h<Enter>")
    #expect(morning.screen[1].contains("1 of 4 read") && morning.screen[6].contains(" read "))
  }

  @Test func endSaysHowManyWereRead() {
    var morning = Morning()
    morning.press("h<Enter>")
    #expect(morning.shows("The end of National · 2 of 5 read"))
    for row in Morning.rows.prefix(4) {
      var read = row
      read.isRead = true
      morning.apply(.marked(read))
    }
    #expect(morning.shows("You have read all of National · 5 stories"))
    var unread = Morning.rows[4]
    unread.isRead = false
    morning.apply(.marked(unread))
    #expect(morning.shows("You have read today's National · 4 of 5 read"))
  }

  @Test func endOfAListThatIsNotHeldWholeIsCountedByTheArchive() {
    var morning = Morning()
    morning.press("h<Enter>")
    morning.answersLists = false
    morning.apply(
      .listLoaded(
        national,
        ListWindow(offset: 95, rows: Morning.rows, count: 100, unread: 40)))
    morning.press("G")
    #expect(morning.shows("60 of 100 read"))
    var read = Morning.rows[0]
    read.isRead = true
    morning.apply(.marked(read))
    #expect(morning.shows("61 of 100 read"))
  }

  @Test func sentenceOfAnEmptyListIsShownWhole() {
    var morning = Morning(columns: 30)
    morning.answersLists = false
    morning.press("S")
    morning.apply(.listLoaded(.bookmarks, ListWindow()))
    let words = morning.screen.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words.contains("No bookmarks yet. s keeps a story, with its text"), "\(words)")
  }

  @Test func titleOfThePaperIsWholeWhileItIsFetched() {
    var morning = Morning(columns: 60, isSample: true)
    morning.apply(.refreshProgressed(RefreshProgress(done: 3, total: 12)))
    #expect(morning.screen[0].hasPrefix(" The Morning Paper"))
    #expect(!morning.screen[0].contains("…") && morning.screen[0].contains("3/12"))
  }

  @Test func spaceSaysWhatIsStillUnreadAbove() {
    var morning = Morning()
    morning.press("h<Enter>G<Space>")
    #expect(morning.shows("The end of National; 3 stories above are unread."))
  }

  @Test func updatedStoryIsMarked() {
    var rows = Morning.rows
    rows[0].headline.updated = rows[0].headline.posted.map { Instant(seconds: $0.seconds + 600) }
    for (glyphs, mark) in [(Glyphs.unicode, "✎ 한 National"), (.ascii, "^ K  National")] {
      var morning = Morning(glyphs: glyphs)
      morning.press("S")
      morning.apply(.listLoaded(.bookmarks, ListWindow(rows: rows, count: 5)))
      #expect(morning.shows(mark))
    }
  }

  @Test func goldenOfALongList() {
    var morning = Morning(rows: 12)
    morning.press("h<Enter>G")
    expectGolden(grid: morning.grid, named: "list-end-80x12")
  }

  @Test func windowInTheMiddleOfALongListNamesItsDays() throws {
    let rows = (0..<ListWindow.length).map { number in
      var row = Morning.rows[number % 5]
      row.headline.id = StoryID("paper#long\(number)")
      row.headline.posted = Instant(seconds: 1_795_479_120 - Int64(number) * 40_000)
      return row
    }
    var morning = Morning()
    morning.press("h<Enter>")
    morning.answersLists = false
    morning.apply(.listLoaded(national, ListWindow(rows: rows, count: 100_000, unread: 12)))
    morning.press("G")
    morning.apply(
      .listLoaded(national, ListWindow(offset: 99_600, rows: rows, count: 100_000, unread: 12)))
    #expect(morning.shows("100000/100000") && morning.shows("99988 of 100000 read"))
    morning.press("kkk")
    let cursor = try #require(morning.grid.cursor)
    #expect(morning.shows("99997/100000") && cursor.row > 1)
    #expect(morning.screen[1].hasPrefix("── "))
  }
}
