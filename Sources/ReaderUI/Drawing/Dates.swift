import News

/// Times in the words of the interface.
enum Dates {
  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
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

  /// The number of a moment's day in the reader's zone.
  static func dayNumber(_ instant: Instant, clock: Clock) -> Int64 {
    let local = instant.seconds + Int64(clock.zone.minutes) * 60
    return (local - (local % 86_400 + 86_400) % 86_400) / 86_400
  }

  /// `Today`, `Yesterday`, `Friday` within a week, else `24 November`, with the year where it is
  /// another one.
  static func dayName(_ instant: Instant, clock: Clock) -> LocalizedText {
    let time = CivilTime(instant, offset: clock.zone)
    switch dayNumber(clock.now, clock: clock) - dayNumber(instant, clock: clock) {
    case 0: return LocalizedText(english: "Today", korean: "오늘")
    case 1: return LocalizedText(english: "Yesterday", korean: "어제")
    case 2..<7:
      return LocalizedText(
        english: weekdays[time.weekday], korean: "\(koreanDays[time.weekday])요일")
    default:
      return date(time, isThisYear: time.year == CivilTime(clock.now, offset: clock.zone).year)
    }
  }

  private static func date(_ time: CivilTime, isThisYear: Bool) -> LocalizedText {
    let english = "\(time.day) \(months[time.month - 1])"
    let korean = "\(time.month)월 \(time.day)일"
    return isThisYear
      ? LocalizedText(english: english, korean: korean)
      : LocalizedText(english: "\(english) \(time.year)", korean: "\(time.year)년 \(korean)")
  }

  static func hourAndMinute(_ time: CivilTime) -> String {
    "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
