import Terminal
import TestSupport
import Testing

/// The pictures of the sample edition, walked through in a terminal.
@Suite struct GalleryWalkTests {
  /// Whether characters of a picture stand anywhere on the screen.
  private func showsPicture(_ session: TerminalSession) -> Bool {
    session.shows("▄▄▄") || session.shows("▀▀▀") || session.shows("███")
  }

  @Test func photosAreShownAndNothingOfThemStaysBehind() throws {
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample"], size: Size(columns: 80, rows: 24))
    try session.waitFor("58 new stories.", seconds: 60)
    try session.type(":darkroom<Enter>")
    try session.waitFor("Photos › Darkroom", seconds: 30)
    try session.waitFor("a story") { $0.shows("1/") }
    let before = session.screen.dropLast()
    try session.type("i")
    try session.waitFor("360×240", seconds: 30)
    for number in 2...4 {
      try session.type("n")
      try session.waitFor("photo \(number) of", seconds: 30)
      try session.waitFor("picture \(number)", seconds: 30) { showsPicture($0) }
    }
    session.resize(Size(columns: 70, rows: 20))
    try session.waitFor("the picture anew", seconds: 30) { showsPicture($0) }
    session.resize(Size(columns: 80, rows: 24))
    try session.type("q")
    try session.waitFor("the list as it was", seconds: 30) { $0.screen.dropLast() == before }
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }
}
