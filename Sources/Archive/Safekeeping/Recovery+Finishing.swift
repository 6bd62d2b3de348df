import GRDB
import News

extension Recovery {
  /// What the new file has in the end.
  struct Counts {
    var stories = 0
    var bookmarks = 0
    /// Bookmarks and bookmarks' texts that came from the plain-text copy.
    var copied = 0
  }

  /// Drops what cannot be understood, takes missing bookmarks from the copy, and restores what our
  /// tables promise each other.
  func finish(with copy: BookmarkCopy) throws -> Counts {
    try dropUnreadable()
    try reviveStories()
    try nameStories()
    var counts = Counts()
    counts.copied = try bringBookmarks(from: copy)
    try nameStories()
    try dropOrphans()
    try placeStories()
    counts.stories = try target.first("SELECT count(*) FROM story") { try $0.count() } ?? 0
    counts.bookmarks = try target.first("SELECT count(*) FROM bookmark") { try $0.count() } ?? 0
    return counts
  }
}

extension Recovery {
  /// Rows that hold what no Hanji wrote, though their types are right.
  private func dropUnreadable() throws {
    let sql = "SELECT \(Headline.columns), s.id FROM story s"
    try dropRows(of: "story", sql) { _ = try $0.headline() }
    for table in ["story_text", "revision"] {
      let key = table == "revision" ? "id" : "story"
      try dropRows(of: table, "SELECT text, \(key) FROM \(table)") {
        _ = try Story(packed: try $0.bytes())
      }
    }
    for table in ["bookmark", "removed_bookmark"] {
      let bad = try badRows("SELECT text, story FROM \(table) WHERE text IS NOT NULL") {
        _ = try Story(packed: try $0.bytes())
      }
      for story in bad {
        let text = "(SELECT text FROM story_text WHERE story = ?1)"
        try target.run("UPDATE \(table) SET text = \(text) WHERE story = ?1", [story])
      }
    }
  }

  private func dropRows(
    of table: String, _ sql: String, _ read: (inout RowReader) throws -> Void
  ) throws {
    for row in try badRows(sql, read) {
      try target.execute(sql: "DELETE FROM \(table) WHERE rowid = ?", arguments: [row])
    }
  }

  /// The last column of the rows that cannot be understood.
  private func badRows(
    _ sql: String, _ read: (inout RowReader) throws -> Void
  ) throws -> [DatabaseValue] {
    let cursor = try Row.fetchCursor(target, sql: sql)
    var bad: [DatabaseValue] = []
    while let row = try cursor.next() {
      var reader = RowReader(row)
      do { try read(&reader) } catch { bad.append(row[row.count - 1]) }
    }
    return bad
  }

  /// A text tells its story's head too: where that was lost it comes back from there.
  private func reviveStories() throws {
    for table in ["bookmark", "story_text"] {
      let lost = try target.rows(
        """
        SELECT story, text FROM \(table)
        WHERE text IS NOT NULL AND story NOT IN (SELECT id FROM story)
        """
      ) { (number: try $0.number(), story: try Story(packed: try $0.bytes())) }
      for (number, story) in lost { try add(Headline(story), as: number) }
    }
  }

  /// Adds a story under its old number, or under a new one where that is nil.
  @discardableResult
  func add(_ headline: Headline, in paper: PaperID? = nil, as number: Int64?) throws -> Int64 {
    let paper = try Papers(db: target).number(of: paper ?? headline.id.paper)
    try target.run(
      """
      INSERT INTO story (\(Headline.insertedColumns), paper, title_hash, first_seen, sort_at, id)
      VALUES (\(Headline.placeholders), ?, ?, ?, ?, ?)
      """,
      headline.arguments + [
        paper, FoldedTitle(headline.title).hash, now.seconds, (headline.posted ?? now).seconds,
        number,
      ])
    let story = target.lastInsertedRowID
    if try Identities(db: target).story(headline.id) == nil {
      try Identities(db: target).add(headline.id, to: story)
    }
    return story
  }

