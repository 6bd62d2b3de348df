import GRDB
import News

/// What the reader does with stories.
struct Marks {
  let db: Database
  let now: Instant

  /// Marks stories; returns those whose mark changed.
  func setRead(_ ids: [StoryID], _ isRead: Bool) throws -> [StoryID] {
    try ids.filter { id in
      try db.run(
        """
        UPDATE story SET is_read = ?1, read_at = iif(?1, ?2, NULL)
        WHERE id = (SELECT story FROM alias WHERE identity = ?3) AND is_read <> ?1
        """, [isRead, now.seconds, id.text])
      return db.changesCount > 0
    }
  }

  /// Sets or takes off a bookmark; returns whether there was anything to do.
  func setBookmark(_ id: StoryID, _ isOn: Bool) throws -> Bool {
    guard let story = try Identities(db: db).story(id) else { return false }
    return try isOn ? add(story) : remove(story)
  }

  private func add(_ story: Int64) throws -> Bool {
    try db.run(
      """
      INSERT OR IGNORE INTO bookmark (story, made_at, text)
      VALUES (?1, ?2, (SELECT text FROM story_text WHERE story = ?1))
      """, [story, now.seconds])
    return db.changesCount > 0
  }

  /// The text goes back to the cache where that has none, so that the step can be undone.
  private func remove(_ story: Int64) throws -> Bool {
    try db.run(
      """
      INSERT OR IGNORE INTO story_text (story, saved_at, text)
      SELECT story, ?, text FROM bookmark WHERE story = ? AND text IS NOT NULL
      """, [now.seconds, story])
    try db.run("DELETE FROM bookmark WHERE story = ?", [story])
    return db.changesCount > 0
  }
}
