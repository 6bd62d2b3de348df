import FoundationEssentials
import GRDB

/// Reads a row's columns from left to right.
///
/// GRDB's own subscripts end the program where a column holds another type than was asked for; a
/// file whose bytes were changed can hold anything.
struct RowReader {
  private let row: Row
  private var column = 0

  init(_ row: Row) { self.row = row }

  mutating func text() throws -> String {
    guard case .string(let text) = try next() else { throw Damage() }
    return text
  }

  mutating func optionalText() throws -> String? {
    switch try next() {
    case .string(let text): return text
    case .null: return nil
    default: throw Damage()
    }
  }

  mutating func number() throws -> Int64 {
    guard case .int64(let number) = try next() else { throw Damage() }
    return number
  }

  mutating func optionalNumber() throws -> Int64? {
    switch try next() {
    case .int64(let number): return number
    case .null: return nil
    default: throw Damage()
    }
  }

  mutating func count() throws -> Int { Int(try number()) }

  mutating func flag() throws -> Bool { try number() != 0 }

  mutating func bytes() throws -> [UInt8] {
    guard let bytes = try optionalBytes() else { throw Damage() }
    return bytes
  }

  mutating func optionalBytes() throws -> [UInt8]? {
    switch try next() {
    case .blob(let data): return [UInt8](data)
    case .null: return nil
    default: throw Damage()
    }
  }

  /// A column of any type, as it is.
  mutating func value() throws -> DatabaseValue {
    guard column < row.count else { throw Damage() }
    defer { column += 1 }
    return row[column] as DatabaseValue
  }

  private mutating func next() throws -> DatabaseValue.Storage { try value().storage }
}
