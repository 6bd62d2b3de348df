import News

extension Words {
  /// Why something of an imported file is left out.
  static func sentence(_ item: SkippedItem) -> LocalizedText {
    switch item.reason {
    case .notHTTP:
      LocalizedText(
        english: "\(item.text) is left out: only http and https addresses are taken.",
        korean: "\(item.text): http와 https 주소만 받으므로 뺐습니다.")
    case .noAddress:
      LocalizedText(
        english: "\(item.text.isEmpty ? "an entry" : item.text) is left out: it has no feed.",
        korean: "\(item.text.isEmpty ? "항목" : item.text): 피드가 없어 뺐습니다.")
    case .unreadable:
      LocalizedText(
        english: "is left out: it is no story as hanji export writes it: \(item.text)",
        korean: "hanji export가 쓴 기사가 아니므로 뺐습니다: \(item.text)")
    case .newerSchema:
      LocalizedText(
        english: "is left out: a newer Hanji wrote it: \(item.text)",
        korean: "더 새로운 한지가 쓴 것이므로 뺐습니다: \(item.text)")
    case .tooLong:
      LocalizedText(
        english: "is left out: the line is longer than 3 MiB.",
        korean: "한 줄이 3 MiB를 넘으므로 뺐습니다.")
    }
  }

  /// That more is left out than is told one by one.
  static func moreLeftOut(_ number: Int) -> LocalizedText {
    LocalizedText(
      english: "\(count(number, "item", "items")) more left out.", korean: "\(number)개를 더 뺐습니다.")
  }

  static let importIsCut = LocalizedText(
    english: "it holds more than is taken at once; split it.",
    korean: "한 번에 받을 수 있는 것보다 많습니다. 나누어 주세요.")

  /// A number with what is counted.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
