import News

/// A field that is a date of ISO 8601 and nothing else, in the forms that prose must not be read for:
/// `2026`, `2026-11`, `2026-328`, `2026-W48-2`, `20261124T0912Z`.
struct WholeDate {
  private var rest: Substring.UTF8View

  private init(_ text: Substring) { rest = text.utf8 }

  /// The day named and where its time begins; nil where the field has another form.
  static func scan(_ text: String) -> (date: ScannedDate, time: String)? {
    // Most fields begin with the name of a day, and are not taken apart here.
    guard text.utf8.first(where: { !$0.isBlank })?.isDigit ?? false else { return nil }
    let trimmed = text.split(whereSeparator: \.isWhitespace)
    guard let first = trimmed.first else { return nil }
    let parts = first.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    var reader = WholeDate(parts[0])
    guard let date = reader.date(), reader.rest.isEmpty else { return nil }
    let time = parts.dropFirst().map(String.init) + trimmed.dropFirst().map(String.init)
    return (date, time.joined(separator: " "))
  }

  private mutating func date() -> ScannedDate? {
    guard let year = digits(4), (1900...2100).contains(year) else { return nil }
    if rest.isEmpty { return ScannedDate(year: year, month: 1, day: 1) }
    let hasMarks = rest.first == UInt8(ascii: "-")
    if hasMarks { rest.removeFirst() }
    if rest.first == UInt8(ascii: "W") { return week(of: year) }
    if rest.count == 3, let day = digits(3) { return ordinal(day, of: year) }
    guard let month = digits(2), (1...12).contains(month) else { return nil }
    if rest.isEmpty { return hasMarks ? ScannedDate(year: year, month: month, day: 1) : nil }
    if hasMarks {
      guard rest.first == UInt8(ascii: "-") else { return nil }
      rest.removeFirst()
    }
    guard let day = digits(2), (1...31).contains(day) else { return nil }
    return ScannedDate(year: year, month: month, day: day)
  }

  private mutating func digits(_ count: Int) -> Int? {
    let text = rest.prefix(count)
    guard text.count == count, text.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return text.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// The day of a year, 1...366.
  private func ordinal(_ day: Int, of year: Int) -> ScannedDate? {
    guard (1...366).contains(day) else { return nil }
    return WholeDate.day(day - 1, after: year)
  }

  /// Week 1 is the one with 4 January, and begins on a Monday.
  private mutating func week(of year: Int) -> ScannedDate? {
    rest.removeFirst()
    guard let week = digits(2), (1...53).contains(week) else { return nil }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let day = rest.isEmpty ? 1 : digits(1) ?? 0
    guard (1...7).contains(day), let fourth = CivilTime(year: year, month: 1, day: 4) else {
      return nil
    }
    let monday = 3 - (fourth.weekday + 6) % 7
    return WholeDate.day(monday + (week - 1) * 7 + day - 1, after: year)
  }

  private static func day(_ days: Int, after year: Int) -> ScannedDate? {
    guard let start = CivilTime(year: year, month: 1, day: 1)?.instant(in: .utc) else { return nil }
    let civil = CivilTime(Instant(seconds: start.seconds + Int64(days) * 86_400), offset: .utc)
    return ScannedDate(year: civil.year, month: civil.month, day: civil.day)
  }
}
