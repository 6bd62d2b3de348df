public import News

/// Answers of feed servers (Google Reader API), as FreshRSS and Miniflux give them.
extension PageParser {
  /// Reads an answer; nil where it is nothing of the kind, or cut.
  ///
  /// What was cut is nothing at all: an item that is missing from a list counts as no longer marked.
  public static func feedServerAnswer(
    _ bytes: [UInt8], to question: FeedServerQuestion
  ) -> FeedServerAnswer? {
    if question == .words { return FeedServerReader.words(bytes) }
    guard let json = JSON.readWhole(bytes), case .object = json else { return nil }
    let reader = FeedServerReader(json: json)
    return switch question {
    case .words: nil
    case .numbers: reader.numbers()
    case .items: reader.items()
    case .feeds: reader.feeds()
    case .labels: reader.labels()
    case .added: reader.added()
    }
  }
}
