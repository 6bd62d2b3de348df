/// A reading of calendar and clock in one zone (proleptic Gregorian calendar).
public struct CivilTime: Hashable, Sendable {
  /// The year, such as 2026.
  public var year: Int
  /// The month, 1...12.
  public var month: Int
  /// The day of the month, 1...31.
  public var day: Int
  /// The hour, 0...23.
  public var hour: Int
  /// The minute, 0...59.
  public var minute: Int
  /// The second, 0...60.
  public var second: Int

  /// Makes a reading; nil where a field is out of its range or the day is not in the month.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second),
      (1...CivilTime.daysIn(month: month, year: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  /// The reading of an instant in a zone `offset` minutes east of UTC, within years 1...9999.
  public init(_ instant: Instant, offset: ZoneOffset) {
    let bounded = min(max(instant.seconds, -62_135_000_000), 253_402_000_000)
    let local = bounded + Int64(offset.minutes) * 60
    let days = Int(local.flooredDivision(by: 86_400))
    let rest = Int(local - Int64(days) * 86_400)
    (year, month, day) = CivilTime.date(daysSinceEpoch: days)
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
  }

  /// The instant of this reading in a zone.
  public func instant(in offset: ZoneOffset) -> Instant {
    let days = CivilTime.daysSinceEpoch(year: year, month: month, day: day)
    let seconds = hour * 3600 + minute * 60 + second - offset.minutes * 60
    return Instant(seconds: Int64(days) * 86_400 + Int64(seconds))
  }

  /// Days since Sunday, 0...6.
  public var weekday: Int {
    let days = CivilTime.daysSinceEpoch(year: year, month: month, day: day)
    return ((days + 4) % 7 + 7) % 7
  }
}

/// A zone's distance from UTC.
public struct ZoneOffset: Hashable, Sendable {
  /// Minutes east of UTC, -1439...1439.
  public let minutes: Int

  /// Makes an offset; clamped to less than a day.
  public init(minutes: Int) {
    self.minutes = min(max(minutes, -1439), 1439)
  }

  /// Coordinated universal time.
  public static let utc = ZoneOffset(minutes: 0)
  /// Korean time: nine hours east, no daylight saving since 1988.
  public static let korea = ZoneOffset(minutes: 540)
}

extension CivilTime {
  static func daysIn(month: Int, year: Int) -> Int {
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from 1970-01-01, by Howard Hinnant's `days_from_civil`.
  static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The inverse of `daysSinceEpoch`, by Howard Hinnant's `civil_from_days`.
  static func date(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
    let days = daysSinceEpoch + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Int64 {
  fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
