/// Reads the dates of `since:` and `before:`: the beginning of a day, month or year.
struct SearchDate {
  private let now: Instant
  private let zone: ZoneOffset

  init(_ context: SearchContext) { (now, zone) = (context.now, context.zone) }

  /// The moment that `2026-11-24`, `2026-11`, `2026`, `20261124`, `7d`, `3w`, `2m`, `1y`, `today`,
  /// `어제` or `monday` begins; nil where the text is no date.
  func moment(_ text: String) -> Instant? {
    let text = text.lowercased()
    return calendarDate(text) ?? daysAgo(text).map(beginning)
  }

  private func beginning(daysAgo: Int) -> Instant {
    var day = CivilTime(now, offset: zone)
    (day.hour, day.minute, day.second) = (0, 0, 0)
    return Instant(seconds: day.instant(in: zone).seconds - Int64(daysAgo) * 86_400)
  }

  private func daysAgo(_ text: String) -> Int? {
    switch text {
    case "today", "오늘": return 0
    case "yesterday", "어제": return 1
    default: return count(text) ?? weekday(text)
    }
  }

  /// `7d`, `3w`, `2m`, `1y`: so many days, weeks, months of 30 and years of 365 days ago.
  private func count(_ text: String) -> Int? {
    let units: [Character: Int] = ["d": 1, "일": 1, "w": 7, "주": 7, "m": 30, "y": 365, "년": 365]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()),
      (0...9999).contains(number)
    else { return nil }
    return number * unit
  }

  /// The last day of that name, today's name being today.
  private func weekday(_ text: String) -> Int? {
    let english = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
    let korean = ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"]
    let isShort = text.utf8.count == 3
    let named =
      english.firstIndex { $0 == text || isShort && $0.hasPrefix(text) }
      ?? korean.firstIndex(of: text)
    guard let named else { return nil }
    return (CivilTime(now, offset: zone).weekday - named + 7) % 7
  }

  private func calendarDate(_ text: String) -> Instant? {
    guard let numbers = numbers(text), let year = numbers.first else { return nil }
    let month = numbers.count > 1 ? numbers[1] : 1
    let day = numbers.count > 2 ? numbers[2] : 1
    return CivilTime(year: year, month: month, day: day)?.instant(in: zone)
  }

  /// Year, month and day, as far as they are given.
  private func numbers(_ text: String) -> [Int]? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E })
    else { return nil }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "." }).map(String.init)
    if parts.count == 1, text.utf8.count == 8 {
      return [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)].compactMap { Int($0) }
    }
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    return parts.compactMap { Int($0) }
  }
}
