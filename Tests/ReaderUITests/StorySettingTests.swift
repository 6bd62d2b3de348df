import News
import Terminal
import Testing
import Typesetting

@testable import ReaderUI

@Suite struct StorySettingTests {
  @Test func linksAreNumberedInTheTextAndListedAtItsEnd() {
    var morning = Morning(rows: 40)
    morning.open { $0.halves = [Half(language: .english, blocks: Morning.kinds)] }
    #expect(morning.shows("winter timetable[1] and") && morning.shows("piers[2]."))
    morning.press("G")
    #expect(morning.shows("── Links ──") && morning.shows("[2] https://paper.example/map"))
  }

  @Test func linkThatStandsTwiceHasOneNumber() {
    var morning = Morning(rows: 30)
    morning.open { $0.halves = [Half(language: .korean, blocks: Morning.hanja)] }
    #expect(morning.shows("배구단[1] 창단을") && morning.shows("배구단[1]은."))
    #expect(morning.screen.count { $0.contains("https://paper.example/team") } == 1)
  }

  @Test("A link's number stands at its last word, also where the page has a blank behind that")
  func numberIsNotPartedFromItsWord() {
    let link = Address("https://paper.example/alpha")
    let spans = [Span("Here comes "), Span("alpha ", link: link), Span("and after.")]
    var morning = Morning(rows: 30)
    morning.open { $0.halves = [Half(language: .english, blocks: [Block(.paragraph(spans))])] }
    #expect(morning.shows("comes alpha[1] and after."))
    let korean = [Span("배는 "), Span("女子 다음 ", link: link), Span("문장")]
    for readings in [false, true] {
      morning.state.settings.showsHanjaReadings = readings
      morning.open {
        $0.halves = [
          Half(language: .korean, blocks: [Block(.paragraph(korean), language: .korean)])
        ]
      }
      #expect(morning.shows("다음[1] 문장"), "\(morning.screen)")
    }
  }

