import News

/// Times in the words of the interface.
enum Dates {
  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let koreanDays = ["일", "월", "화", "수", "목", "금", "토"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Tue 24 Nov 09:12 KST`, `11월 24일 (화) 09:12 KST`.
  static func masthead(_ clock: Clock, language: Language) -> String {
    let time = CivilTime(clock.now, offset: clock.zone)
    return "\(day(clock, language: language)) \(hourAndMinute(time)) \(clock.zoneName)"
  }

  /// `Tue 24 Nov`, `11월 24일 (화)`.
  static func day(_ clock: Clock, language: Language) -> String {
    let time = CivilTime(clock.now, offset: clock.zone)
    return language == .korean
      ? "\(time.month)월 \(time.day)일 (\(koreanDays[time.weekday]))"
      : "\(days[time.weekday]) \(time.day) \(months[time.month - 1])"
  }

  /// `09:12` today, `24 Nov` or `11.24.` this year, `2023` before; at most six cells.
  static func short(_ instant: Instant, clock: Clock, language: Language) -> String {
    let time = CivilTime(instant, offset: clock.zone)
    let now = CivilTime(clock.now, offset: clock.zone)
    if (time.year, time.month, time.day) == (now.year, now.month, now.day) {
      return hourAndMinute(time)
    }
    if time.year == now.year {
      return language == .korean
        ? "\(time.month).\(time.day)." : "\(time.day) \(months[time.month - 1])"
    }
    return "\(time.year)"
  }

  /// `24 Nov 2026 09:12`, `2026년 11월 24일 09:12`.
  static func long(_ instant: Instant, clock: Clock, language: Language) -> String {
    let time = CivilTime(instant, offset: clock.zone)
    let date =
      language == .korean
      ? "\(time.year)년 \(time.month)월 \(time.day)일"
      : "\(time.day) \(months[time.month - 1]) \(time.year)"
    return "\(date) \(hourAndMinute(time))"
  }

  static func hourAndMinute(_ time: CivilTime) -> String {
    "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
