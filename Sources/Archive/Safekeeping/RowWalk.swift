import GRDB

/// Reads the rows of a table of a damaged file in the order of an integer key, past pages that
/// cannot be read.
///
/// At a damaged page the next key that can be reached is sought: first key by key, since a page of
/// rows is short, then in doubling strides, and back to where the reach begins.
struct RowWalk {
  let db: Database
  /// Such as `story_text WHERE`: what stands between FROM and the conditions on the key.
  let table: String
  let key: String
  let columns: String
  /// How often keys are tried one by one, in all tables together.
  let budget: ProbeBudget
  /// Whether all was read.
  private(set) var isWhole = true
  private var isAtEnd = false

  init(
    _ db: Database, table: String, key: String, columns: String, budget: ProbeBudget
  ) {
    (self.db, self.table, self.key, self.columns) = (db, table, key, columns)
    self.budget = budget
  }

  /// Where nearly nothing can be read, each of hundreds of sections would be felt for rows in vain.
  final class ProbeBudget {
    private var left = 20_000

    /// Whether another key is tried before strides grow, after so many tries at one damaged page.
    func goesOn(after tries: Int) -> Bool {
      left -= 1
      return tries <= (left > 0 ? 4_096 : 32)
    }
  }

  /// Calls `take` with each row that can be read; the key is its first column.
  ///
  /// What `take` throws ends the walk, and is thrown.
  mutating func run(_ take: (Row) throws -> Void) throws {
    var last = Int64.min
    while true {
      let cursor = try? rows(from: last)
      while let row = next(of: cursor, after: &last) { try take(row) }
      guard !isAtEnd, let start = start(after: last) else { return }
      last = start
    }
  }

  private func rows(from key: Int64) throws -> RowCursor {
    let sql = "SELECT \(self.key), \(columns) FROM \(table) \(self.key) >= ? ORDER BY 1"
    return try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [key])
  }

  /// The next row; nil at the end and at a page that cannot be read.
  private mutating func next(of cursor: RowCursor?, after last: inout Int64) -> Row? {
    isAtEnd = false
    do {
      guard let row = try cursor?.next() else {
        isAtEnd = cursor != nil
        isWhole = isWhole && isAtEnd
        return nil
      }
      // Keys that fall are those of a damaged page that leads back.
      guard case .int64(let number) = (row[0] as DatabaseValue).storage, number >= last else {
        throw Damage()
      }
      last = number
      return row
    } catch {
      isWhole = false
      return nil
    }
  }

  /// The least key above `failed` from which rows can be read again; nil where there is none.
  private func start(after failed: Int64) -> Int64? {
    guard let last = last() else { return nil }
    var low = max(failed, 0)
    var step: Int64 = 1
    var high = low + 1
    var tries = 0
    while high <= last {
      if reaches(high) { return least(reached: high, unreached: low) }
      tries += 1
      if !budget.goesOn(after: tries) { step = min(step * 2, 1 << 40) }
      low = high
      high += step
    }
    return low < last && reaches(last) ? least(reached: last, unreached: low) : nil
  }

  private func least(reached: Int64, unreached: Int64) -> Int64 {
    var (low, high) = (unreached, reached)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if reaches(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func reaches(_ key: Int64) -> Bool {
    let sql = "SELECT \(self.key), \(columns) FROM \(table) \(self.key) >= ? ORDER BY 1 LIMIT 1"
    return (try? Row.fetchOne(db.cachedStatement(sql: sql), arguments: [key])) != nil
  }

  /// The last key, where the end of the table can be read; else more than any archive has.
  private func last() -> Int64? {
    let sql = "SELECT \(key) FROM \(table) \(key) < ? ORDER BY \(key) DESC LIMIT 1"
    do {
      return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [Int64.max])
    } catch {
      return 1 << 22
    }
  }
}