  @Test func numbersAreThoseOfTheListOfLinks() {
    var morning = Morning(rows: 30)
    morning.open { $0.halves = [Half(language: .english, blocks: Morning.kinds)] }
    morning.press("2")
    #expect(
      morning.takeEffects().contains(
        Address("https://paper.example/map").map { .follow($0) } ?? .quit))
  }

  @Test func storyWithoutLinksListsNone() {
    var morning = Morning(rows: 60)
    morning.open { $0.halves = [Half(language: .english, blocks: Morning.photos)] }
    #expect(!morning.shows("Links"))
  }

  @Test func addressStandsWholeWhereTheScreenHasRoomForIt() throws {
    let long = "https://paper.example/" + String(repeating: "seventy-", count: 8)
    var morning = Morning(columns: 100, rows: 40)
    let address = try #require(Address(long))
    morning.open {
      $0.halves = [
        Half(language: .english, blocks: [Block(.paragraph([Span("There.", link: address)]))])
      ]
    }
    morning.press("z")
    for _ in 0..<12 { morning.press("<lt>") }
    #expect(morning.state.settings.measure < long.count)
    #expect(morning.shows(address.text))
  }

  @Test func quoteHasABarThatGoesOnBetweenItsParagraphs() {
    var morning = Morning(rows: 60)
    morning.open { $0.halves = [Half(language: .english, blocks: Morning.kinds)] }
    #expect(morning.screen.count { $0.contains("▏") } == 4)
    var ascii = Morning(rows: 60, glyphs: .ascii)
    ascii.open { $0.halves = [Half(language: .english, blocks: Morning.kinds)] }
    #expect(ascii.shows("| Nobody left before noon."))
  }

  @Test func numbersOfAListStandRight() {
    var morning = Morning(rows: 60)
    morning.open { $0.halves = [Half(language: .english, blocks: Morning.kinds)] }
    #expect(morning.shows("     9. Pier 9,") && morning.shows("    10. Pier 10,"))
  }

  @Test func tableAlignsNumbersAndWrapsWhatIsTooLong() {
    var morning = Morning(rows: 60)
    morning.open { $0.halves = [Half(language: .english, blocks: Morning.kinds)] }
    morning.press("<lt><lt><lt><lt><lt>")
    #expect(morning.shows("North      2  Open all year"))
    #expect(morning.shows("남항   1,014  Markets"))
    #expect(!morning.shows("…") && morning.shows("boats."))
  }

  @Test func tableThatIsTooNarrowIsReadRowByRow() {
    let rows = [(1...9).map { "head \($0)" }, (1...9).map { "cell \($0)" }]
    var morning = Morning(columns: 30, rows: 60)
    morning.open {
      $0.halves = [
        Half(language: .english, blocks: [Block(.table(rows: rows, hasHeader: true))])
      ]
    }
    for column in 1...9 { #expect(morning.shows("head \(column): cell \(column)")) }
  }

  @Test func galleryCountsItsPhotos() {
    var morning = Morning(rows: 40)
    morning.open {
      $0.kind = .gallery
      $0.halves = [Half(language: .english, blocks: Morning.photos)]
    }
    #expect(morning.shows("[photo 2 of 3]") && morning.shows("  Cabbages on the quay."))
    #expect(morning.shows("[photo 3 of 3]"))
  }

  @Test func filmSaysWhereItIsSeen() {
    var morning = Morning()
    morning.open { $0.kind = .video }
    #expect(morning.shows("[video] o opens it: https://paper.example/1"))
  }

  @Test func updateStandsOutOfTheHead() throws {
    var morning = Morning()
    morning.press("<Enter>")
    let row = try #require(morning.screen.firstIndex { $0.contains("updated 09:02") })
    let bold = (0..<80).filter { morning.grid[$0, row].style.attributes.contains(.bold) }
    #expect(bold.map { morning.grid[$0, row].text }.joined() == "updated 09:02")
  }

  @Test func readerElsewhereSeesKoreanTimeToo() {
    var morning = Morning()
    morning.state.clock = Clock(
      now: morning.state.clock.now, zone: ZoneOffset(minutes: 60), zoneName: "CET")
    morning.press("<Enter>")
    #expect(morning.shows("posted 23 Nov 2026 22:25") && morning.shows("01:02 CET"))
    #expect(morning.shows("06:25, 09:02 KST)"))
  }

  @Test func readingTimeIsThatOfWhatIsShown() {
    let long = Block(.paragraph([Span(String(repeating: "word ", count: 2_380))]))
    let korean = Block(
      .paragraph([Span(String(repeating: "말 ", count: 2_250))]), language: .korean)
    var morning = Morning()
    morning.open {
      $0.halves = [
        Half(language: .english, blocks: [long]), Half(language: .korean, blocks: [korean]),
      ]
    }
    #expect(morning.shows("15 min"))
    morning.press("L")
    #expect(morning.shows("· 10 min"))
    morning.press("L")
    #expect(morning.shows("· 5 min"))
  }

  @Test func ruleSaysHowManyPagesAreLeft() {
    var morning = Morning(rows: 20)
    morning.open { $0.halves = [Half(language: .english, blocks: Morning.kinds)] }
    var pages = 0
    while morning.shows("left ·"), pages < 20 {
      morning.press("<PgDn>")
      pages += 1
    }
    #expect(morning.shows(" 100% "))
    morning.press("g")
    #expect(morning.shows("\(pages) pages left"))
  }
}

/// No line is wider than its column, whatever it is and however narrow.
@Suite struct StoryWidthTests {
  @Test(arguments: [Glyphs.unicode, .ascii]) func everyLineFits(glyphs: Glyphs) {
    for columns in 1...200 {
      var morning = Morning(columns: columns, rows: 24, glyphs: glyphs)
      morning.state.settings.showsHanjaReadings = true
      morning.open {
        $0.kind = columns.isMultiple(of: 2) ? .gallery : .article
        $0.halves = [
          Half(language: .english, blocks: Morning.kinds + Morning.photos),
          Half(language: .korean, blocks: Morning.hanja),
        ]
      }
      expectFitting(morning, columns)
    }
  }

  private func expectFitting(_ morning: Morning, _ columns: Int) {
    guard case .story(let story) = morning.state.screen else {
      Issue.record("no story is open")
      return
    }
    let width = DisplayWidth()
    for line in story.setting.columns.joined() {
      let text = line.runs.map(\.text).joined()
      let cells = line.indent + width.of(text)
      // A wide character does not fit one cell.
      let least = text.count <= 1 ? 2 : 0
      let room = line.place.block == .max ? columns : max(story.setting.measure, least)
      #expect(cells <= max(room, least), "\(text) at \(columns) columns")
      #expect(story.setting.margin + line.indent >= 0, "\(text) at \(columns) columns")
    }
  }
}
