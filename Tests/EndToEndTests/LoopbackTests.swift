import Foundation
import LoopbackSite
import Terminal
import TestSupport
import Testing

/// The paper over real HTTP, from a site on this machine.
@Suite struct LoopbackTests {
  @Test func secondRefreshIsAnsweredNotModifiedThroughout() throws {
    let site = try LoopbackSite()
    let home = try TemporaryFolder()
    try HurriedPaper.write(in: home)
    let first = try CommandRun("hanji", ["refresh", "--mirror", site.base], home: home)
    #expect(first.status == 0, "\(first.errors)")
    let asked = site.log.count
    #expect(site.count(of: 304) == 0)
    let second = try CommandRun("hanji", ["refresh", "--json", "--mirror", site.base], home: home)
    #expect(second.status == 0, "\(second.errors)")
    let later = site.log.dropFirst(asked).filter { $0.status != 404 }
    #expect(!later.isEmpty)
    let full = later.filter { $0.status != 304 }.map(\.path)
    #expect(full.isEmpty)
    #expect(second.output.contains("\"new\":0"))
  }

  @Test func deadServerLosesNothingAndIsNamed() throws {
    let site = try LoopbackSite()
    let home = try TemporaryFolder()
    try HurriedPaper.write(in: home)
    _ = try CommandRun("hanji", ["refresh", "--mirror", site.base], home: home)
    let before = try CommandRun("hanji", ["list", "--mirror", site.base], home: home).lines
    #expect(before.count > 20)
    site.stop()
    let refresh = try CommandRun("hanji", ["refresh", "--mirror", site.base], home: home)
    #expect(refresh.status == 1)
    #expect(refresh.errors.contains("127.0.0.1 refused the connection"))
    let after = try CommandRun("hanji", ["list", "--mirror", site.base], home: home).lines
    #expect(after == before)
    #expect(try CommandRun("hanji", ["check"], home: home).status == 0)
  }

  @Test func killedWireIsNamedAndTheReaderGoesOn() throws {
    let site = try LoopbackSite()
    site.serve("/", .held(contentType: "text/html", bytes: Array("<html>".utf8)))
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--mirror", site.base, "--paper", "koreatimes"])
    #expect(site.waitForRequest(to: "/"))
    let wire = try #require(Self.children(of: session.processID).first)
    kill(wire, SIGKILL)
    try session.waitFor("The fetching process died", seconds: 30)
    site.releaseHeld()
    try session.type("h")
    try session.waitFor("Business")
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }

  @Test func stoppingARefreshIsSeenAtOnceWhileItsServerHangs() throws {
    let site = try LoopbackSite()
    site.serve("/", .held(contentType: "text/html", bytes: Array("<html>".utf8)))
    let session = try TerminalSession(
      BuiltProgram.path("hanji"), ["--mirror", site.base, "--paper", "koreatimes"])
    #expect(site.waitForRequest(to: "/"))
    let start = ContinuousClock.now
    try session.type("\u{3}")
    try session.waitFor("Stopped after")
    print("a refresh was stopped on the screen after \(ContinuousClock.now - start)")
    #expect(site.waitUntilAllLeft())
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }

  private static func children(of process: Int32) -> [Int32] {
    let path = "/proc/\(process)/task/\(process)/children"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: " ").compactMap { Int32($0) }
  }

  @Test func paperOfThreeFeedsIsBrowsed() throws {
    let folder = "\(PackageFolder.containing() ?? ".")/../shared/data/feeds"
    guard FileManager.default.fileExists(atPath: folder) else {
      print("skipped: \(folder) is not there")
      return
    }
    let site = try LoopbackSite()
    let home = try TemporaryFolder()
    let paper = try Self.serveThreeFeeds(of: folder, on: site, in: home)
    let refresh = try CommandRun("hanji", ["refresh", "--paper", paper], home: home)
    #expect(refresh.status == 0, "\(refresh.errors)")
    let rows = try CommandRun("hanji", ["list", "--paper", paper], home: home).lines
    #expect(!rows.isEmpty)
    let session = try TerminalSession(BuiltProgram.path("hanji"), ["--paper", paper], home: home)
    try session.waitFor("Latest")
    try session.type("h")
    try session.waitFor("Second")
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }

  /// Serves the first three feeds of the folder that link to stories, and writes a paper of them.
  private static func serveThreeFeeds(
    of folder: String, on site: LoopbackSite, in home: TemporaryFolder
  ) throws -> String {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var text = "id = \"three\"\ntitle = \"Three feeds\"\n"
    let titles = ["First", "Second", "Third"]
    var found = 0
    for file in files.sorted() where file.hasSuffix(".xml") && found < 3 {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)"),
        let feed = String(data: bytes, encoding: .utf8), feed.contains("<item>"),
        feed.contains("<title>"), feed.contains("<link>http")
      else { continue }
      site.serve(path: "/feed\(found).xml", contentType: "application/rss+xml", bytes: Array(bytes))
      text += "\n[[section]]\nid = \"s\(found)\"\ntitle = \"\(titles[found])\"\n"
      text += "feeds = [\"\(site.base)/feed\(found).xml\"]\n"
      found += 1
    }
    let path = "\(home.path)/three.toml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
