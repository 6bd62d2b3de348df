import News

extension Phrases {
  /// The word beside a key in the last line.
  static func hint(of command: Command) -> LocalizedText {
    switch command {
    case .openSelected: LocalizedText(english: "open", korean: "열기")
    case .readOn: LocalizedText(english: "read on", korean: "이어 읽기")
    case .showSections: LocalizedText(english: "sections", korean: "차례")
    case .expandSelected: LocalizedText(english: "unfold", korean: "펼치기")
    case .collapseSelected: LocalizedText(english: "fold", korean: "접기")
    case .toggleBookmark: LocalizedText(english: "keep", korean: "보관")
    case .cycleLanguage: LocalizedText(english: "한/EN", korean: "한/영")
    case .refreshHere: LocalizedText(english: "refresh", korean: "새로 받기")
    case .showHelp: LocalizedText(english: "help", korean: "도움말")
    case .nextStory: LocalizedText(english: "next", korean: "다음")
    case .widenColumn: LocalizedText(english: "wider", korean: "넓게")
    case .searchChoices: LocalizedText(english: "find", korean: "찾기")
    case .showPalette: LocalizedText(english: "go", korean: "가기")
    case .goBack: LocalizedText(english: "back", korean: "뒤로")
    case .stopRefresh: LocalizedText(english: "stop", korean: "멈추기")
    case .printStory: LocalizedText(english: "print", korean: "인쇄")
    case .pipeStory: LocalizedText(english: "to a program", korean: "프로그램에")
    case .quit: LocalizedText(english: "quit", korean: "끝내기")
    case .copyLink: LocalizedText(english: "copy", korean: "복사")
    case .showQRCode: LocalizedText(english: "QR code", korean: "QR 코드")
    case .fetchOlder: LocalizedText(english: "older", korean: "더 오래된 기사")
    case .showAddress: LocalizedText(english: "address", korean: "주소")
    case .nextPicture: LocalizedText(english: "next", korean: "다음")
    case .previousPicture: LocalizedText(english: "previous", korean: "앞")
    case .zoomPicture: LocalizedText(english: "near", korean: "가까이")
    case .showContactSheet: LocalizedText(english: "all", korean: "모아 보기")
    case .toggleCharacters: LocalizedText(english: "characters", korean: "글자로")
    default: meaning(of: command)
    }
  }

  /// The title of a screen's help.
  static func helpTitle(_ kind: ScreenKind) -> LocalizedText {
    switch kind {
    case .front: LocalizedText(english: "Keys of the front page", korean: "1면에서 쓰는 키")
    case .menu: LocalizedText(english: "Keys of the section menu", korean: "차례에서 쓰는 키")
    case .list: LocalizedText(english: "Keys of a list", korean: "목록에서 쓰는 키")
    case .story: LocalizedText(english: "Keys of a story", korean: "기사에서 쓰는 키")
    case .choice: LocalizedText(english: "Keys of a choice", korean: "고르기에서 쓰는 키")
    case .page: LocalizedText(english: "Keys of a page", korean: "알림에서 쓰는 키")
    case .address: LocalizedText(english: "Keys of an address", korean: "주소에서 쓰는 키")
    case .picture: LocalizedText(english: "Keys of a picture", korean: "사진에서 쓰는 키")
    }
  }

  /// What a command does, as the help says it.
  static func meaning(of command: Command) -> LocalizedText {
    let words = meanings[command] ?? (command.rawValue, command.rawValue)
    return LocalizedText(english: words.0, korean: words.1)
  }

