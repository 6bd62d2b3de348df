import GRDB
import News

/// Brings the rows of a damaged file into a new one, table by table.
///
/// What the reader wrote comes first, then what was fetched; the search index is made anew, since
/// the triggers note every story that comes in as not indexed. `finish` restores our invariants.
struct Recovery {
  let target: Database
  let now: Instant
  /// Tables of which something could not be read.
  var brokenTables = Set(Recovery.numbered + Recovery.named)
  private let budget = RowWalk.ProbeBudget()

  /// Tables whose rows have a number, which is their first column.
  static let numbered = [
    "bookmark", "tag", "note", "removed_bookmark", "change", "change_step", "reading_position",
    "paper", "section", "story", "alias", "source", "story_text", "revision", "picture", "stamp",
    "device",
  ]

  /// Small tables whose rows have a name.
  static let named = ["saved_search", "follow", "rule", "preference", "subscription"]

  /// Tables whose rows belong to a section and have a number in it.
  private static let ofSections = [
    ("placement", "story"), ("listing", "rank"), ("source_section", "source"),
  ]

  /// Brings over what can be read; a table that the file's schema does not have yet is empty.
  mutating func bring(from source: DatabaseQueue) throws {
    try source.writeWithoutTransaction { source in
      for table in Recovery.numbered { try bringNumbered(table, from: source) }
      for table in Recovery.named { try bringNamed(table, from: source) }
      try bringBookmarksOfIndex(from: source)
      for section in try target.rows("SELECT id FROM section", [], { try $0.number() }) {
        for (table, key) in Recovery.ofSections {
          try bring(table, of: section, by: key, from: source)
        }
      }
    }
  }
}

extension Recovery {
  private mutating func bringNumbered(_ table: String, from source: Database) throws {
    let columns = try columns(of: table, in: source)
    guard let key = columns.first else { return noteAbsence(of: table, from: source) }
    var walk = RowWalk(
      source, table: "\(table) NOT INDEXED WHERE", key: key,
      columns: columns.dropFirst().joined(separator: ", "), budget: budget)
    let insert = insertion(into: table, columns)
    try walk.run { try put($0, by: insert) }
    if walk.isWhole { brokenTables.remove(table) }
  }

  private func bring(
    _ table: String, of section: Int64, by key: String, from source: Database
  ) throws {
    let columns = try columns(of: table, in: source).filter { $0 != key && $0 != "section" }
    guard !columns.isEmpty || table == "source_section" else { return }
    let others = ["section"] + columns
    var walk = RowWalk(
      source, table: "\(table) NOT INDEXED WHERE section = \(section) AND", key: key,
      columns: others.joined(separator: ", "), budget: budget)
    let insert = insertion(into: table, [key] + others)
    try walk.run { try put($0, by: insert) }
  }

  /// Names are read from both ends, each up to a page that cannot be read.
  private mutating func bringNamed(_ table: String, from source: Database) throws {
    let columns = try columns(of: table, in: source)
    guard let key = columns.first else { return noteAbsence(of: table, from: source) }
    let insert = insertion(into: table, columns)
    for order in ["ASC", "DESC"] {
      let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY \(key) \(order)"
      let cursor = try? Row.fetchCursor(source.cachedStatement(sql: sql))
      do {
        while let row = try cursor?.next() { try put(row, by: insert) }
        if cursor != nil { brokenTables.remove(table) }
      } catch let error as TargetFailure {
        throw error
      } catch {
        continue
      }
    }
  }

  /// Which stories were bookmarked stands in an index too; their texts may be in the cache.
  private func bringBookmarksOfIndex(from source: Database) throws {
    guard brokenTables.contains("bookmark") else { return }
    var walk = RowWalk(
      source, table: "bookmark INDEXED BY sqlite_autoindex_bookmark_1 WHERE", key: "story",
      columns: "id", budget: budget)
    try walk.run { row in
      try keep(
        """
        INSERT OR IGNORE INTO bookmark (story, id, made_at, text)
        VALUES (?1, ?2, ?3, (SELECT text FROM story_text WHERE story = ?1))
        """, [row[0] as DatabaseValue, row[1] as DatabaseValue, now.seconds])
    }
  }

  /// The columns that a table has in both files, as the new one orders them.
  private func columns(of table: String, in source: Database) throws -> [String] {
    let sql = "SELECT name FROM pragma_table_info(?)"
    let known = (try? String.fetchSet(source, sql: sql, arguments: [table])) ?? []
    return try String.fetchAll(target, sql: sql, arguments: [table]).filter(known.contains)
  }

  /// A table that an older schema does not have has lost nothing.
  private mutating func noteAbsence(of table: String, from source: Database) {
    let version = (try? Int.fetchOne(source, sql: "PRAGMA user_version")) ?? nil
    if let version, version < Schema.steps.count { brokenTables.remove(table) }
  }

  private func insertion(into table: String, _ columns: [String]) -> String {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT OR IGNORE INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
  }

  /// Puts a row into the new file; one that its constraints refuse is damaged.
  private func put(_ row: Row, by insert: String) throws {
    try keep(insert, StatementArguments(row.databaseValues))
  }

  private func keep(_ sql: String, _ arguments: StatementArguments) throws {
    do {
      try target.run(sql, arguments)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return
    } catch {
      throw TargetFailure(error: error)
    }
  }
}

/// The new file cannot be written: no fault of the damaged one.
struct TargetFailure: Error {
  let error: any Error
}
