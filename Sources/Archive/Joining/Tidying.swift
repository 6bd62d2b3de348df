import GRDB
import News

/// Brings a person's keep into step with the shared archive, once a day, before the two are joined.
///
/// A bookmark without a text takes the one that the paper has got meanwhile. What the keep has beside
/// bookmarks, tags and notes is of use only as long as the shared archive has the story.
struct Tidying {
  let db: Database
  let shared: String
  let now: Instant

  private static let done = "keep.tidied"
  private static let daysOfTexts: Int64 = 30

  /// Does it where it was not done today.
  func runWhereDue() throws {
    guard try Preferences(db: db).value(Tidying.done) != now.day else { return }
    let archive = SharedArchive(db: db, path: shared)
    try archive.attach()
    try db.immediately {
      try uniteStories()
      try fillBookmarks()
      try dropTexts()
      try dropStories()
      try Preferences(db: db).set(Tidying.done, now.day)
    }
    try archive.detach()
  }

  /// Two stories of the keep that the shared archive has found to be one are one here too.
  private func uniteStories() throws {
    let pairs = try db.rows(
      """
      SELECT min(a.story), max(a.story) FROM alias a CROSS JOIN shared.alias s ON s.identity = a.identity
      GROUP BY s.story HAVING min(a.story) < max(a.story)
      """
    ) { (first: try $0.number(), second: try $0.number()) }
    for pair in pairs { try Union(db: db, kept: pair.first, dropped: pair.second).run() }
  }

  private func fillBookmarks() throws {
    try db.run(
      """
      UPDATE bookmark SET text = (
        SELECT t.text FROM alias a JOIN shared.alias s ON s.identity = a.identity
        JOIN shared.story_text t ON t.story = s.story WHERE a.story = bookmark.story LIMIT 1)
      WHERE text IS NULL
      """)
  }

  /// Texts that the shared archive has as well, or that were read long ago, as pictures; a bookmark has
  /// its own.
  private func dropTexts() throws {
    try db.run(
      """
      DELETE FROM story_text WHERE saved_at < ? OR EXISTS (
        SELECT 1 FROM alias a JOIN shared.alias s ON s.identity = a.identity
        JOIN shared.story_text t ON t.story = s.story
        WHERE a.story = story_text.story AND t.saved_at >= story_text.saved_at)
      """, [now.seconds - Tidying.daysOfTexts * 86_400])
    try db.run(
      "DELETE FROM picture WHERE had_at < ? AND story NOT IN (SELECT story FROM bookmark)",
      [now.seconds - Tidying.daysOfTexts * 86_400])
  }

  private func dropStories() throws {
    let tables = ["bookmark", "tag", "note", "removed_bookmark"]
    let isFree = tables.map { "id NOT IN (SELECT story FROM \($0))" }.joined(separator: " AND ")
    try db.run(
      """
      DELETE FROM story WHERE \(isFree)
        AND id NOT IN (SELECT story FROM change_step WHERE story IS NOT NULL)
        AND NOT EXISTS (
          SELECT 1 FROM alias a JOIN shared.alias s ON s.identity = a.identity
          WHERE a.story = story.id)
      """)
  }
}