  private static let meanings: [Command: (String, String)] = [
    .moveDown: ("down", "아래로"), .moveUp: ("up", "위로"),
    .pageDown: ("page down", "다음 쪽"), .pageUp: ("page up", "앞 쪽"),
    .halfPageDown: ("half a page down", "반 쪽 아래로"), .halfPageUp: ("half a page up", "반 쪽 위로"),
    .moveToTop: ("to the top", "맨 위로"), .moveToBottom: ("to the end", "맨 끝으로"),
    .openSelected: ("open", "열기"),
    .expandSelected: ("show the sub-sections", "하위 면 펼치기"),
    .collapseSelected: ("hide the sub-sections, or back", "하위 면 접기, 또는 뒤로"),
    .goBack: ("back; ends at the top", "뒤로, 처음 화면에서는 끝내기"), .quit: ("end", "끝내기"),
    .readOn: (
      "page, then next unread, then next section", "한 쪽씩, 이어서 다음 새 기사, 다음 면"
    ),
    .nextStory: ("next story", "다음 기사"), .previousStory: ("previous story", "앞 기사"),
    .nextUnread: ("next unread story", "읽지 않은 다음 기사"),
    .previousUnread: ("previous unread story", "읽지 않은 앞 기사"),
    .toggleRead: ("mark read or unread", "읽음 표시 바꾸기"),
    .search: ("search: in the story, else all that is kept", "찾기: 기사 안에서, 아니면 모든 기사에서"),
    .searchArchive: ("search all that is kept", "보관된 모든 기사에서 찾기"),
    .searchSite: ("search on the paper's own site", "신문 사이트에서 찾기"),
    .nextMatch: ("next place found; else next unread", "다음 찾은 곳, 아니면 다음 새 기사"),
    .previousMatch: ("previous place found; else unread", "앞의 찾은 곳, 아니면 앞 새 기사"),
    .togglePick: ("pick out for the next act", "여럿 고르기"),
    .cycleOrder: ("another order", "차례 바꾸기"),
    .editTags: ("tags, with commas between", "꼬리표 달기 (쉼표로 나눔)"),
    .editNote: ("note", "메모"), .editNoteInEditor: ("note, in your editor", "편집기로 메모 쓰기"),
    .saveSearch: ("keep this search under a name", "찾기 저장"),
    .showReporter: ("everything by this reporter", "이 기자의 기사"),
    .showFollowing: ("follow or leave out a section, reporter or word", "면, 기자, 낱말 구독하거나 빼기"),
    .showFilters: ("show a part of the list", "골라 보기"),
    .limitList: ("show what holds a word", "낱말로 골라 보기"),
    .markAllRead: ("mark the whole list read", "목록 전체를 읽음으로"),
    .undo: ("undo what was done last", "되돌리기"), .redo: ("do it again", "다시 하기"),
    .toggleBookmark: ("keep the story, or keep it no more", "기사 보관하기, 또는 그만두기"),
    .showBookmarks: ("bookmarks", "보관한 기사"), .showSections: ("section menu", "차례"),
    .showFront: ("front page", "1면"),
    .cycleLanguage: (
      "English, Korean, both, side by side (120+)", "영어, 한국어, 둘 다, 120칸부터 나란히"
    ),
    .toggleReadings: ("Hanja with its reading, or without", "한자에 음 달기, 또는 빼기"),
    .showPrint: ("print view: plain text", "인쇄용으로 보기"),
    .widenColumn: ("wider text", "본문 넓게"), .narrowColumn: ("narrower text", "본문 좁게"),
    .widenList: ("wider list beside the story", "목록 넓게"),
    .narrowList: ("narrower list", "목록 좁게"),
    .toggleZen: ("the story alone", "기사만 보기"),
    .refreshHere: ("fetch what this screen shows", "이 화면 새로 받기"),
    .refreshEverything: ("fetch every section", "모든 면 새로 받기"),
    .fetchOlder: ("fetch older stories", "더 오래된 기사 받기"),
    .stopRefresh: ("stop fetching; else end", "받기 멈추기, 아니면 끝내기"),
    .showRefresh: ("how far the fetching is", "받기 진행 상황"),
    .copyLink: ("copy the address", "주소 복사"),
    .copyTitleAndLink: ("copy headline and address", "제목과 주소 복사"),
    .showPalette: ("go to a section, or do anything, by name", "이름으로 찾아가거나 하기"),
    .searchChoices: ("find a line", "찾기"),
    .showLinks: ("links of the story", "기사의 링크"),
    .showSharing: ("share and export", "공유와 내보내기"),
    .showSettings: ("settings", "설정"),
    .showTags: ("all tags", "모든 꼬리표"), .showSearches: ("saved searches", "저장한 검색"),
    .showFollows: ("all that is followed", "구독 목록"), .showRules: ("what is left out", "빼고 보는 기사"),
    .showChanges: ("what the paper changed", "신문이 고친 곳"),
    .showLog: ("log", "기록"), .showAbout: ("about this paper", "이 신문에 대하여"),
    .showTour: ("first steps", "첫걸음"),
    .pipeStory: ("give the text to a program", "본문을 프로그램에 넘기기"),
    .saveEdition: ("save today's edition as EPUB", "오늘 신문을 EPUB으로 저장"),
    .importFile: (
      "take in a file: feeds (OPML), bookmarks, stories", "파일 들여오기: 피드(OPML), 보관한 기사, 기사"
    ),
    .importCookies: ("take in a subscriber's cookies.txt", "구독자 쿠키 파일 들여오기"),
    .exportFeeds: ("save the feeds as OPML", "피드를 OPML로 저장"),
    .printStory: ("print the text", "본문 인쇄하기"),
    .openInBrowser: ("open in a browser", "브라우저로 열기"),
    .showAddress: ("the address in full", "주소 전체 보기"),
    .showQRCode: ("the address as a QR code", "주소를 QR 코드로"),
    .showPictures: ("pictures of the story", "기사의 사진"),
    .nextPicture: ("next picture, or part", "다음 사진이나 부분"),
    .previousPicture: ("previous picture, or part", "앞 사진이나 부분"),
    .showContactSheet: ("all pictures at once, or one", "모아 보기, 또는 하나만"),
    .zoomPicture: ("from near part by part, or whole", "부분씩 가까이, 또는 전체"),
    .toggleCharacters: ("with characters, or with pixels", "글자로 그리기, 또는 화소로"),
    .showStatistics: ("statistics of reading", "통계"),
    .showHelp: ("these keys", "이 도움말"), .redraw: ("draw the screen anew", "화면 다시 그리기"),
    .suspend: ("suspend", "잠시 멈추기"),
  ]
}
