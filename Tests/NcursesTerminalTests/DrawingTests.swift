import Terminal
import TestSupport
import Testing

@Suite struct DrawingTests {
  @Test(
    arguments: [
      ["LANG": "C"], ["LANG": nil], ["LANG": "C.UTF-8"], ["LC_ALL": "POSIX"],
      ["LANG": "ko_KR.UTF-8"],
    ] as [[String: String?]])
  func koreanIsDrawnInEveryLocale(environment: [String: String?]) throws {
    let session = try Probe.start(environment)
    #expect(session.text(row: 3) == "코리아타임스 한지: 오늘의 신문")
    #expect(session.cell(column: 0, row: 3) == ("코", 2))
    #expect(session.cell(column: 2, row: 3) == ("리", 2))
  }

  @Test func decomposedSyllablesKeepTheirVowelsAndFinals() throws {
    let session = try Probe.start()
    #expect(session.text(row: 4) == "한글 decomposed")
    #expect(session.cell(column: 5, row: 4).text == "d")
  }

  @Test func whatFollowsAnEmojiStandsWhereItShould() throws {
    let session = try Probe.start()
    #expect(session.cell(column: 2, row: 5).text == "|")
    #expect(
      session.cell(column: 9, row: 5).text == " " || session.cell(column: 9, row: 5).text == "")
    #expect(session.cell(column: 12, row: 5).text == "|")
  }

  @Test func aWideCharacterIsNotBegunAtTheEdge() throws {
    let session = try Probe.start(columns: 40)
    #expect(session.text(row: 6) == "x" + String(repeating: "가", count: 19))
    #expect(session.text(row: 7) == "reversed")
  }

  @Test func looksReachTheScreen() throws {
    let session = try Probe.start()
    #expect(session.attributes(column: 0, row: 3) == .bold)
    #expect(session.attributes(column: 0, row: 7) == .reverse)
    #expect(session.foreground(column: 0, row: 8) == 4)
    #expect(session.foreground(column: 0, row: 0) == nil)
  }

  @Test func withoutColoursOnlyAttributesRemain() throws {
    let session = try Probe.start(["NO_COLOR": "1"])
    #expect(session.shows("colours 0"))
    #expect(session.foreground(column: 0, row: 8) == nil)
    #expect(session.attributes(column: 0, row: 3) == .bold)
  }

  @Test func theCursorStandsHiddenOnTheSelectedRow() throws {
    let session = try Probe.start()
    #expect(session.cursor == Point(column: 0, row: 10))
    #expect(!session.showsCursor)
    #expect(session.isAlternate)
  }

  @Test func runsOfOneCharacterAreNotLeftToTheTerminalToRepeat() throws {
    let session = try Probe.start()
    #expect(session.text(row: 9) == String(repeating: "-", count: 40))
  }

  @Test func everyRowOfATallScreenStandsInItsPlace() throws {
    let session = try Probe.start(["LINES": "5", "COLUMNS": "20"], rows: 60)
    for rows in [60, 30, 90] {
      session.resize(Size(columns: 80, rows: rows))
      try session.waitFor("size 80x\(rows)")
      try session.waitFor("the last row") { $0.text(row: rows - 1) == "row \(rows - 1)" }
      #expect((19..<rows).allSatisfy { session.text(row: $0) == "row \($0)" })
    }
  }

  @Test(arguments: [(1, 1), (2, 1), (5, 3), (200, 60), (300, 2)])
  func anySizeIsDrawn(columns: Int, rows: Int) throws {
    let session = try TerminalSession(
      BuiltProgram.path("terminal-probe"), size: Size(columns: columns, rows: rows))
    try session.waitFor("the first column") { $0.cell(column: 0, row: 0).text == "s" }
    try session.type("q")
    #expect(try session.waitForExit() == 0)
  }
}
