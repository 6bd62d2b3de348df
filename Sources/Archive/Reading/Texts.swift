import FoundationEssentials
import GRDB
import News

/// The texts of stories: in the cache, in bookmarks, and the earlier ones.
struct Texts {
  let db: Database

  /// A kept text.
  struct Kept {
    var story: Story
    var savedAt: Instant
  }

  /// The packed text of a `story` named `s`, from the cache or its bookmark.
  static let column = """
    ifnull((SELECT text FROM story_text WHERE story = s.id),
      (SELECT text FROM bookmark WHERE story = s.id))
    """

  /// The text of a story, from the cache or its bookmark, under the story's first identity.
  func story(_ id: StoryID) throws -> Story? {
    let row = try db.first(
      """
      SELECT s.identity, \(Texts.column) FROM alias a JOIN story s ON s.id = a.story
      WHERE a.identity = ?
      """, [id.text]
    ) { (id: try $0.text(), bytes: try $0.optionalBytes()) }
    guard let row, let bytes = row.bytes else { return nil }
    var story = try Story(packed: bytes)
    story.id = StoryID(row.id)
    return story
  }

  /// Whether there is a text of a story, in the cache or its bookmark.
  func exists(for id: StoryID) throws -> Bool {
    try db.first(
      """
      SELECT 1 FROM alias a JOIN story s ON s.id = a.story
      WHERE a.identity = ? AND \(Texts.column) IS NOT NULL
      """, [id.text]
    ) { _ in true } ?? false
  }

  /// Whether the paper says that it changed a story after the kept text was had.
  ///
  /// A site's cache may give out the old text for minutes after a change; such a text counts as old.
  func isOutdated(_ id: StoryID) throws -> Bool {
    let told = try db.first(
      "SELECT s.id, s.updated FROM alias a JOIN story s ON s.id = a.story WHERE a.identity = ?",
      [id.text]
    ) { (story: try $0.number(), updated: try $0.optionalInstant()) }
    guard let told, let updated = told.updated, let kept = try readable(told.story) else {
      return false
    }
    if let known = kept.story.updated ?? kept.story.posted, updated <= known { return false }
    return updated.seconds > kept.savedAt.seconds - Texts.cacheSeconds
  }

  private static let cacheSeconds: Int64 = 300

  /// The text of a story in the cache, with the identity that it was read under.
  func cached(_ story: Int64) throws -> Kept? {
    try db.first("SELECT text, saved_at FROM story_text WHERE story = ?", [story]) {
      Kept(story: try Story(packed: try $0.bytes()), savedAt: try $0.instant())
    }
  }

  /// Keeps a text that was read, unless there is a better one of another identity.
  func save(_ story: Story, of number: Int64, at now: Instant) throws {
    guard story.hasText else { return }
    if let kept = try readable(number), !kept.story.saysTheSame(as: story) {
      if kept.story.id != story.id, !kept.story.isPoorer(than: story) { return }
      try revise(kept, of: number, at: now)
    }
    try keep(story, of: number, at: now)
  }

  /// The text in the cache, or nil where its bytes are damaged, so that a new one heals it.
  private func readable(_ story: Int64) throws -> Kept? {
    do { return try cached(story) } catch is Damage { return nil }
  }

  /// Puts a text into the cache and into the story's bookmark, where there is one.
  func keep(_ story: Story, of number: Int64, at now: Instant) throws {
    let bytes = Data(story.packed)
    try db.run(
      "INSERT OR REPLACE INTO main.story_text (story, saved_at, text) VALUES (?, ?, ?)",
      [number, now.seconds, bytes])
    try db.run("UPDATE main.bookmark SET text = ? WHERE story = ?", [bytes, number])
  }

  /// Puts a text that was read into the keep beside a shared archive, whose own is its service's.
  func keepForOneself(_ story: Story, at now: Instant) throws {
    guard story.hasText, let number = try Identities(db: db).kept(story.id) else { return }
    try keep(story, of: number, at: now)
  }

  /// Puts a text into the cache for a story that was added just now and has nothing else.
  func add(_ story: Story, to number: Int64, at now: Instant) throws {
    try db.run(
      "INSERT INTO story_text (story, saved_at, text) VALUES (?, ?, ?)",
      [number, now.seconds, Data(story.packed)])
  }

  /// Puts a text among the earlier ones.
  func revise(_ earlier: Kept, of number: Int64, at now: Instant) throws {
    try db.run(
      "INSERT INTO revision (story, replaced_at, text) VALUES (?, ?, ?)",
      [number, now.seconds, Data(earlier.story.packed)])
  }

  /// The earlier texts, newest first.
  func revisions(of id: StoryID) throws -> [StoryRevision] {
    try db.rows(
      """
      SELECT r.replaced_at, r.text, r.id FROM alias a JOIN revision r ON r.story = a.story
      WHERE a.identity = ? ORDER BY r.id DESC
      """, [id.text]
    ) { StoryRevision(replacedAt: try $0.instant(), story: try Story(packed: try $0.bytes())) }
  }
}

extension Story {
  /// Whether there is anything to read.
  var hasText: Bool { halves.contains { !$0.blocks.isEmpty } }

  /// Whether a reader would see no difference.
  func saysTheSame(as other: Story) -> Bool {
    halves == other.halves && headline == other.headline && dek == other.dek
  }

  /// Whether another text has the second language that this lacks, or the same languages and more words.
  func isPoorer(than other: Story) -> Bool {
    if isBilingual != other.isBilingual { return other.isBilingual }
    return textLength < other.textLength
  }

  private var textLength: Int {
    halves.flatMap(\.blocks).reduce(0) { $0 + $1.plainText.utf8.count }
  }
}
