import GRDB

extension Database {
  /// Reads several things as they are at one moment, whatever others write meanwhile.
  func atOneMoment<Value>(_ body: () throws -> Value) throws -> Value {
    var value: Value?
    try inTransaction(.deferred) {
      value = try body()
      return .commit
    }
    guard let value else { throw Damage() }
    return value
  }
}

extension Statement {
  /// Reads row by row until there are no more or `take` says false.
  func each(_ arguments: StatementArguments, _ take: (inout RowReader) throws -> Bool) throws {
    let cursor = try Row.fetchCursor(self, arguments: arguments)
    while let row = try cursor.next() {
      var reader = RowReader(row)
      guard try take(&reader) else { return }
    }
  }
}
