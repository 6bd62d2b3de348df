import News

extension ReaderState {
  /// The query whose answer is the list that is shown; nil where no list is.
  var queryHere: String? {
    guard case .list(let list) = screen else { return nil }
    switch list.source {
    case .section(let id): return "section:\(id.text)"
    case .bookmarks: return "is:bookmark"
    case .search(let query): return query
    case .site(let words): return words
    }
  }

  /// Asks for a word that the stories of the list must hold.
  mutating func askForLimit() -> [Effect] {
    queryToLimit == nil ? [] : ask(.limit)
  }

  /// Shows of the list what holds a text too; back leads to the whole list.
  mutating func limit(to text: String) -> [Effect] {
    guard let query = queryToLimit else { return [] }
    return showList(.search(query.isEmpty ? text : Query.both(query, text)))
  }

  /// The query of the list, or of the whole paper on the front page.
  private var queryToLimit: String? { screen.kind == .front ? "" : queryHere }

  /// What a filtered section, or the filtered bookmarks, are called; nil for other queries.
  func filteredTitle(of query: String) -> LocalizedText? {
    if let filter = Phrases.filters.first(where: { query == $0.query }) { return filter.label }
    guard let filter = Phrases.filters.first(where: { query.hasSuffix(" \($0.query)") }),
      let whole = title(ofWhole: String(query.dropLast(filter.query.count + 1)))
    else { return nil }
    return LocalizedText(
      english: "\(whole.english): \(filter.label.english)",
      korean: "\(whole.korean): \(filter.label.korean)")
  }

  private func title(ofWhole query: String) -> LocalizedText? {
    if query == "is:bookmark" { return Phrases.bookmarks }
    guard let id = Query.value(of: "section", in: query) else { return nil }
    return edition.paper.section(SectionID(id))?.title
  }

  /// Ways to see a part of the list.
  var filterChoices: [Choice] {
    guard let query = queryToLimit else { return [] }
    return Phrases.filters.map { filter in
      Choice(
        filter.label, detail: filter.query,
        deed: .list(.search(query.isEmpty ? filter.query : Query.both(query, filter.query))))
    }
  }
}

extension Phrases {
  static let nothingFiltered = LocalizedText(
    english: "No story of the list is so. {goBack} shows the whole list.",
    korean: "그런 기사가 없습니다. {goBack} 키로 전체 목록을 봅니다.")

  /// What a list can be filtered by, as the query language says it.
  static let filters: [(label: LocalizedText, query: String)] = [
    (LocalizedText(english: "Unread", korean: "읽지 않은 기사"), "is:unread"),
    (LocalizedText(english: "New since the last visit", korean: "지난번 읽은 뒤 새 기사"), "is:new"),
    (LocalizedText(english: "In two languages", korean: "두 언어로 실린 기사"), "is:bilingual"),
    (LocalizedText(english: "Updated", korean: "고쳐 실린 기사"), "is:updated"),
    (LocalizedText(english: "Kept", korean: "보관한 기사"), "is:bookmark"),
    (LocalizedText(english: "Of today", korean: "오늘 기사"), "since:today"),
    (LocalizedText(english: "Of the last seven days", korean: "지난 이레 동안의 기사"), "since:7d"),
    (LocalizedText(english: "In Korean", korean: "한국어 기사"), "lang:ko"),
    (LocalizedText(english: "In English", korean: "영어 기사"), "lang:en"),
  ]
}
