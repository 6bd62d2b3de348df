import News
import Testing

@testable import Archive

/// A damaged archive that is merged with other machines.
@Suite struct SyncRecoveryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Three bookmarks, one of which was taken off again, a tag and a mark.
  private func fill() throws -> (records: [SyncRecord], standing: SyncStanding) {
    let archive = try Archive(path: folder.file)
    try archive.file(try headlines(9), under: politics, in: paper, at: noon)
    _ = try archive.beginSyncing(at: noon)
    for number in 1...3 { try archive.bookmark(.number(number), true, at: noon) }
    try archive.setTags(["항구"], of: .number(1), at: noon)
    try archive.markRead([.number(5)], true, at: noon)
    _ = try archive.beginSyncing(at: noon.plus(hours: 1))
    try archive.bookmark(.number(3), false, at: noon.plus(hours: 1))
    let standing = try archive.beginSyncing(at: noon.plus(hours: 2))
    let records = try archive.records(after: 0, for: nil).records
    try archive.close()
    return (records, standing)
  }

  /// What was taken off elsewhere or here must not come back because a file was mended.
  @Test func whatIsRememberedOfFactsIsBroughtOver() throws {
    let (records, standing) = try fill()
    #expect(records.count == 5)
    #expect(records.contains { $0.remembered.value == nil && $0.stories == [.number(3)] })
    let damaged = Array(try #require(bytes(of: folder.file)).dropFirst(100))
    write([UInt8](repeating: 0, count: 100) + damaged, to: folder.file)
    let opened = try Archive.open(path: folder.file, at: noon.plus(hours: 3))
    #expect(opened.salvage != nil)
    let mended = opened.archive
    let now = try mended.beginSyncing(at: noon.plus(hours: 3))
    #expect(now.digest == standing.digest)
    #expect(try mended.records(after: 0, for: nil).records == records)
    #expect(try mended.check() == [])
  }
}
