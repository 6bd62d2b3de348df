import News

extension ReaderState {
  /// Asks the paper's own site for what is searched for here, else for words that are typed.
  mutating func askSite() -> [Effect] {
    guard edition.paper.search != nil, !edition.isSample else {
      status = Status(edition.isSample ? Phrases.sampleHasNoSite : Phrases.siteHasNoSearch)
      return []
    }
    if case .list(let list) = screen, case .search(let query) = list.source {
      let words = QueryWords(query).words.joined(separator: " ")
      if !words.isEmpty { return showSite(words) }
    }
    guard case .list(let list) = screen, case .site(let words) = list.source else {
      return ask(.siteSearch)
    }
    return ask(.siteSearch, text: words)
  }

  /// A search from a list of results takes that list's place.
  mutating func showSite(_ words: String) -> [Effect] {
    if case .list(let list) = screen, case .site = list.source { screens.removeLast() }
    return showList(.site(words))
  }

  /// Fetches the next older stories of the section that is listed.
  mutating func fetchOlder() -> [Effect] {
    guard case .list(let list) = screen, case .section(let id) = list.source else {
      status = Status(Phrases.noOlderHere)
      return []
    }
    return askForRefresh(of: .older(id))
  }

  /// What can be done at the end of a list to see more of it; empty where nothing can.
  func wayOn(from source: ListSource) -> String {
    switch source {
    case .section(let id):
      let isPaged = edition.paper.section(id)?.isPaged == true
      return isPaged && rights.allows(.fetchOlder) ? words(Phrases.wayToOlder) : ""
    case .search:
      let canSearch = edition.paper.search != nil && !edition.isSample
      return canSearch && rights.allows(.searchSite) ? words(Phrases.wayToSite) : ""
    case .bookmarks, .site: return ""
    }
  }
}

extension Section {
  /// Whether it has a list on the site, which leads on to older stories.
  fileprivate var isPaged: Bool { isCurrent && !lists.isEmpty }
}

extension Phrases {
  static let siteHasNoSearch = LocalizedText(
    english: "The paper's file names no page of the site that searches (search).",
    korean: "신문 파일에 사이트 검색 주소(search)가 없습니다.")
  static let sampleHasNoSite = LocalizedText(
    english: "The sample edition has no site. {refreshEverything} fetches the paper.",
    korean: "견본 신문에는 사이트가 없습니다. {refreshEverything} 키로 신문을 받습니다.")
  static let askingSite = LocalizedText(
    english: "Asking the paper's site…", korean: "신문 사이트에 묻고 있습니다…")
  static let nothingOnSite = LocalizedText(
    english: "Nothing came from the site. {searchSite} asks again, or for other words.",
    korean: "사이트에서 온 기사가 없습니다. {searchSite} 키로 다시 묻거나 낱말을 고칩니다.")
  static let noOlderHere = LocalizedText(
    english: "Only a section's list goes on to older stories.",
    korean: "더 오래된 기사는 면의 목록에서만 받습니다.")
  static let wayToOlder = LocalizedText(
    english: "{fetchOlder} older stories", korean: "{fetchOlder} 더 오래된 기사")
  static let wayToSite = LocalizedText(
    english: "{searchSite} asks the site", korean: "{searchSite} 사이트에서 찾기")

  /// The title of what the site finds.
  static func onSite(_ words: String) -> LocalizedText {
    LocalizedText(english: "On the site: \(words)", korean: "사이트에서 찾기: \(words)")
  }
}
