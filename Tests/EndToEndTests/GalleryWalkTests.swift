import Terminal
import TestSupport
import Testing

/// The pictures of the sample edition, walked through in a terminal: of each way away from them nothing
/// stays on the screen.
@Suite struct GalleryWalkTests {
  /// A section and its first story with pictures.
  struct Gallery: Sendable, CustomTestStringConvertible {
    var name: String
    var title: String
    var story: String
    var photos: Int

    var testDescription: String { name }
  }

  private static let darkroom = Gallery(
    name: "darkroom", title: "Photos › Darkroom", story: "First snow on the old wall", photos: 6)
  private static let galleries = [
    darkroom,
    Gallery(name: "photo news", title: "Photos › Photo News", story: "Ferry day", photos: 4),
    Gallery(
      name: "cartoon", title: "Opinion › Cartoon", story: "Cartoon: The committee on draughts",
      photos: 1),
    Gallery(
      name: "blondie", title: "Opinion › Blondie & Garfield",
      story: "Daily strip: The cat and the commuter, No. 1,204", photos: 1),
  ]

  /// A cell as the terminal shows it.
  private struct Shown: Equatable {
    var text: String
    var width: Int
    var attributes: Attributes
    var foreground: Int?
  }

  private func cells(_ session: TerminalSession) -> [[Shown]] {
    (0..<session.size.rows).map { row in
      (0..<session.size.columns).map { column in
        let cell = session.cell(column: column, row: row)
        // An erased cell is as blank as a written one, and a bold or slanted blank as any other.
        // The right half of a wide character has no looks of its own.
        let isBlank = cell.text.isEmpty || cell.text == " "
        // The head tells the time of day, and a minute may pass.
        let isOfClock = row == 0 && cell.text.allSatisfy(\.isWholeNumber) && !isBlank
        return Shown(
          text: isBlank ? " " : isOfClock ? "0" : cell.text, width: cell.width,
          attributes: session.attributes(column: column, row: row)
            .subtracting(isBlank ? [.bold, .italic] : []),
          foreground: isBlank ? nil : session.foreground(column: column, row: row))
      }
    }
  }

  /// Whether a photo is there whole, from the first row to the hints in the last.
  private func shows(_ number: Int, of gallery: Gallery, on session: TerminalSession) -> Bool {
    let (head, hints) = (session.text(row: 0), session.text(row: session.size.rows - 1))
    return head.hasPrefix(" \(gallery.story)")
      && head.hasSuffix("photo \(number) of \(gallery.photos)")
      && session.shows("×") && hints.contains(" q back ")
      && (session.shows("▄▄") || session.shows("▀▀") || session.shows("██"))
  }

  private func opened(_ gallery: Gallery) throws -> TerminalSession {
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--sample"], size: Size(columns: 80, rows: 24))
    try session.waitFor("58 new stories.", seconds: 60)
    try session.type(":\(gallery.name)<Enter>")
    try session.waitFor("the section", seconds: 30) {
      $0.text(row: 0).hasPrefix(" \(gallery.title)  ") && $0.shows("▌")
        && $0.text(row: 23).contains(" M sections")
    }
    return session
  }

  /// Waits until every cell is what it was, of the last row too.
  private func expect(
    _ before: [[Shown]], again what: String, in session: TerminalSession
  ) throws {
    try session.waitFor("\(what): every cell as it was", seconds: 30) { cells($0) == before }
  }

  @Test(arguments: galleries)
  func nothingOfAPictureStaysBehind(gallery: Gallery) throws {
    let session = try opened(gallery)
    let list = cells(session)
    for number in 1...gallery.photos {
      try session.type(number == 1 ? "i" : "n")
      try session.waitFor("photo \(number)", seconds: 30) { shows(number, of: gallery, on: $0) }
      let photo = cells(session)
      try session.type("?")
      try session.waitFor("all pictures at once")
      try session.type("q")
      try expect(photo, again: "photo \(number) after the help", in: session)
    }
    try session.type("q")
    try expect(list, again: "the list after the pictures", in: session)
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }

  @Test func picturesAreDrawnAnewAfterResizing() throws {
    let session = try opened(Self.darkroom)
    let list = cells(session)
    try session.type("i")
    try session.waitFor("a photo", seconds: 30) { shows(1, of: Self.darkroom, on: $0) }
    let photo = cells(session)
    session.resize(Size(columns: 70, rows: 20))
    try session.waitFor("the photo anew", seconds: 30) { shows(1, of: Self.darkroom, on: $0) }
    session.resize(Size(columns: 80, rows: 24))
    try expect(photo, again: "the photo in its first size", in: session)
    try session.type("q")
    try expect(list, again: "the list after the photo", in: session)
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }
}
