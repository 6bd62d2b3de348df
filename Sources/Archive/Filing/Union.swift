import GRDB
import News

/// Makes one story of two rows that turned out to be the same; nothing of either is lost.
struct Union {
  let db: Database
  let kept: Int64
  let dropped: Int64

  /// Moves everything to the kept story and deletes the other.
  func run() throws {
    try uniteTexts()
    try uniteBookmarks()
    try uniteHeadlines()
    for table in ["alias", "revision", "listing", "change_step"] {
      try db.run("UPDATE \(table) SET story = ? WHERE story = ?", [kept, dropped])
    }
    try uniteStamps()
    for table in ["tag", "note", "reading_position", "removed_bookmark", "picture"] {
      try db.run("UPDATE OR IGNORE \(table) SET story = ? WHERE story = ?", [kept, dropped])
    }
    try db.run("DELETE FROM removed_bookmark WHERE story = ?", [dropped])
    try db.run("INSERT OR IGNORE INTO unindexed VALUES (?)", [kept])
    try db.run(
      """
      INSERT OR IGNORE INTO placement (section, story, sort_at, is_unread)
      SELECT p.section, s.id, s.sort_at, 1 - s.is_read FROM (
        SELECT section FROM placement WHERE story = ?2 UNION
        SELECT section FROM hidden WHERE story = ?2
      ) p JOIN story s ON s.id = ?1
      """, [kept, dropped])
    try db.run("DELETE FROM story WHERE id = ?", [dropped])
  }

  /// The bilingual or longer text stays; the other becomes a revision.
  private func uniteTexts() throws {
    let texts = Texts(db: db)
    guard let other = try texts.cached(dropped) else { return }
    if let own = try texts.cached(kept) {
      let isOtherBetter = own.story.isPoorer(than: other.story)
      let (better, poorer) = isOtherBetter ? (other, own) : (own, other)
      try texts.revise(poorer, of: kept, at: better.savedAt)
      try texts.keep(better.story, of: kept, at: better.savedAt)
    } else {
      try texts.keep(other.story, of: kept, at: other.savedAt)
    }
  }

  /// Of two stamps of a fact the later stays; `Reconciling` sets right what then differs.
  private func uniteStamps() throws {
    try db.run(
      """
      DELETE FROM stamp WHERE story = ?1 AND EXISTS (
        SELECT 1 FROM stamp o WHERE o.story = ?2 AND o.fact = stamp.fact AND o.name = stamp.name
          AND (o.tick, o.device) > (stamp.tick, stamp.device))
      """, [kept, dropped])
    try db.run("UPDATE OR IGNORE stamp SET story = ? WHERE story = ?", [kept, dropped])
  }

  private func uniteBookmarks() throws {
    try db.run("UPDATE OR IGNORE bookmark SET story = ? WHERE story = ?", [kept, dropped])
    try db.run(
      """
      UPDATE bookmark SET text = ifnull(text, (SELECT text FROM bookmark WHERE story = ?2))
      WHERE story = ?1
      """, [kept, dropped])
    try db.run("DELETE FROM bookmark WHERE story = ?", [dropped])
  }

  /// Read once is read everywhere; what one headline does not tell the other may.
  private func uniteHeadlines() throws {
    guard let own = try headline(kept), let other = try headline(dropped) else { throw Damage() }
    let told = own.told(again: other)
    try db.run(
      """
      UPDATE story SET \(Headline.assignments), sort_at = ifnull(?, first_seen),
        is_read = max(is_read, (SELECT is_read FROM story WHERE id = ?)),
        read_at = ifnull(read_at, (SELECT read_at FROM story WHERE id = ?))
      WHERE id = ?
      """, told.arguments + [told.posted?.seconds, dropped, dropped, kept])
  }

  private func headline(_ story: Int64) throws -> Headline? {
    try db.first("SELECT \(Headline.columns) FROM story s WHERE s.id = ?", [story]) {
      try $0.headline()
    }
  }
}
