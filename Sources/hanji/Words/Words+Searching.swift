import News

/// What a query was taken for, where it may have been meant in another way.
extension Words {
  static func sentence(_ note: SearchNote) -> LocalizedText {
    switch note {
    case .takenAsWords(let text):
      LocalizedText(
        english: "\"\(text)\" is no field with a value that is known: searched as words.",
        korean: "“\(text)”은(는) 알려진 조건이 아니어서 낱말로 찾았습니다.")
    case .unknownSection(let name):
      LocalizedText(
        english: "There is no section \"\(name)\": searched as a word.",
        korean: "“\(name)”이라는 면이 없어 낱말로 찾았습니다.")
    case .openQuote:
      LocalizedText(
        english: "A quote is not closed: the phrase goes to the end.",
        korean: "따옴표가 닫히지 않아 끝까지를 한 구절로 찾았습니다.")
    case .unbalancedParenthesis:
      LocalizedText(
        english: "A parenthesis has no partner: taken as if it had one.",
        korean: "짝이 없는 괄호는 짝이 있는 것으로 보았습니다.")
    case .tooDeep:
      LocalizedText(
        english: "The parentheses are too deep: the rest was left out.",
        korean: "괄호가 너무 깊어 나머지는 뺐습니다.")
    case .empty(let text):
      LocalizedText(
        english: "\"\(text)\" has nothing to look for: left out.",
        korean: "“\(text)”에는 찾을 것이 없어 뺐습니다.")
    }
  }
}
