/// A copy of a document that a web archive has.
public struct Capture: Hashable, Sendable {
  /// When it was made, as the archive names it: `yyyyMMddHHmmss` in UTC.
  public var timestamp: String
  /// The address that was copied.
  public var original: Address

  /// Makes a capture; nil where the time is none.
  public init?(timestamp: String, original: Address) {
    guard timestamp.utf8.count == 14, timestamp.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    (self.timestamp, self.original) = (timestamp, original)
  }

  /// When it was made; nil where the digits are no time.
  public var instant: Instant? {
    let digits = timestamp.utf8.map { Int($0) - 48 }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    return CivilTime(
      year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10),
      minute: number(10..<12), second: number(12..<14))?.instant(in: .utc)
  }

  /// The digits by which archives name a moment.
  public static func timestamp(of moment: Instant) -> String {
    let time = CivilTime(moment, offset: .utc)
    let fields = [
      (time.year, 4), (time.month, 2), (time.day, 2), (time.hour, 2), (time.minute, 2),
      (time.second, 2),
    ]
    return fields.map { number, width in
      let text = String(number)
      return String(repeating: "0", count: max(width - text.count, 0)) + text
    }.joined()
  }
}
