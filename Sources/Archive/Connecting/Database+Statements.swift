import GRDB

/// Short forms for statements that are prepared once and kept.
extension Database {
  /// Runs a statement for its effect.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Reads every row; `read` must not run the same statement again.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = [],
    _ read: (inout RowReader) throws -> Value
  ) throws -> [Value] {
    let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try cursor.next() {
      var reader = RowReader(row)
      values.append(try read(&reader))
    }
    return values
  }

  /// Reads the first row, where there is one.
  func first<Value>(
    _ sql: String, _ arguments: StatementArguments = [],
    _ read: (inout RowReader) throws -> Value
  ) throws -> Value? {
    guard let row = try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    else { return nil }
    var reader = RowReader(row)
    return try read(&reader)
  }

  /// Runs a transaction that takes the write lock at once, so that it cannot fail halfway as busy.
  func immediately<Value>(_ body: () throws -> Value) throws -> Value {
    var value: Value?
    try inTransaction(.immediate) {
      value = try body()
      return .commit
    }
    guard let value else { throw Damage() }
    return value
  }
}
