import News
import Terminal

/// The words of the interface, in English and Korean.
enum Phrases {
  static let sample = LocalizedText(english: "sample edition", korean: "견본 신문")
  static let sampleTag = LocalizedText(english: "(sample edition)", korean: "(견본)")
  static let sampleNotice = LocalizedText(
    english: "Sample stories bundled with Hanji. {refreshEverything} fetches today's paper.",
    korean: "한지에 실린 견본 기사입니다. {refreshEverything} 키로 오늘 신문을 받습니다.")
  static let nothingYet = LocalizedText(
    english: "Nothing is kept yet. {refreshHere} fetches the paper.",
    korean: "아직 받은 기사가 없습니다. {refreshHere} 키로 신문을 받습니다.")
  static let fetchingPaper = LocalizedText(
    english: "Fetching the paper…", korean: "신문을 받고 있습니다…")
  static let fetchingStory = LocalizedText(
    english: "Fetching the story…", korean: "기사를 받고 있습니다…")
  static let bookmarks = LocalizedText(english: "Bookmarks", korean: "보관한 기사")
  static let noBookmarks = LocalizedText(
    english: "No bookmarks yet. {toggleBookmark} keeps a story, with its text, for ever.",
    korean: "보관한 기사가 없습니다. {toggleBookmark} 키로 기사를 본문째 보관합니다.")
  static let nothingFound = LocalizedText(
    english: "Nothing is kept that matches. {search} changes the search."
      + " {searchSite} asks the paper's site.",
    korean: "찾는 기사가 없습니다. {search} 키로 검색어를 고칩니다. {searchSite} 키로 신문 사이트에 묻습니다.")
  static let emptySection = LocalizedText(
    english: "No stories here yet. {refreshHere} fetches this section.",
    korean: "아직 기사가 없습니다. {refreshHere} 키로 이 면을 받습니다.")
  static let goneAndEmptySection = LocalizedText(
    english: "The paper no longer has this section, and nothing of it is kept.",
    korean: "지금은 없는 면이며, 보관된 기사도 없습니다.")
  static let goneSection = LocalizedText(english: "no longer published", korean: "지금은 없음")
  static let noUnread = LocalizedText(english: "No unread story here.", korean: "읽지 않은 기사가 없습니다.")
  static let noStory = LocalizedText(english: "No further story here.", korean: "더 이상 기사가 없습니다.")
  static let posted = LocalizedText(english: "posted", korean: "입력")
  static let updated = LocalizedText(english: "updated", korean: "수정")
  static let picture = LocalizedText(english: "photo", korean: "사진")

  static let noStorySelected = LocalizedText(
    english: "No story is selected here.", korean: "여기에는 고른 기사가 없습니다.")
  static let addressTitle = LocalizedText(english: "Address", korean: "주소")
  static let readsAs = LocalizedText(english: "It reads:", korean: "읽으면:")
  static let takeAddress = LocalizedText(
    english:
      "{copyLink} sends it to your terminal's clipboard, which does not answer whether it took it.",
    korean: "{copyLink} 키로 터미널 클립보드에 보냅니다. 받았는지는 터미널이 알려 주지 않습니다.")
  static let noCode = LocalizedText(
    english: "This address is too long for a QR code. {showAddress} shows it in full.",
    korean: "QR 코드로 만들기에는 주소가 너무 깁니다. {showAddress} 키로 주소를 봅니다.")

  static func codeNeeds(_ size: Size) -> LocalizedText {
    LocalizedText(
      english: "The QR code needs \(size.columns) columns and \(size.rows) rows. "
        + "{showAddress} shows the address in full.",
      korean: "QR 코드에는 \(size.columns)칸 \(size.rows)줄이 필요합니다. {showAddress} 키로 주소를 봅니다.")
  }

  /// The title of what a query finds; that of one reporter or tag is called so.
  static func search(_ query: String) -> LocalizedText {
    if let name = Query.value(of: "by", in: query) {
      return LocalizedText(english: "Stories by \(name)", korean: "\(name)의 기사")
    }
    if let tag = Query.value(of: "tag", in: query) {
      return LocalizedText(english: "Tag: \(tag)", korean: "꼬리표: \(tag)")
    }
    return LocalizedText(english: "Search: \(query)", korean: "찾기: \(query)")
  }

