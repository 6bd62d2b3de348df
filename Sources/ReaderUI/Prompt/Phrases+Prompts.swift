import News

extension Phrases {
  /// What a question asks for, in a word; nil where the key that asks it is a mark that all know.
  static func label(of purpose: Prompt.Purpose) -> LocalizedText? {
    switch purpose {
    case .search, .inStory, .limit, .choice: nil
    case .pipe: LocalizedText(english: "Program: ", korean: "프로그램: ")
    case .tags: LocalizedText(english: "Tags: ", korean: "꼬리표: ")
    case .note: LocalizedText(english: "Note: ", korean: "메모: ")
    case .searchName: LocalizedText(english: "Name: ", korean: "이름: ")
    case .followedWord: LocalizedText(english: "Word to follow: ", korean: "구독할 낱말: ")
    case .hiddenWord: LocalizedText(english: "Word to leave out: ", korean: "뺄 낱말: ")
    }
  }
}
