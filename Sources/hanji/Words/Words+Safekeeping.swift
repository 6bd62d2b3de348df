import Archive
import News

extension Words {
  /// What became of a damaged archive.
  static func sentence(_ salvage: Salvage) -> LocalizedText {
    let (stories, bookmarks) = (salvage.storyCount, salvage.bookmarkCount)
    let copied = salvage.copiedBookmarkCount
    guard let file = salvage.damagedFile else { return archiveMissing(bookmarks) }
    let saved =
      count(stories, "story", "stories") + " and " + count(bookmarks, "bookmark", "bookmarks")
    return LocalizedText(
      english: "The archive was damaged. Saved: \(saved)"
        + (copied > 0 ? " (\(copied) from the daily copy)" : "")
        + "; the damaged file is kept as \(file).",
      korean: "보관함이 손상되어 기사 \(stories)건과 보관 기사 \(bookmarks)건을 되살렸습니다"
        + (copied > 0 ? "(매일 사본에서 \(copied)건)" : "")
        + ". 손상된 파일: \(file)")
  }

  /// That the archive's file was gone, and what its daily copy gave back.
  private static func archiveMissing(_ bookmarks: Int) -> LocalizedText {
    LocalizedText(
      english: "The archive was missing. \(count(bookmarks, "bookmark was", "bookmarks were")) "
        + "brought back from the daily copy.",
      korean: "보관함 파일이 없어서 매일 사본에서 보관 기사 \(bookmarks)건을 되살렸습니다.")
  }

  /// Why there is no new copy of the bookmarks; the earlier one stands.
  static func copyFailed(_ error: ArchiveError) -> LocalizedText {
    let reason = sentence(error)
    return LocalizedText(
      english: "The daily copy of the bookmarks was not written; the last one stays. "
        + reason.english,
      korean: "보관 기사 사본을 새로 쓰지 못했습니다. 앞선 사본은 그대로 있습니다. \(reason.korean)")
  }

  /// Why there is no place for the archive.
  static func sentence(_ error: World.NoHome) -> LocalizedText {
    let problem = error.path.map { "The home folder \($0) is not there" } ?? "HOME is not set"
    let korean = error.path.map { "홈 폴더 \($0) 경로가 없어서" } ?? "HOME이 정해지지 않아서"
    return LocalizedText(
      english: "\(problem), so there is no place for the archive. "
        + "Set HOME, or give a folder with --data.",
      korean: "\(korean) 보관함을 둘 곳이 없습니다. HOME을 정하거나 --data로 폴더를 주세요.")
  }
}
