import GRDB
import News

/// Reads lists and counts.
struct Lists {
  let db: Database

  /// A window of a section, newest first, or oldest first.
  ///
  /// The inner query walks one index and no row of `story`, so that a window far down costs little;
  /// one in the lower half is walked to from the other end.
  func window(
    of section: SectionID, in paper: PaperID, limit: Int, offset: Int, unreadOnly: Bool,
    oldestFirst: Bool = false
  ) throws -> [ListedHeadline] {
    try db.atOneMoment {
      guard let number = try number(of: section, in: paper) else { return [] }
      let count = try count(of: section, in: paper, unreadOnly: unreadOnly)
      let start = min(max(offset, 0), count)
      let length = min(max(limit, 0), count - start)
      let isLow = start > count / 2
      let skipped = isLow ? count - start - length : start
      let (order, walk) = (oldestFirst ? "ASC" : "DESC", isLow == oldestFirst ? "DESC" : "ASC")
      return try db.rows(
        """
        SELECT \(Lists.columns), s.sort_at, s.id FROM (
          SELECT story FROM placement WHERE section = ? \(unreadOnly ? "AND is_unread = 1" : "")
          ORDER BY sort_at \(walk), story \(walk) LIMIT ? OFFSET ?
        ) l \(Lists.tables) ORDER BY s.sort_at \(order), s.id \(order)
        """, [number, length, skipped]
      ) { try $0.listedHeadline() }
    }
  }

  /// The identities of a whole section in the order of `window`.
  func stories(
    of section: SectionID, in paper: PaperID, unreadOnly: Bool
  ) throws -> [StoryID] {
    guard let section = try number(of: section, in: paper) else { return [] }
    return try db.rows(
      """
      SELECT s.identity, l.sort_at, l.story FROM placement l JOIN story s ON s.id = l.story
      WHERE l.section = ? \(unreadOnly ? "AND l.is_unread = 1" : "")
      ORDER BY l.sort_at DESC, l.story DESC
      """, [section]
    ) { StoryID(try $0.text()) }
  }

  /// The length of `window`.
  func count(of section: SectionID, in paper: PaperID, unreadOnly: Bool) throws -> Int {
    try db.first(
      """
      SELECT c.story_count, c.unread_count FROM section c JOIN paper p ON p.id = c.paper
      WHERE p.name = ? AND c.name = ?
      """, [paper.text, section.text]
    ) { row in
      let (all, unread) = (try row.count(), try row.count())
      return unreadOnly ? unread : all
    } ?? 0
  }

  /// The place of a story in `window`.
  func position(of story: StoryID, in section: SectionID, of paper: PaperID) throws -> Int? {
    guard let section = try number(of: section, in: paper),
      let story = try Identities(db: db).story(story)
    else { return nil }
    let time = try db.first(
      "SELECT sort_at FROM placement WHERE section = ? AND story = ?", [section, story]
    ) { try $0.number() }
    guard let time else { return nil }
    return try db.first(
      "SELECT count(*) FROM placement WHERE section = ? AND (sort_at, story) > (?, ?)",
      [section, time, story]
    ) { try $0.count() }
  }

  /// A block or a section's present list, by rank.
  func listing(of section: SectionID, in paper: PaperID) throws -> [ListedHeadline] {
    guard let section = try number(of: section, in: paper) else { return [] }
    return try db.rows(
      """
      SELECT \(Lists.columns), l.rank FROM listing l \(Lists.tables)
      WHERE l.section = ? AND NOT EXISTS (SELECT 1 FROM hidden WHERE story = l.story)
      ORDER BY l.rank
      """, [section]
    ) { try $0.listedHeadline() }
  }

  /// The bookmarked stories.
  func bookmarks() throws -> [ListedHeadline] {
    try db.rows(
      """
      SELECT \(Lists.columns), l.made_at, l.id FROM bookmark l \(Lists.tables)
      ORDER BY l.made_at DESC, l.id DESC
      """
    ) { try $0.listedHeadline() }
  }

  /// One story's row.
  func listed(_ id: StoryID) throws -> ListedHeadline? {
    try db.first(
      """
      SELECT \(Lists.columns) FROM alias l \(Lists.tables)
      WHERE l.identity = ?
      """, [id.text]
    ) { try $0.listedHeadline() }
  }

  /// Unread stories by section.
  func unreadCounts(of paper: PaperID) throws -> [SectionID: Int] {
    try counts(
      """
      SELECT c.name, c.unread_count FROM paper p JOIN section c ON c.paper = p.id
      WHERE p.name = ? AND c.name <> '' AND c.story_count > 0
      """, of: paper)
  }

  /// New stories of a paper, each counted once.
  func newCount(of paper: PaperID) throws -> Int {
    try db.first(
      """
      SELECT count(*) FROM paper p JOIN section c ON c.paper = p.id AND c.name = ''
      JOIN placement l ON l.section = c.id AND l.story > p.new_after WHERE p.name = ?
      """, [paper.text]
    ) { try $0.count() } ?? 0
  }

  /// The sections in which a story stands, in the order of their names.
  func sections(of id: StoryID) throws -> [SectionID] {
    try db.rows(
      """
      SELECT c.name FROM alias a JOIN placement l ON l.story = a.story
      JOIN section c ON c.id = l.section WHERE a.identity = ? AND c.name <> '' ORDER BY c.name
      """, [id.text]
    ) { SectionID(try $0.text()) }
  }

  /// New stories by section, each counted from the end of the placements' primary key.
  func newCounts(of paper: PaperID) throws -> [SectionID: Int] {
    try counts(
      """
      SELECT c.name,
        (SELECT count(*) FROM placement l WHERE l.section = c.id AND l.story > p.new_after)
      FROM paper p JOIN section c ON c.paper = p.id WHERE p.name = ? AND c.name <> ''
      """, of: paper
    ).filter { $0.value > 0 }
  }
}

extension Lists {
  /// The columns of `RowReader.listedHeadline()`.
  ///
  /// Here and elsewhere an outer join would do as well, but for joined archives, whose tables are
  /// views: see `JoinedTables`. So would sorting by what is not among the results.
  static let columns = """
    \(Headline.columns), s.is_read, s.id > ifnull(p.new_after, s.id),
    EXISTS (SELECT 1 FROM bookmark WHERE story = s.id),
    EXISTS (SELECT 1 FROM story_text WHERE story = s.id)
      OR EXISTS (SELECT 1 FROM bookmark WHERE story = s.id AND text IS NOT NULL)
    """

  /// The tables that they stand in, joined to the `story` of a table `l`.
  private static let tables = """
    JOIN story s ON s.id = l.story JOIN paper p ON p.id = s.paper
    """

  private func number(of section: SectionID, in paper: PaperID) throws -> Int64? {
    try db.first(
      "SELECT c.id FROM section c JOIN paper p ON p.id = c.paper WHERE p.name = ? AND c.name = ?",
      [paper.text, section.text]
    ) { try $0.number() }
  }

  private func counts(_ sql: String, of paper: PaperID) throws -> [SectionID: Int] {
    let rows = try db.rows(sql, [paper.text]) { (SectionID(try $0.text()), try $0.count()) }
    return Dictionary(rows, uniquingKeysWith: +)
  }
}

extension RowReader {
  mutating func listedHeadline() throws -> ListedHeadline {
    var listed = ListedHeadline(headline: try headline())
    listed.isRead = try flag()
    listed.isNew = try flag()
    listed.isBookmarked = try flag()
    listed.hasText = try flag()
    return listed
  }
}
