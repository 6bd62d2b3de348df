import News

extension ListScreen {
  /// How many stories of a story's day were read, in a list in the order of time; nil where the day
  /// may go on beyond what is held.
  ///
  /// Only the stories of that day are looked at; those without a time stand between and do not count.
  func share(ofDayOf index: Int, _ clock: Clock) -> (read: Int, count: Int)? {
    guard let day = day(of: index, clock) else { return nil }
    func isOfDay(_ row: ListedHeadline) -> Bool {
      row.headline.posted.map { Dates.dayNumber($0, clock: clock) == day } ?? true
    }
    let place = index - window.offset
    let before = window.rows[..<place].reversed().prefix(while: isOfDay)
    let after = window.rows[place...].prefix(while: isOfDay)
    let isCutAbove = before.count == place && window.offset > 0
    let isCutBelow = place + after.count == window.rows.count && isCut
    if isCutAbove || isCutBelow { return nil }
    let rows = (Array(before) + after).filter { $0.headline.posted != nil }
    return (rows.count(where: \.isRead), rows.count)
  }

  /// Whether more comes behind what is held.
  private var isCut: Bool { window.offset + window.rows.count < window.count || window.goesOn }

  /// Whether there are stories of today, and all of them were read.
  fileprivate func isTodayRead(_ clock: Clock) -> Bool {
    let today = Dates.dayNumber(clock.now, clock: clock)
    let rows = window.rows.filter { row in
      row.headline.posted.map { Dates.dayNumber($0, clock: clock) } == today
    }
    return !isCut && window.offset == 0 && !rows.isEmpty && rows.allSatisfy(\.isRead)
  }
}

extension Phrases {
  /// How much was read, such as `3 of 12 read`.
  static func readShare(_ read: Int, of count: Int) -> LocalizedText {
    if count == 1, read == 1 { return LocalizedText(english: "read", korean: "읽음") }
    return read == count
      ? LocalizedText(english: "all \(count) read", korean: "\(count)건 모두 읽음")
      : LocalizedText(english: "\(read) of \(count) read", korean: "\(count)건 중 \(read)건 읽음")
  }

  /// What stands below the last story of a list.
  static func end(of list: ListScreen, in state: ReaderState) -> LocalizedText {
    let count = list.window.count
    let unread = list.unreadCount ?? count
    let share = unread == 0 ? stories(count) : readShare(count - unread, of: count)
    let words = endWords(of: list, isRead: unread == 0, in: state)
    guard list.unreadCount != nil else { return words }
    return LocalizedText(
      english: "\(words.english) \(state.settings.glyphs.dot) \(share.english)",
      korean: "\(words.korean) \(state.settings.glyphs.dot) \(share.korean)")
  }

  private static func stories(_ count: Int) -> LocalizedText {
    LocalizedText(english: count == 1 ? "1 story" : "\(count) stories", korean: "기사 \(count)건")
  }

  private static func endWords(
    of list: ListScreen, isRead: Bool, in state: ReaderState
  ) -> LocalizedText {
    switch list.source {
    case .bookmarks: LocalizedText(english: "The end of your bookmarks", korean: "보관한 기사 끝")
    case .search where list.order == .relevance && list.window.count >= ListWindow.length:
      LocalizedText(english: "The best that was found", korean: "가장 잘 맞는 기사 끝")
    case .search: LocalizedText(english: "That is all that was found", korean: "찾은 기사 끝")
    case .site: LocalizedText(english: "That is all that the site found", korean: "사이트에서 찾은 기사 끝")
    case .section(let id):
      endWords(
        of: state.edition.paper.section(id)?.title ?? LocalizedText(english: id.text),
        isRead: isRead, isTodayRead: list.isTodayRead(state.clock))
    }
  }

  private static func endWords(
    of title: LocalizedText, isRead: Bool, isTodayRead: Bool
  ) -> LocalizedText {
    if isRead {
      return LocalizedText(
        english: "You have read all of \(title.english)", korean: "\(title.korean)면을 다 읽었습니다")
    }
    return isTodayRead
      ? LocalizedText(
        english: "You have read today's \(title.english)",
        korean: "오늘의 \(title.korean)면을 다 읽었습니다")
      : LocalizedText(english: "The end of \(title.english)", korean: "\(title.korean)면 끝")
  }

  /// The front page as sections are called: in Korean every name ends in the word for page.
  static let frontPage = LocalizedText(english: "the front page", korean: "1")

  /// What the space bar says at the end of a section.
  static func sectionEnd(
    _ title: LocalizedText, unread: Int, next: LocalizedText?
  ) -> LocalizedText {
    let end =
      unread == 0
      ? LocalizedText(
        english: "You have read \(title.english).", korean: "\(title.korean)면을 다 읽었습니다.")
      : LocalizedText(
        english: "The end of \(title.english); \(unread == 1 ? "1 story" : "\(unread) stories") "
          + "above \(unread == 1 ? "is" : "are") unread.",
        korean: "\(title.korean)면 끝입니다. 위에 읽지 않은 기사가 \(unread)건 있습니다.")
    guard let next else {
      return LocalizedText(
        english: "\(end.english) It is the last section.", korean: "\(end.korean) 마지막 면입니다.")
    }
    return LocalizedText(
      english: "\(end.english) {readOn} goes on to \(next.english).",
      korean: "\(end.korean) {readOn} 키를 누르면 \(next.korean)면으로 갑니다.")
  }

  /// That a later front page is there.
  static let frontWaits = LocalizedText(
    english: "The front page has changed: {showFront} shows it", korean: "1면이 바뀌었습니다: {showFront}")
}
