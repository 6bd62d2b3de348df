import GRDB
import News

/// The names by which stories are known.
struct Identities {
  let db: Database

  /// The number of the story that an identity names.
  func story(_ id: StoryID) throws -> Int64? {
    try db.first("SELECT story FROM alias WHERE identity = ?", [id.text]) { try $0.number() }
  }

  /// The number by which the story that an identity names is written to.
  ///
  /// Of a shared archive that is joined, the story is taken into the keep.
  func kept(_ id: StoryID) throws -> Int64? {
    try db.isJoined ? Adopting(db: db).number(of: id) : story(id)
  }

  /// The first identity of the story that a key names.
  func id(for key: StoryKey) throws -> StoryID? {
    try db.first(
      """
      SELECT s.identity, a.id FROM alias a JOIN story s ON s.id = a.story
      WHERE a.key = ? ORDER BY a.id LIMIT 1
      """, [key.number]
    ) { StoryID(try $0.text()) }
  }

  /// Every identity of a story.
  func all(of story: Int64) throws -> [StoryID] {
    try db.rows("SELECT identity FROM alias WHERE story = ?", [story]) { StoryID(try $0.text()) }
  }

  /// Gives a story one more identity.
  func add(_ id: StoryID, to story: Int64) throws {
    try db.run(
      "INSERT INTO alias (identity, key, story) VALUES (?, ?, ?)", [id.text, id.key.number, story])
  }
}

extension StoryKey {
  /// The key's 60 bits.
  var number: Int64 {
    text.utf8.reduce(0) { bits, character in
      let value = character >= 0x61 ? character &- 0x61 : character &- 0x32 &+ 26
      return bits << 5 | Int64(value & 31)
    }
  }
}

/// How an identity names its story; a paper gives a story one name of each form.
enum IdentityForm: Hashable {
  /// By its number.
  case number
  /// By its path on the paper's own hosts.
  case path
  /// By its address on another host.
  case foreign
  /// In any other way.
  case other

  /// Reads the form from the text after the paper's name.
  init(_ id: StoryID) {
    let rest = id.text.drop { $0 != "#" && $0 != ":" }
    if rest.hasPrefix("#") {
      self = .number
    } else if rest.hasPrefix("://") {
      self = .foreign
    } else {
      self = rest.hasPrefix(":/") ? .path : .other
    }
  }
}
