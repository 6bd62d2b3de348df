import News

extension Phrases {
  /// What a refresh has come to in all, such as `12 of 40 answered, 1 failed · 24 new stories`.
  static func summary(of progress: RefreshProgress, isRunning: Bool) -> LocalizedText {
    let parts = [state(of: progress, isRunning: isRunning)] + counts(of: progress)
    return LocalizedText(
      english: parts.map(\.english).joined(separator: ", ") + ".",
      korean: parts.map(\.korean).joined(separator: ", ") + ".")
  }

  private static func state(of progress: RefreshProgress, isRunning: Bool) -> LocalizedText {
    let (done, total) = (progress.done, progress.total)
    if progress.wasStopped {
      return LocalizedText(
        english: "Stopped after \(done) of \(sources(total))",
        korean: "\(total)곳 중 \(done)곳을 받고 멈춤")
    }
    return isRunning
      ? LocalizedText(
        english: "\(done) of \(sources(total)) answered", korean: "\(total)곳 중 \(done)곳 응답")
      : LocalizedText(english: "Done: \(sources(total))", korean: "마침: \(total)곳")
  }

  private static func counts(of progress: RefreshProgress) -> [LocalizedText] {
    var counts: [LocalizedText] = []
    if progress.unchanged > 0 {
      counts.append(
        LocalizedText(
          english: "\(progress.unchanged) not changed", korean: "바뀌지 않음 \(progress.unchanged)곳"))
    }
    if progress.failed > 0 {
      counts.append(
        LocalizedText(english: "\(progress.failed) failed", korean: "받지 못함 \(progress.failed)곳"))
    }
    counts.append(newStories(progress.newStories))
    if progress.byteCount > 0 { counts.append(bytes(progress.byteCount)) }
    return counts
  }

  /// What one part has come to; nil where nothing was answered yet.
  static func outcome(of part: RefreshPart) -> LocalizedText? {
    if part.done == 0 { return nil }
    var words: [LocalizedText] = []
    if !part.failures.isEmpty {
      let count = part.failures.count
      words.append(LocalizedText(english: "\(count) failed", korean: "받지 못함 \(count)곳"))
    }
    if part.newStories > 0 {
      words.append(newStories(part.newStories))
    } else if part.unchanged == part.done {
      words.append(LocalizedText(english: "not changed", korean: "바뀌지 않음"))
    } else if part.failures.isEmpty {
      words.append(LocalizedText(english: "nothing new", korean: "새 기사 없음"))
    }
    return LocalizedText(
      english: words.map(\.english).joined(separator: ", "),
      korean: words.map(\.korean).joined(separator: ", "))
  }

  private static func newStories(_ count: Int) -> LocalizedText {
    LocalizedText(
      english: count == 1 ? "1 new story" : "\(count) new stories", korean: "새 기사 \(count)건")
  }

  private static func sources(_ count: Int) -> String {
    count == 1 ? "1 source" : "\(count) sources"
  }

  private static func bytes(_ count: Int) -> LocalizedText {
    let text = count < 1_024 ? "\(count) B" : "\((count + 1_023) / 1_024) KiB"
    return LocalizedText(english: text)
  }
}
