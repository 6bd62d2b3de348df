import News

/// Reads dates as feeds and papers print them: ISO 8601, RFC 5322, `Posted : 2014-04-16 16:25`,
/// `November 24, 2026 9:12 p.m.`, `2026년 11월 24일 오후 3:05`.
struct DateReader {
  /// The zone of a time that is printed without one.
  let zone: ZoneOffset
  /// No news is from after this.
  let now: Instant

  /// The first moment in a text; nil where no day can be read.
  func instant(_ text: String) -> Instant? {
    var scanner = DateScanner(Array(text.utf8.prefix(400)))
    return scanner.scan().flatMap(instant)
  }

  /// The moment that a field names which holds a date and nothing else, as feeds have it.
  func instant(ofField text: String) -> Instant? {
    guard var found = WholeDate.scan(text) else { return instant(text) }
    var scanner = DateScanner(Array(found.time.utf8.prefix(100)))
    scanner.scanTime(&found.date)
    return instant(found.date)
  }

  private func instant(_ found: ScannedDate) -> Instant? {
    guard let civil = found.civil else { return nil }
    var instant = civil.instant(in: found.zone ?? zone)
    // Hour 24 is the midnight that ends the day (ISO 8601:2004, section 4.2.3).
    if found.hour == 24 { instant.seconds += 86_400 }
    return instant.clamped(notAfter: now)
  }

  func instant(_ text: String?) -> Instant? {
    text.flatMap { instant($0) }
  }
}

/// What was found of a date.
struct ScannedDate {
  var year = 0
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0
  var zone: ZoneOffset?

  var civil: CivilTime? {
    let year = year < 70 ? year + 2000 : year < 100 ? year + 1900 : year
    return CivilTime(
      year: year, month: month, day: day, hour: hour == 24 ? 0 : hour, minute: minute,
      second: second)
  }
}
