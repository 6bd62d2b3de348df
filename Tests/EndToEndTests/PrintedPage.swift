import LoopbackSite
import Terminal
import TestSupport
import Testing

/// The sample edition on a site of this machine, with an archive that has its texts.
struct PrintedPage {
  let site: LoopbackSite
  let home: TemporaryFolder

  init() throws {
    (site, home) = (try LoopbackSite(), try TemporaryFolder())
    try HurriedPaper.write(in: home)
    let refresh = try run("refresh", "--bodies", "--mirror", site.base)
    #expect(refresh.status == 0, "\(refresh.errors)")
  }

  /// Opens the reader on its front page.
  func open(
    _ arguments: String..., rows: Int = 24, columns: Int = 80, front: String = "Top 10 Stories"
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--mirror", site.base] + arguments,
      size: Size(columns: columns, rows: rows), home: home)
    session.keepsOutput = true
    try session.waitFor(front, seconds: 60)
    return session
  }

  /// Serves a feed of one story, which can be served anew with other words.
  func serveNets(published: String, updated: String, people: String) {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor</title><entry><title>Nets at night\
      </title><id>nets</id><link href="\(site.base)/nets"/><published>\(published)</published>
      <updated>\(updated)</updated><summary>The nets are mended at night.</summary></entry></feed>
      """
    let story = """
      <html lang=en><title>Nets</title><body><article><h1>Nets at night</h1><p>On the quay of the \
      old harbor the nets are hung between two lamps as soon as the last boat is in, and they are \
      mended until the first one leaves.</p><p>\(people) people do the work, and none of them is \
      paid for it. They say that a net which is mended by the one who tore it holds for a season \
      longer.</p></article>
      """
    let type = "application/atom+xml"
    site.serve(path: "/feed.xml", contentType: type, bytes: Array(feed.utf8))
    site.serve(path: "/nets", contentType: "text/html", bytes: Array(story.utf8))
  }

  /// Serves the page on which the site lists what it finds for some words.
  func serveSearch(for words: String, finding titles: [(path: String, title: String)]) {
    let rows = titles.map { path, title in
      """
      <div class="list_article_area"><div class="list_article_headline LoraMedium">\
      <a href="\(path)">\(title)</a></div><div class="list_article_byline2">By the archive desk | \
      2019-05-04 10:00</div></div>
      """
    }
    let page = "<html><body><h1>Search</h1>\(rows.joined())</body></html>"
    site.serve(
      path: "/www2/common/search.asp?kwd=\(words)", contentType: "text/html",
      bytes: Array(page.utf8))
  }

  func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun("hanji", arguments, home: home)
  }
}

extension TerminalSession {
  /// Presses keys and waits until the screen shows a text.
  func press(_ keys: String, until text: String) throws {
    try type(keys)
    try waitFor(text)
  }

  /// Presses keys and waits until the head line begins with a text.
  func press(_ keys: String, untilHead head: String) throws {
    try type(keys)
    try waitFor("the head \"\(head)\"") { $0.text(row: 0).hasPrefix(" \(head)") }
  }

  /// Ends the reader, which leaves the terminal as it was.
  func quit() throws {
    try type("Q")
    #expect(try waitForExit() == 0)
    #expect(isRestored)
  }
}