  /// Every story has a paper, and its first identity names it alone.
  private func nameStories() throws {
    let nameless = try target.rows(
      """
      SELECT s.id, s.identity FROM story s WHERE NOT EXISTS (
        SELECT 1 FROM alias a WHERE a.identity = s.identity AND a.story = s.id)
      """
    ) { (number: try $0.number(), id: StoryID(try $0.text())) }
    for story in nameless { try name(story.number, story.id) }
    let paperless = try target.rows(
      "SELECT id, identity FROM story WHERE paper NOT IN (SELECT id FROM paper)"
    ) { (number: try $0.number(), id: StoryID(try $0.text())) }
    for story in paperless {
      let paper = try Papers(db: target).number(of: story.id.paper)
      try target.run("UPDATE story SET paper = ? WHERE id = ?", [paper, story.number])
    }
  }

  /// Gives a story another of its identities or, where it has none, its own one, which may show
  /// that it is another story's double.
  private func name(_ number: Int64, _ id: StoryID) throws {
    let other = try target.first(
      "SELECT identity FROM alias WHERE story = ? ORDER BY id LIMIT 1", [number]
    ) { try $0.text() }
    if let other {
      return try target.run("UPDATE story SET identity = ? WHERE id = ?", [other, number])
    }
    let owner = try target.first(
      "SELECT s.id FROM alias a JOIN story s ON s.id = a.story WHERE a.identity = ?", [id.text]
    ) { try $0.number() }
    if let owner { return try Union(db: target, kept: owner, dropped: number).run() }
    try target.run("DELETE FROM alias WHERE identity = ?", [id.text])
    try Identities(db: target).add(id, to: number)
  }

  /// Rows that refer to what was lost.
  private func dropOrphans() throws {
    let keyed = ["placement", "listing", "source_section"]
    for table in keyed {
      try target.run("DELETE FROM \(table) WHERE section NOT IN (SELECT id FROM section)")
    }
    let ofStories = [
      "alias", "placement", "listing", "story_text", "revision", "bookmark", "removed_bookmark",
      "tag", "note", "reading_position", "unindexed", "picture", "stamp",
    ]
    for table in ofStories {
      try target.run("DELETE FROM \(table) WHERE story NOT IN (SELECT id FROM story)")
    }
    try target.run("DELETE FROM section WHERE paper NOT IN (SELECT id FROM paper)")
    try target.run("DELETE FROM source WHERE paper NOT IN (SELECT id FROM paper)")
    try target.run("DELETE FROM source_section WHERE source NOT IN (SELECT id FROM source)")
    try dropHistory()
  }

  /// An act of which a part was lost could only be undone by half, so that no act can be undone.
  private func dropHistory() throws {
    let orphans = """
      SELECT 1 FROM change_step WHERE change NOT IN (SELECT id FROM change)
        OR story IS NOT NULL AND story NOT IN (SELECT id FROM story)
      """
    let isWhole = brokenTables.isDisjoint(with: ["change", "change_step"])
    if try isWhole && target.first(orphans, [], { try $0.count() }) == nil { return }
    for table in ["change_step", "change", "removed_bookmark"] {
      try target.run("DELETE FROM \(table)")
    }
  }

  /// Placements follow their story, every story stands in the whole of its paper, and the counts
  /// are those of the placements.
  private func placeStories() throws {
    for paper in try target.rows("SELECT id FROM paper", [], { try $0.number() }) {
      let whole = try Papers(db: target).number(of: .whole, in: paper)
      try target.run(
        """
        INSERT OR IGNORE INTO placement (section, story, sort_at, is_unread)
        SELECT ?, id, sort_at, 1 - is_read FROM story WHERE paper = ?
        """, [whole, paper])
    }
    try target.run("UPDATE story SET is_read = is_read <> 0 WHERE is_read NOT IN (0, 1)")
    try target.run(
      """
      UPDATE placement SET sort_at = s.sort_at, is_unread = 1 - s.is_read
      FROM story s WHERE s.id = placement.story
        AND (placement.sort_at <> s.sort_at OR placement.is_unread = s.is_read)
      """)
    try target.run(
      """
      UPDATE section SET (story_count, unread_count) = (
        SELECT count(*), ifnull(sum(is_unread), 0) FROM placement WHERE section = section.id)
      """)
  }
}

extension StoryID {
  /// The paper that an identity begins with.
  fileprivate var paper: PaperID { PaperID(String(text.prefix { $0 != "#" && $0 != ":" })) }
}
