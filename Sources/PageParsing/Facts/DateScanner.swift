import News

/// Walks over a text's numbers and words and puts a date together.
struct DateScanner {
  private enum Token {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  private var tokens: [Token] = []
  private var at = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var stop = index + 1
      if byte.isDigit {
        while stop < bytes.count, bytes[stop].isDigit { stop += 1 }
        let value = Int(String(decoding: bytes[index..<min(stop, index + 9)], as: UTF8.self)) ?? 0
        tokens.append(.number(value, digits: stop - index))
      } else if byte.isLetter || byte >= 0x80 {
        while stop < bytes.count, bytes[stop] >= 0x80 || bytes[stop].isLetter { stop += 1 }
        tokens.append(.word(String(decoding: bytes[index..<stop], as: UTF8.self).lowercased()))
      } else if !byte.isBlank {
        tokens.append(.mark(byte))
      }
      index = stop
    }
  }

  /// The first date with its time, where one stands after it.
  mutating func scan() -> ScannedDate? {
    while at < tokens.count {
      if var date = date() {
        time(&date)
        return date
      }
      at += 1
    }
    return nil
  }

  /// A time that stands alone, also as `0912` or `091230`.
  mutating func scanTime(_ date: inout ScannedDate) {
    guard let first = number(0), first.digits == 4 || first.digits == 6 else {
      return time(&date)
    }
    let (clock, seconds) =
      first.digits == 6 ? (first.value / 100, first.value % 100) : (first.value, 0)
    (date.hour, date.minute, date.second) = (clock / 100, min(clock % 100, 59), min(seconds, 59))
    at += 1
    zone(&date)
  }

  // MARK: days

  private mutating func date() -> ScannedDate? {
    let start = at
    if let date = numericDate() { return date }
    at = start
    if let date = writtenDate() { return date }
    at = start
    if let date = yearFirstDate() { return date }
    at = start
    return nil
  }

  private func number(_ offset: Int) -> (value: Int, digits: Int)? {
    guard at + offset < tokens.count, case .number(let value, let digits) = tokens[at + offset]
    else { return nil }
    return (value, digits)
  }

  private func isSeparator(_ offset: Int) -> Bool {
    guard at + offset < tokens.count else { return false }
    switch tokens[at + offset] {
    case .mark(let mark): return "-./".utf8.contains(mark)
    case .word(let word): return ["년", "월", "年", "月"].contains(word)
    case .number: return false
    }
  }

  /// `2026-11-24`, `2026.11.24`, `2026년 11월 24일`, `20261124`, `24.11.2026`.
  private mutating func numericDate() -> ScannedDate? {
    guard let first = number(0) else { return nil }
    if first.digits == 8, (19_000_101...20_991_231).contains(first.value) {
      at += 1
      return made(first.value / 10_000, first.value / 100 % 100, first.value % 100)
    }
    guard isSeparator(1), let second = number(2), isSeparator(3), let third = number(4) else {
      return nil
    }
    at += 5
    if first.digits == 4 { return made(first.value, second.value, third.value) }
    guard third.digits == 4 else { return nil }
    return second.value > 12
      ? made(third.value, first.value, second.value)
      : made(third.value, second.value, first.value)
  }

  /// `24 Nov 2026`, `24. November 2026`, `Nov. 24, 2026`.
  private mutating func writtenDate() -> ScannedDate? {
    if let day = number(0), day.digits <= 2 {
      at += 1
      skipMarks(".-")
      skipWords(["de", "st", "nd", "rd", "th", "of"])
      guard let month = month() else { return nil }
      skipMarks(".,-")
      skipWords(["de"])
      guard let year = number(0), year.digits == 4 || year.digits == 2 else { return nil }
      at += 1
      return made(year.value, month, day.value)
    }
    guard let month = month() else { return nil }
    skipMarks(".")
    guard let day = number(0), day.digits <= 2 else { return nil }
    at += 1
    skipWords(["st", "nd", "rd", "th"])
    skipMarks(",")
    guard let year = number(0), year.digits == 4 else { return lateYear(month, day.value) }
    at += 1
    return made(year.value, month, day.value)
  }

  /// `Nov 24 09:12:00 KST 2026`, as C's asctime and Unix's date have it: the year after the time.
  private func lateYear(_ month: Int, _ day: Int) -> ScannedDate? {
    guard separatesTime(1) else { return nil }
    for ahead in 2..<10 {
      guard let year = number(ahead), year.digits == 4, !isSign(ahead - 1) else { continue }
      return made(year.value, month, day)
    }
    return nil
  }

  private func isSign(_ offset: Int) -> Bool {
    guard at + offset < tokens.count, case .mark(let mark) = tokens[at + offset] else {
      return false
    }
    return "+-".utf8.contains(mark)
  }

  /// `2026 Nov 24`, `2026-November-24`.
  private mutating func yearFirstDate() -> ScannedDate? {
    guard let year = number(0), year.digits == 4 else { return nil }
    at += 1
    skipMarks(".,-")
    guard let month = month() else { return nil }
    skipMarks(".,-")
    guard let day = number(0), day.digits <= 2 else { return nil }
    at += 1
    return made(year.value, month, day.value)
  }

  private func made(_ year: Int, _ month: Int, _ day: Int) -> ScannedDate? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return ScannedDate(year: year, month: month, day: day)
  }

  private mutating func month() -> Int? {
    guard at < tokens.count, case .word(let word) = tokens[at],
      let month = DateWords.month(word)
    else { return nil }
    at += 1
    return month
  }

  private mutating func skipMarks(_ marks: String) {
    while at < tokens.count, case .mark(let mark) = tokens[at], marks.utf8.contains(mark) {
      at += 1
    }
  }

  private mutating func skipWords(_ words: [String]) {
    while at < tokens.count, case .word(let word) = tokens[at], words.contains(word) { at += 1 }
  }

  // MARK: times

  /// Looks a few tokens ahead for `hh:mm`, with seconds, a half of the day and a zone.
  private mutating func time(_ date: inout ScannedDate) {
    var isAfternoon: Bool?
    for ahead in 0..<7 where at + ahead < tokens.count {
      if case .word(let word) = tokens[at + ahead] {
        isAfternoon = DateWords.half(word) ?? isAfternoon
        if DateWords.month(word) != nil { return }
      }
      guard let hour = number(ahead), hour.digits <= 2, hour.value <= 24 else { continue }
      guard separatesTime(ahead + 1), let minute = number(ahead + 2), minute.digits <= 2 else {
        continue
      }
      (date.hour, date.minute) = (hour.value, min(minute.value, 59))
      at += ahead + 3
      seconds(&date)
      half(&date, isAfternoon)
      zone(&date)
      return
    }
  }

  private func separatesTime(_ offset: Int) -> Bool {
    guard at + offset < tokens.count else { return false }
    switch tokens[at + offset] {
    case .mark(let mark): return mark == UInt8(ascii: ":")
    case .word(let word): return ["시", "h", "時"].contains(word)
    case .number: return false
    }
  }

  private mutating func seconds(_ date: inout ScannedDate) {
    guard separatesTime(0), let second = number(1), second.digits <= 2 else { return }
    date.second = min(second.value, 59)
    at += 2
    if at + 1 < tokens.count, case .mark(let dot) = tokens[at], dot == UInt8(ascii: "."),
      number(1) != nil
    {
      at += 2
    }
  }

  private mutating func half(_ date: inout ScannedDate, _ before: Bool?) {
    var isAfternoon = before
    if at < tokens.count, case .word(let word) = tokens[at] {
      if let half = DateWords.half(word) {
        isAfternoon = half
        at += 1
      } else if word == "a" || word == "p", at + 2 < tokens.count,
        case .word("m") = tokens[at + 2]
      {
        isAfternoon = word == "p"
        at += 3
        skipMarks(".")
      }
    }
    guard let isAfternoon, date.hour <= 12 else { return }
    date.hour = date.hour % 12 + (isAfternoon ? 12 : 0)
  }

  /// `Z`, `GMT`, `+09:00`, `+0900`, `KST`.
  private mutating func zone(_ date: inout ScannedDate) {
    skipMarks("(")
    guard at < tokens.count else { return }
    switch tokens[at] {
    case .word(let word):
      guard let minutes = DateWords.zone(word) else { return }
      date.zone = ZoneOffset(minutes: minutes)
      at += 1
      if minutes == 0, word != "z" { offset(&date) }
    default: offset(&date)
    }
  }

  private mutating func offset(_ date: inout ScannedDate) {
    guard at < tokens.count, case .mark(let sign) = tokens[at],
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let first = number(1)
    else { return }
    var minutes = first.digits >= 3 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
    if first.digits <= 2, separatesTime(2), let rest = number(3) { minutes += rest.value }
    date.zone = ZoneOffset(minutes: sign == UInt8(ascii: "-") ? -minutes : minutes)
  }
}
