import Terminal
import TestSupport
import Testing

/// Korean at the keyboard, in a real terminal: as shortcuts, and as text.
@Suite struct TypingKoreanTests {
  private func opened(
    _ arguments: [String] = [], environment: [String: String?] = [:], home: TemporaryFolder? = nil
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample"] + arguments, environment: environment, home: home)
    try session.waitFor("Top 10 Stories", seconds: 60)
    if home == nil { try session.waitFor("new stories", seconds: 60) }
    return session
  }

  private func end(_ session: TerminalSession) throws {
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
    #expect(session.isRestored)
  }

  @Test func onlyJamoMoveOpenCopyAndGoBack() throws {
    let session = try opened()
    let first = session.cursor.row
    try session.type("ㅓㅓㅏ")
    try session.waitFor("the second row") { $0.cursor.row == first + 1 }
    try session.type("저")
    try session.waitFor("the third row") { $0.cursor.row == first + 2 }
    try session.type("ㅣ")
    try session.waitFor("the story") { !$0.shows("Top 10 Stories") }
    session.keepsOutput = true
    try session.type("ㅛ")
    try session.waitFor("Sent to your terminal's clipboard")
    #expect(String(decoding: session.output, as: UTF8.self).contains("\u{1B}]52;c;aHR0cHM6Ly"))
    try session.type("ㅂ")
    try session.waitFor("Top 10 Stories")
    try session.type("ㅃ")
    #expect(try session.waitForExit() == 0)
    #expect(session.isRestored)
  }

  @Test func builtInKeyboardTypesASearchThatIsRememberedByTheNextReader() throws {
    let first = try opened()
    try first.type("/<F2>qkek")
    try first.waitFor("/바다")
    #expect(first.shows("F2 한"))
    #expect(first.showsCursor)
    first.resize(Size(columns: 60, rows: 20))
    try first.waitFor("the smaller screen") { $0.text(row: 19).hasPrefix("/바다") }
    try first.type("<Enter>")
    try first.waitFor("Search: 바다")
    try end(first)

    let second = try opened(home: first.home)
    try second.type("/tkfka<Up>")
    try second.waitFor("/바다")
    try second.type("<Down>")
    try second.waitFor("/tkfka")
    try second.type("<Esc>")
    try end(second)
  }

  @Test(
    "The clipboard is reached through what stands between",
    arguments: [
      ("TMUX", "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;"), ("STY", "\u{1B}P\u{1B}]52;c;"),
    ])
  func clipboardIsReached(variable: String, beginning: String) throws {
    let session = try opened(environment: [variable: "x"])
    session.keepsOutput = true
    try session.type("y")
    try session.waitFor("Sent to your terminal's clipboard")
    #expect(String(decoding: session.output, as: UTF8.self).contains(beginning))
    try end(session)
  }

  @Test func addressIsShownInFullAndAsACode() throws {
    let session = try opened()
    try session.type("ㅁ")
    try session.waitFor("the address") { $0.text(row: 1).hasPrefix("https://") }
    try session.type("ㅊ")
    try session.waitFor("the code") { $0.shows("▀") || $0.shows("The QR code needs") }
    try session.type("ㅂ")
    try session.waitFor("Top 10 Stories")
    try end(session)
  }

  @Test func aSlowLineShowsWhenTheNewsWasFetched() throws {
    let first = try opened()
    try end(first)
    let second = try opened(["--slow"], home: first.home)
    #expect(!second.text(row: 0).contains("UTC"))
    try end(second)
  }
}
