import FoundationEssentials
import GRDB
import News

extension Recovery {
  /// Adds the bookmarks of the plain-text copy that are missing, with their tags and notes.
  ///
  /// Only where the file's own may have been lost: a bookmark that was taken off since the copy was
  /// written does not come back.
  /// - Returns: how many bookmarks or texts came from there.
  func bringBookmarks(from copy: BookmarkCopy) throws -> Int {
    let own: Set = ["bookmark", "tag", "note", "story"]
    let lacksText = try target.first("SELECT 1 FROM bookmark WHERE text IS NULL") { try $0.count() }
    guard !brokenTables.isDisjoint(with: own) || lacksText != nil else { return 0 }
    var count = 0
    var known = Set<StoryID>()
    for file in copy.readableFiles {
      let bytes = FileBytes(path: file, limit: 1 << 28)?.bytes ?? []
      for kept in BookmarkRecord.all(in: bytes) where known.insert(kept.headline.id).inserted {
        if try bring(kept) { count += 1 }
      }
      // The earlier copy holds what was taken off since; it only serves where the newer is lost.
      if !known.isEmpty { break }
    }
    return count
  }

  /// Adds what is missing of one bookmark; returns whether the bookmark or its text was.
  private func bring(_ kept: KeptStory) throws -> Bool {
    guard let story = try number(of: kept) else { return false }
    let time = (kept.bookmarkedAt ?? now).seconds
    let text = kept.text.map { Data($0.packed) }
    try target.run(
      """
      INSERT OR IGNORE INTO bookmark (story, made_at, text)
      VALUES (?1, ?2, ifnull(?3, (SELECT text FROM story_text WHERE story = ?1)))
      """, [story, time, text])
    var isNew = target.changesCount > 0
    if let text {
      try target.run(
        "UPDATE bookmark SET text = ? WHERE story = ? AND text IS NULL", [text, story])
      isNew = isNew || target.changesCount > 0
    }
    try bringNotes(of: kept, to: story)
    return isNew
  }

  private func bringNotes(of kept: KeptStory, to story: Int64) throws {
    if brokenTables.contains("tag") {
      for tag in kept.tags {
        try target.run("INSERT OR IGNORE INTO tag (story, name) VALUES (?, ?)", [story, tag])
      }
    }
    if brokenTables.contains("note"), !kept.note.isEmpty {
      try target.run(
        "INSERT OR IGNORE INTO note (story, text, written_at) VALUES (?, ?, ?)",
        [story, kept.note, now.seconds])
    }
  }

  /// The number of a bookmark's story, which is added where it was lost; nil where the bookmark was
  /// taken off since.
  private func number(of kept: KeptStory) throws -> Int64? {
    var headline = kept.text.map(Headline.init) ?? kept.headline
    headline.id = kept.headline.id
    let known = try Identities(db: target).story(kept.headline.id)
    guard let known else { return try add(headline, in: kept.paper, as: nil) }
    let isThere = try target.first("SELECT 1 FROM story WHERE id = ?", [known]) { try $0.count() }
    if isThere == nil { try add(headline, in: kept.paper, as: known) }
    let isBookmarked = try target.first("SELECT 1 FROM bookmark WHERE story = ?", [known]) {
      try $0.count()
    }
    let wasRemoved = try target.first("SELECT 1 FROM removed_bookmark WHERE story = ?", [known]) {
      try $0.count()
    }
    let isOff = !brokenTables.contains("bookmark") && isBookmarked == nil
    return wasRemoved != nil || isOff ? nil : known
  }
}
