import Foundation
import TestSupport
import Testing

/// `hanji import-pages`, as people call it.
@Suite struct ImportPagesTests {
  /// A folder with a story that says where it came from, a list that a table says it of, and a page
  /// that is none, in a folder of its own.
  private static func folder(in home: TemporaryFolder) throws -> String {
    let package = try #require(PackageFolder.containing())
    let pages = "\(package)/Resources/sample/pages"
    let folder = "\(home.path)/saved"
    let files = FileManager.default
    try files.createDirectory(atPath: "\(folder)/old", withIntermediateDirectories: true)
    try files.copyItem(atPath: "\(pages)/current-990045.html", toPath: "\(folder)/story.html")
    try files.copyItem(atPath: "\(pages)/list-356-1.html", toPath: "\(folder)/old/list.HTM")
    try "<p>Nothing".write(toFile: "\(folder)/old/x.html", atomically: true, encoding: .utf8)
    try "old/list.HTM\thttps://www.koreatimes.co.kr/www/sublist_356.html\n".write(
      toFile: "\(folder)/pages.tsv", atomically: true, encoding: .utf8)
    return folder
  }

  @Test func storiesAndListsAreFiledUnderTheirSections() throws {
    let home = try TemporaryFolder()
    let folder = try Self.folder(in: home)
    let run = try CommandRun("hanji", ["import-pages", folder], home: home)
    #expect(run.status == 3)
    #expect(run.errors.contains("old/x.html: The page does not say where it came from"))
    #expect(run.lines.last?.hasPrefix("3 pages: ") == true)
    #expect(run.lines.last?.hasSuffix("1 page brought nothing.") == true)
    let world = try CommandRun("hanji", ["list", "world"], home: home).lines
    #expect(world.count == 1)
    let politics = try CommandRun("hanji", ["list", "national/politics"], home: home).lines
    #expect(!politics.isEmpty)
    #expect(try CommandRun("hanji", ["bookmarks"], home: home).lines.isEmpty)
    #expect(try CommandRun("hanji", ["check"], home: home).status == 0)
  }

  @Test func whatIsKeptIsNotFiledTwice() throws {
    let home = try TemporaryFolder()
    let folder = try Self.folder(in: home)
    _ = try CommandRun("hanji", ["import-pages", folder], home: home)
    let again = try CommandRun("hanji", ["import-pages", folder, "--json"], home: home)
    #expect(again.lines.count == 2)
    #expect(again.lines.allSatisfy { $0.contains("\"new\":0") })
  }

  @Test func folderWithoutPagesIsSaid() throws {
    let home = try TemporaryFolder()
    let empty = try CommandRun("hanji", ["import-pages", home.path], home: home)
    #expect(empty.status == 1)
    #expect(empty.errors.contains("There is no *.html or *.htm below"))
    let missing = try CommandRun("hanji", ["import-pages", "\(home.path)/missing"], home: home)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("missing"))
  }
}
