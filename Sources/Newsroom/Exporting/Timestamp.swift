public import News

/// Moments as files and mails write them.
public enum Timestamp {
  /// `2026-11-24T09:12:00+09:00`, and `Z` for UTC (RFC 3339).
  public static func internet(_ instant: Instant, zone: ZoneOffset = .utc) -> String {
    let time = CivilTime(instant, offset: zone)
    return "\(day(time))T\(clock(time))"
      + (zone == .utc ? "Z" : offset(zone, separator: ":"))
  }

  /// `2026-11-24` in a zone.
  public static func day(_ instant: Instant, zone: ZoneOffset) -> String {
    day(CivilTime(instant, offset: zone))
  }

  /// `2026-11-24 09:12` in a zone, for people.
  static func minute(_ instant: Instant, zone: ZoneOffset) -> String {
    let time = CivilTime(instant, offset: zone)
    return "\(day(time)) \(clock(time).prefix(5))"
  }

  /// `Tue, 24 Nov 2026 09:12:00 +0900` (RFC 5322, section 3.3).
  static func mail(_ instant: Instant, zone: ZoneOffset) -> String {
    let time = CivilTime(instant, offset: zone)
    return "\(weekdays[time.weekday]), \(time.day) \(months[time.month - 1]) "
      + "\(padded(time.year, 4)) \(clock(time)) \(offset(zone, separator: ""))"
  }

  /// `Tue Nov 24 00:12:00 2026` in UTC, as the line between mails has it (RFC 4155, appendix A).
  static func separator(_ instant: Instant) -> String {
    let time = CivilTime(instant, offset: .utc)
    let day = time.day < 10 ? " \(time.day)" : "\(time.day)"
    return "\(weekdays[time.weekday]) \(months[time.month - 1]) \(day) \(clock(time)) "
      + padded(time.year, 4)
  }

  private static func day(_ time: CivilTime) -> String {
    "\(padded(time.year, 4))-\(padded(time.month, 2))-\(padded(time.day, 2))"
  }

  private static func clock(_ time: CivilTime) -> String {
    "\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
  }

  private static func offset(_ zone: ZoneOffset, separator: String) -> String {
    let minutes = abs(zone.minutes)
    return (zone.minutes < 0 ? "-" : "+") + padded(minutes / 60, 2) + separator
      + padded(minutes % 60, 2)
  }

  static func padded(_ number: Int, _ count: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(count - text.count, 0)) + text
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
