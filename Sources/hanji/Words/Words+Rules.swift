import News

/// What is said of rules that leave stories out.
extension Words {
  static func ruled(_ query: String, _ isOn: Bool, hidden: Int) -> LocalizedText {
    guard isOn else {
      return LocalizedText(
        english: "Shown again: \(query). {undo} undoes it.",
        korean: "다시 보여 줍니다: \(query). {undo} 키로 되돌립니다.")
    }
    return LocalizedText(
      english: "Left out: \(query), \(hidden == 1 ? "1 story" : "\(hidden) stories"). "
        + "{undo} undoes it.",
      korean: "빼고 보여 줍니다: \(query), 기사 \(hidden)건. {undo} 키로 되돌립니다.")
  }

  static func ruleOfNothing(_ query: String) -> LocalizedText {
    LocalizedText(
      english: "\"\(query)\" names no story, and leaves none out.",
      korean: "\"\(query)\"(으)로는 뺄 기사를 알 수 없습니다.")
  }

  /// What a refresh brought, and what of it the rules left out.
  static func without(_ hidden: Int, _ sentence: LocalizedText) -> LocalizedText {
    if hidden == 0 { return sentence }
    let count = hidden == 1 ? "1 of them is" : "\(hidden) of them are"
    return LocalizedText(
      english: "\(sentence.english) \(count) left out by your rules.",
      korean: "\(sentence.korean) 규칙에 따라 \(hidden)건을 뺐습니다.")
  }
}
