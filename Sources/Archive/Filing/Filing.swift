import GRDB
import News

/// Files headlines under the sections of one paper.
struct Filing {
  let db: Database
  let paper: Int64
  let now: Instant

  init(db: Database, paper: Int64, at now: Instant) throws {
    (self.db, self.paper) = (db, paper)
    self.now = try Present(db: db).time(at: now)
  }

  /// Files a section's list with the texts of those of its stories that have none yet.
  func file(
    _ headlines: [Headline], texts: [Story] = [], under section: SectionID
  ) throws -> FiledCount {
    let sections = try numbers(of: section)
    let (stories, count) = try take(headlines, texts: texts, under: sections)
    if let section = sections.first { try list(stories, in: section) }
    return count
  }

  /// Files stories under a section and those above it, whose present lists stay as they are.
  func shelve(
    _ headlines: [Headline], texts: [Story], under section: SectionID
  ) throws -> FiledCount {
    try take(headlines, texts: texts, under: numbers(of: section)).count
  }

  /// The numbers of a section, of those above it, and of the whole paper.
  private func numbers(of section: SectionID) throws -> [Int64] {
    let papers = Papers(db: db)
    return try section.path.map { try papers.number(of: $0, in: paper) }
  }

  /// Files the rows of a front-page block.
  func file(_ headlines: [Headline], inBlock block: SectionID) throws -> FiledCount {
    let papers = Papers(db: db)
    let whole = try papers.number(of: .whole, in: paper)
    let (stories, count) = try take(headlines, under: [whole])
    try list(stories, in: try papers.number(of: block, in: paper))
    return count
  }

  /// Files the head of a story that was read, and returns the story's number.
  func take(_ story: Story) throws -> Int64 {
    let whole = try Papers(db: db).number(of: .whole, in: paper)
    let number = try Stories(db: db, paper: paper, now: now).take(story)
    try place(number, under: [whole])
    return number
  }

  /// From the last row to the first, so that of rows without a time the first stands newest.
  private func take(
    _ headlines: [Headline], texts: [Story] = [], under sections: [Int64]
  ) throws -> (stories: [Int64], count: FiledCount) {
    var (filed, count) = ([Int64](), FiledCount())
    let stories = Stories(db: db, paper: paper, now: now)
    let texts = Dictionary(texts.map { ($0.id, $0) }) { first, _ in first }
    for headline in headlines.reversed() {
      let taken = try stories.take(headline)
      count[keyPath: taken.change.count] += 1
      if taken.change == .added {
        try place(new: taken.story, at: headline.sortAt(now), under: sections)
      } else {
        try place(taken.story, under: sections)
      }
      if let text = texts[headline.id] { try keep(text, of: taken) }
      filed.append(taken.story)
    }
    return (filed.reversed(), count)
  }

  /// Keeps a text that a feed carries; a story that was there before may have its own.
  private func keep(
    _ text: Story, of taken: (story: Int64, change: Stories.Change)
  ) throws {
    guard text.hasText else { return }
    let texts = Texts(db: db)
    if taken.change == .added {
      try texts.add(text, to: taken.story, at: now)
    } else if try !texts.exists(for: text.id) {
      try texts.save(text, of: taken.story, at: now)
    }
  }

  /// Puts a story into sections.
  func place(_ story: Int64, under sections: [Int64]) throws {
    for section in sections {
      try db.run(
        """
        INSERT OR IGNORE INTO placement (section, story, sort_at, is_unread)
        SELECT ?, id, sort_at, 1 - is_read FROM story WHERE id = ?
        """, [section, story])
    }
  }

  /// A new story is unread, unless it was read on another machine.
  private func place(new story: Int64, at time: Int64, under sections: [Int64]) throws {
    for section in sections {
      try db.run(
        """
        INSERT INTO placement VALUES (?1, ?2, ?3, (SELECT 1 - is_read FROM story WHERE id = ?2))
        """, [section, story, time])
    }
  }

  /// Makes these the section's present list, each story once; no stories leave it as it is.
  private func list(_ stories: [Int64], in section: Int64) throws {
    guard !stories.isEmpty else { return }
    let present = try db.rows(
      "SELECT story FROM listing WHERE section = ? ORDER BY rank", [section]
    ) { try $0.number() }
    var listed = Set<Int64>()
    let wanted = stories.filter { listed.insert($0).inserted }
    guard wanted != present else { return }
    try db.run("DELETE FROM listing WHERE section = ?", [section])
    for (rank, story) in wanted.enumerated() {
      try db.run(
        "INSERT INTO listing (section, rank, story) VALUES (?, ?, ?)", [section, rank, story])
    }
  }
}

extension Stories.Change {
  fileprivate var count: WritableKeyPath<FiledCount, Int> {
    switch self {
    case .added: \.added
    case .changed: \.changed
    case .none: \.unchanged
    }
  }
}
