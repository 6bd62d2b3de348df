import Archive
import Glibc
import News
import Testing

@Suite struct BookmarkCopyTests {
  let folder: TemporaryFolder
  let archive: Archive
  var current: String { "\(folder.path)/bookmarks.txt" }
  var earlier: String { "\(folder.path)/bookmarks-1.txt" }

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(path: folder.file)
    try archive.file(try headlines(4), under: politics, in: paper, at: noon)
    try archive.save(try story(.number(1), "The harbour.", korean: "항구."), in: paper, at: noon)
  }

  private func text(of path: String) -> String {
    String(decoding: bytes(of: path) ?? [], as: UTF8.self)
  }

  @Test func aPersonCanReadIt() throws {
    try archive.bookmark(.number(1), true, at: noon)
    try archive.setTags(["sea"], of: .number(1), at: noon)
    try archive.setNote("Ask.", of: .number(1), at: noon)
    #expect(try archive.copyBookmarks(at: noon))
    let lines = text(of: current).split(separator: "\n")
    for line in [
      "Story: paper#1", "Address: https://www.paper.example/story", "Tag: sea", "  Ask.",
      "  The harbour.", "  항구.", "Kept: 1795489200 2026-11-24",
    ] { #expect(lines.contains(Substring(line))) }
  }

  @Test func itIsWrittenOnceADayAndOnlyAfterAChange() throws {
    #expect(try archive.copyBookmarks(at: noon) == false)
    try archive.bookmark(.number(1), true, at: noon)
    #expect(try archive.copyBookmarks(at: noon))
    try archive.bookmark(.number(2), true, at: noon)
    #expect(try archive.copyBookmarks(at: noon) == false)
    let first = text(of: current)
    #expect(try archive.copyBookmarks(at: noon.plus(hours: 24)))
    #expect(text(of: earlier) == first)
    #expect(text(of: current).contains("Story: paper#2"))
    #expect(try archive.copyBookmarks(at: noon.plus(hours: 48)) == false)
  }

  @Test func aFailedWriteLeavesTheEarlierCopy() throws {
    try archive.bookmark(.number(1), true, at: noon)
    try archive.copyBookmarks(at: noon)
    let first = text(of: current)
    try archive.bookmark(.number(2), true, at: noon)
    mkdir(current + ".part", 0o700)
    defer { rmdir(current + ".part") }
    #expect(throws: ArchiveError.self) { try archive.copyBookmarks(at: noon.plus(hours: 24)) }
    #expect(text(of: current) == first)
  }

  @Test func itIsPrivate() throws {
    try archive.bookmark(.number(1), true, at: noon)
    try archive.copyBookmarks(at: noon)
    var facts = stat()
    #expect(stat(current, &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
  }
}
