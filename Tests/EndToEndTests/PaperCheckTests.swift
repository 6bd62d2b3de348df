import Foundation
import TestSupport
import Testing

/// `hanji paper`, as those who write paper files call it.
@Suite struct PaperCheckTests {
  /// A story page of a paper without linked data.
  private static let page = """
    <!doctype html><html lang="en"><head><title>Nets are mended at night</title></head><body>
    <h1 class="head">Nets are mended at night</h1><div class="story">
    <p>On the quay of the old harbor the nets are hung between two lamps as soon as the last boat \
    is in, and they are mended until the first one leaves.</p>
    <p>Nine people do the work, and none of them is paid for it. They say that a net which is \
    mended by the one who tore it holds for a season longer.</p></div></body></html>
    """

  private static func paper(headline: String) -> String {
    """
    id = "harbor"
    title = "The Harbor Papers"
    home = "https://harbor.example/"
    [[layout]]
    name = "A"
    signs = [".story"]
    headline = ["\(headline)"]
    dek = [".dek"]
    body = [".story"]
    """
  }

  /// Runs `paper check` on files of these contents.
  private func check(_ paper: String, page: String? = nil) throws -> CommandRun {
    let home = try TemporaryFolder()
    var arguments = ["paper", "check", "\(home.path)/harbor.toml"]
    try paper.write(toFile: arguments[2], atomically: true, encoding: .utf8)
    if let page {
      arguments.append("\(home.path)/page.html")
      try page.write(toFile: arguments[3], atomically: true, encoding: .utf8)
    }
    return try CommandRun("hanji", arguments, home: home)
  }

  @Test func everyBundledPaperIsListedByNameAndTitle() throws {
    let root = try #require(PackageFolder.containing(#filePath))
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(root)/Resources/papers")
    let run = try CommandRun("hanji", ["paper", "list"], home: try TemporaryFolder())
    #expect(run.status == 0)
    let names = run.lines.compactMap { $0.split(separator: " ").first.map { "\($0).toml" } }
    #expect(names.sorted() == files.filter { $0.hasSuffix(".toml") }.sorted())
    #expect(run.lines.first == "koreatimes  The Korea Times  코리아타임스")
    #expect(run.output.contains("hankookilbo  Hankook Ilbo  한국일보"))
  }

  @Test func papersOfOnesOwnAreListedAndFaultyOnesNamed() throws {
    let home = try TemporaryFolder()
    let folder = "\(home.path)/config/hanji/papers"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try Self.paper(headline: "h1").write(
      toFile: "\(folder)/harbor.toml", atomically: true, encoding: .utf8)
    try "id = 3".write(toFile: "\(folder)/torn.toml", atomically: true, encoding: .utf8)
    let run = try CommandRun("hanji", ["paper", "list"], home: home)
    #expect(run.status == 3)
    #expect(run.lines.last == "harbor  The Harbor Papers")
    #expect(run.errors.contains("torn.toml:1:1"))
  }

  @Test func mistakeInTheFileIsToldWithLineAndColumn() throws {
    let run = try check(Self.paper(headline: "h1") + "\n  bodies = [\".story\"]\n")
    #expect(run.status == 2)
    #expect(run.errors.contains("harbor.toml:10:3: the key \"bodies\" means nothing here."))
  }

  @Test("Each bundled paper is sound", arguments: ["koreatimes", "yonhap", "hankookilbo"])
  func bundledPaperIsSound(name: String) throws {
    let run = try CommandRun("hanji", ["paper", "check", name], home: try TemporaryFolder())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("\(name): "))
    #expect(run.errors.isEmpty)
  }

  @Test func selectorsThatCannotBeReadAreToldWithoutAPageToo() throws {
    let run = try check(Self.paper(headline: "h1:hover"))
    #expect(run.status == 2)
    #expect(run.errors == "layout A: h1:hover is no selector\n")
  }

  @Test func recipeThatReadsThePageIsToldRoleByRole() throws {
    let run = try check(Self.paper(headline: ".head"), page: Self.page)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("layout A applies: .story"))
    #expect(run.output.contains("  headline  .head: Nets are mended at night\n"))
    #expect(run.output.contains("  dek       nothing: .dek\n"))
    #expect(
      run.output.contains(
        "  body      .story: On the quay of the old harbor the nets are hung between two …\n"))
    #expect(run.lines.last == "The recipe reads the story.")
  }

  @Test func recipeThatIsBrokenIsToldByTheRoleThatFailed() throws {
    let run = try check(Self.paper(headline: ".headline-of-last-year"), page: Self.page)
    #expect(run.status == 1)
    #expect(run.output.contains("  headline  nothing: .headline-of-last-year\n"))
    #expect(run.lines.last == "Layout A finds no headline. The generic way reads it.")
  }

  @Test func whatIsNoSelectorIsToldAsSuch() throws {
    let run = try check(Self.paper(headline: "h1:hover"), page: Self.page)
    #expect(run.status == 1)
    #expect(run.output.contains("  headline  h1:hover is no selector\n"))
  }

  @Test(
    "What is no page is told as such",
    arguments: [
      ("", "The page is empty."),
      ("<rss version='2.0'><channel/></rss>", "This is a feed, no page."),
    ])
  func noPage(text: String, sentence: String) throws {
    let run = try check(Self.paper(headline: "h1"), page: text)
    #expect(run.status == 1)
    #expect(run.lines.last == "\(sentence) No other way reads it either.")
  }

  @Test func pageOfAnotherLayoutAndPaperWithoutRecipeAreTold() throws {
    let other = Self.page.replacingOccurrences(of: "class=\"story\"", with: "class=\"text\"")
    let run = try check(Self.paper(headline: "h1"), page: other)
    #expect(run.status == 1)
    #expect(run.output.contains("layout A does not apply: no .story\n"))
    #expect(run.lines.last == "No layout of the recipe applies. The generic way reads it.")
    let bare = try check("id = \"harbor\"\n", page: Self.page)
    #expect(bare.status == 1)
    #expect(bare.lines.last == "The paper has no recipe. The generic way reads it.")
  }
}
