import Foundation
import LoopbackSite
import TestSupport
import Testing

/// A subscriber's cookies, from a browser's file to the paper's host and nowhere else.
@Suite struct CookieTests {
  private let home: TemporaryFolder
  private let site: LoopbackSite

  init() throws {
    home = try TemporaryFolder()
    site = try LoopbackSite()
    let feed = """
      <rss version="2.0"><channel><title>f</title><item><title>One</title>
      <link>\(site.base)/1</link></item></channel></rss>
      """
    site.serve(
      path: "/feed.xml", contentType: "application/rss+xml", bytes: Array(feed.utf8))
  }

  private func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun("hanji", arguments, home: home)
  }

  /// Adds cookies out of a browser's file.
  private func add(_ lines: String, _ options: [String] = []) throws -> CommandRun {
    let file = "\(home.path)/browser.txt"
    try lines.write(toFile: file, atomically: true, encoding: .utf8)
    return try run(["cookies", "add", file] + options)
  }

  private func paper() throws -> String {
    let paper = "\(home.path)/p.toml"
    let text = """
      id = "p"
      title = "P"
      [[section]]
      id = "s"
      title = "S"
      feeds = ["\(site.base)/feed.xml"]
      """
    try text.write(toFile: paper, atomically: true, encoding: .utf8)
    return paper
  }

  @Test func cookieGoesToItsHostAndIntoNoOutput() throws {
    let added = try add(
      """
      127.0.0.1\tFALSE\t/\tFALSE\t0\tmember\tvery-secret
      elsewhere.example\tFALSE\t/\tFALSE\t0\tother\tvery-secret-too
      """)
    #expect(added.status == 0, "\(added.errors)")
    let refresh = try run(["refresh", "--paper", paper()])
    #expect(refresh.status == 0, "\(refresh.errors)")
    let request = try #require(site.log.first { $0.path == "/feed.xml" })
    #expect(request.headers["cookie"] == "member=very-secret")
    #expect(site.log.filter { $0.path == "/robots.txt" }.allSatisfy { $0.headers["cookie"] == nil })
    let list = try run(["cookies"])
    #expect(
      list.lines == [
        "127.0.0.1\tmember\twithout an end", "elsewhere.example\tother\twithout an end",
      ])
    for output in [added, refresh, list, try run(["cookies", "--json"])] {
      #expect(!(output.output + output.errors).contains("very-secret"))
    }
  }

  @Test func fileIsForItsOwnerAlone() throws {
    _ = try add("127.0.0.1\tFALSE\t/\tFALSE\t0\tmember\tx\n")
    let files = FileManager.default
    let folder = try #require(files.enumerator(atPath: home.path))
    let path = try #require(
      folder.compactMap { $0 as? String }.first { $0.hasSuffix("cookies.txt") })
    let file = "\(home.path)/\(path)"
    let mode = try files.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    _ = try run(["refresh", "--paper", paper()])
    #expect(site.log.allSatisfy { $0.headers["cookie"] == nil })
  }

  @Test func onlyThoseOfAHostAreTakenAndForgotten() throws {
    let some = try add(
      "a.example\tFALSE\t/\tTRUE\t0\tn\tx\nb.example\tFALSE\t/\tTRUE\t0\tn\tx\nbroken\n",
      ["--host", "a.example"])
    #expect(some.status == 3)
    #expect(some.errors.contains("browser.txt:3: no cookie can be read here."))
    #expect(try run(["cookies"]).lines.count == 1)
    #expect(try run(["cookies", "remove", "b.example"]).status == 1)
    #expect(try run(["cookies", "remove", "example"]).output == "1 cookie forgotten.\n")
    #expect(try run(["cookies"]).lines.isEmpty)
    #expect(try add("nothing\n").status == 1)
  }
}