  static func by(_ names: String) -> LocalizedText {
    LocalizedText(english: "By \(names)", korean: names)
  }

  static func unreadCount(_ count: Int) -> LocalizedText {
    LocalizedText(english: "\(count) unread", korean: "새 기사 \(count)")
  }

  static func newCount(_ count: Int) -> LocalizedText {
    LocalizedText(english: "\(count) new", korean: "\(count)건")
  }

  static func picked(_ count: Int) -> LocalizedText {
    LocalizedText(english: "\(count) picked out", korean: "\(count)건 고름")
  }

  static func minutes(_ count: Int) -> LocalizedText {
    LocalizedText(english: "\(count) min", korean: "\(count)분")
  }

  /// A place in a list.
  static func place(_ number: Int, of count: Int) -> LocalizedText {
    LocalizedText(english: "\(number) of \(count)", korean: "\(count)건 중 \(number)")
  }

  static func pagesLeft(_ count: Int) -> LocalizedText {
    LocalizedText(
      english: count == 1 ? "1 page left" : "\(count) pages left", korean: "\(count)쪽 남음")
  }

  static func measure(_ cells: Int) -> LocalizedText {
    LocalizedText(
      english: "The text is \(cells) cells wide.", korean: "본문 너비는 \(cells)칸입니다.")
  }

  static let notFetchedYet = LocalizedText(
    english: "{openSelected} fetches this story.", korean: "{openSelected} 키를 누르면 기사를 받습니다.")

  static func listColumns(_ cells: Int) -> LocalizedText {
    LocalizedText(
      english: "The list is \(cells) cells wide.", korean: "목록 너비는 \(cells)칸입니다.")
  }

  static func onlyOneHalf(_ language: Language) -> LocalizedText {
    language == .korean
      ? LocalizedText(english: "This story is in Korean only.", korean: "한국어로만 쓴 기사입니다.")
      : LocalizedText(english: "This story has no Korean half.", korean: "한국어 본문이 없는 기사입니다.")
  }

  static func fetched(at time: String) -> LocalizedText {
    LocalizedText(english: "fetched \(time)", korean: "\(time) 받음")
  }

  /// How old the news is: minutes, hours or days.
  static func age(seconds: Int64) -> LocalizedText {
    let minutes = max(seconds, 0) / 60
    switch minutes {
    case 0: return LocalizedText(english: "just now", korean: "방금")
    case ..<120: return LocalizedText(english: "\(minutes) min old", korean: "\(minutes)분 전")
    case ..<2_880:
      return LocalizedText(english: "\(minutes / 60) h old", korean: "\(minutes / 60)시간 전")
    default:
      return LocalizedText(english: "\(minutes / 1_440) days old", korean: "\(minutes / 1_440)일 전")
    }
  }

  /// What a note about a text means for the reader; nil where it means nothing.
  static func note(_ note: ParseNote) -> LocalizedText? {
    switch note {
    case .shortText:
      LocalizedText(
        english: "The text is short and may have been cut. {copyLink} copies its address.",
        korean: "본문이 짧아 잘렸을 수 있습니다. {copyLink} 키로 주소를 복사합니다.")
    case .cutBySite:
      LocalizedText(
        english: "The site shows only the beginning of this story. {copyLink} copies its address.",
        korean: "사이트가 이 기사의 앞부분만 보여 줍니다. {copyLink} 키로 주소를 복사합니다.")
    case .fromWebArchive:
      LocalizedText(
        english: "This is the copy of a web archive, made when the page was still there.",
        korean: "사이트에 없어 웹 보관소에 남은 사본을 보여 드립니다.")
    case .brokenEncoding:
      LocalizedText(
        english: "Some letters could not be read and were replaced.",
        korean: "일부 글자를 읽을 수 없어 바꾸어 놓았습니다.")
    case .cutAtLimit:
      LocalizedText(
        english: "The text is very long; the rest was left out.",
        korean: "본문이 매우 길어 나머지는 싣지 않았습니다.")
    default: nil
    }
  }
}
