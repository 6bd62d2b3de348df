import News

extension Phrases {
  /// The title of a list to choose from.
  static func title(of kind: ChoiceKind) -> LocalizedText {
    switch kind {
    case .help(let screen): helpTitle(screen)
    case .palette: LocalizedText(english: "Go to or do", korean: "찾아가기와 할 일")
    case .links: LocalizedText(english: "Links of the story", korean: "기사의 링크")
    case .share: LocalizedText(english: "Share and export", korean: "공유와 내보내기")
    case .settings: LocalizedText(english: "Settings", korean: "설정")
    case .themes: LocalizedText(english: "Themes", korean: "테마")
    case .keymaps: LocalizedText(english: "Keymaps", korean: "키 배치")
    case .reporters: LocalizedText(english: "Reporters", korean: "기자")
    case .following: LocalizedText(english: "Follow", korean: "구독하기")
    case .filters: LocalizedText(english: "Show of this list", korean: "골라 보기")
    case .tags: LocalizedText(english: "Tags", korean: "꼬리표")
    case .searches: LocalizedText(english: "Saved searches", korean: "저장한 검색")
    case .follows: LocalizedText(english: "All that is followed", korean: "구독 목록")
    case .rules:
      LocalizedText(
        english: "Left out; {openSelected} shows it again", korean: "뺀 기사; {openSelected} 키로 다시 보기")
    }
  }

  /// What stands where there is nothing to choose from.
  static func emptiness(of kind: ChoiceKind) -> LocalizedText {
    switch kind {
    case .links: LocalizedText(english: "This story has no links.", korean: "링크가 없는 기사입니다.")
    case .share: LocalizedText(english: "No story is selected.", korean: "고른 기사가 없습니다.")
    case .tags:
      LocalizedText(
        english: "No tags yet. {editTags} tags a story.", korean: "꼬리표가 없습니다. {editTags} 키로 붙입니다.")
    case .searches:
      LocalizedText(
        english: "No search has been saved yet.", korean: "저장한 검색이 없습니다.")
    case .rules:
      LocalizedText(
        english: "Nothing is left out. {showFollowing} leaves out a reporter, a section or a word.",
        korean: "뺀 기사가 없습니다. {showFollowing} 키로 기자, 면, 낱말을 뺍니다.")
    case .follows: LocalizedText(english: "Nothing is followed yet.", korean: "구독하는 것이 없습니다.")
    case .help, .palette, .filters, .reporters, .following, .settings, .themes,
      .keymaps:
      noChoice
    }
  }

  /// What stands where nothing holds what was typed.
  static let noChoice = LocalizedText(
    english: "Nothing is called that.", korean: "그런 이름이 없습니다.")

  /// The title of a page.
  static func title(of topic: PageTopic) -> LocalizedText {
    switch topic {
    case .about: LocalizedText(english: "About this paper", korean: "이 신문에 대하여")
    case .log: LocalizedText(english: "Log", korean: "기록")
    case .changes: LocalizedText(english: "What the paper changed", korean: "신문이 고친 곳")
    case .plainText: LocalizedText(english: "Print view", korean: "인쇄용으로 보기")
    case .tour: LocalizedText(english: "Welcome", korean: "반갑습니다")
    case .refresh: LocalizedText(english: "Fetching", korean: "새로 받기")
    case .statistics: LocalizedText(english: "Reading statistics", korean: "읽기 통계")
    }
  }

  /// What stands on a page that has nothing to tell.
  static func emptiness(of topic: PageTopic) -> LocalizedText {
    switch topic {
    case .log: LocalizedText(english: "Nothing went wrong.", korean: "아무 문제도 없었습니다.")
    case .changes:
      LocalizedText(
        english: "No earlier text of this story is kept.", korean: "이 기사의 이전 본문이 없습니다.")
    case .refresh:
      LocalizedText(
        english:
          "Nothing has been fetched since the start. {refreshHere} and {refreshEverything} fetch.",
        korean: "시작한 뒤로 받은 것이 없습니다. {refreshHere} 키나 {refreshEverything} 키로 받습니다.")
    case .plainText:
      LocalizedText(english: "This story is kept no more.", korean: "보관되지 않은 기사입니다.")
    case .about, .tour, .statistics: LocalizedText(english: "")
    }
  }
}
