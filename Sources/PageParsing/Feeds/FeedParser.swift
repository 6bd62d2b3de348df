import News
import Typesetting

/// Reads feeds, strictly and then tolerantly.
struct FeedParser {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  func feed(_ bytes: [UInt8]) -> ParsedFeed { ParsedFeed() }
}
