import News

extension Phrases {
  /// What a question asks for, in a word; nil where the key that asks it is a mark that all know.
  static func label(of purpose: Prompt.Purpose) -> LocalizedText? {
    switch purpose {
    case .search, .inStory, .limit, .choice: nil
    case .siteSearch: LocalizedText(english: "On the site: ", korean: "사이트에서 찾기: ")
    case .pipe: LocalizedText(english: "Program: ", korean: "프로그램: ")
    case .tags: LocalizedText(english: "Tags: ", korean: "꼬리표: ")
    case .note: LocalizedText(english: "Note: ", korean: "메모: ")
    case .searchName: LocalizedText(english: "Name: ", korean: "이름: ")
    case .followedWord: LocalizedText(english: "Word to follow: ", korean: "구독할 낱말: ")
    case .importedFile: LocalizedText(english: "File to take in: ", korean: "들여올 파일: ")
    case .cookieFile: LocalizedText(english: "cookies.txt: ", korean: "쿠키 파일: ")
    case .hiddenWord: LocalizedText(english: "Word to leave out: ", korean: "뺄 낱말: ")
    }
  }
}
