import News

/// Reads `Posted : ... Updated : ...`, which often stand in one element.
struct PrintedTimes {
  private static let postedWords = [
    "posted", "published", "입력", "등록", "기사입력", "승인", "송고", "발행", "게재", "작성",
  ]
  private static let updatedWords = ["updated", "modified", "수정", "기사수정", "업데이트", "갱신"]

  let dates: DateReader

  func posted(_ text: String) -> Instant? {
    time(in: text, after: Self.postedWords, before: Self.updatedWords)
      ?? (startsWithUpdate(text) ? nil : dates.instant(text))
  }

  func updated(_ text: String) -> Instant? {
    if let time = time(in: text, after: Self.updatedWords, before: Self.postedWords) {
      return time
    }
    let saysPosted = Self.postedWords.contains { text.lowercased().contains($0) }
    return saysPosted ? nil : dates.instant(text)
  }

  private func startsWithUpdate(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return Self.updatedWords.contains { lowered.contains($0) }
  }

  private func time(in text: String, after words: [String], before others: [String]) -> Instant? {
    let lowered = text.lowercased()
    for word in words {
      guard let start = lowered.firstRange(of: word)?.upperBound else { continue }
      var part = lowered[start...]
      for other in others {
        if let end = part.firstRange(of: other)?.lowerBound { part = part[..<end] }
      }
      if let time = dates.instant(String(part)) { return time }
    }
    return nil
  }
}
