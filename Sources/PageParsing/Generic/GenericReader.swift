import News
import Typesetting

/// Reads a story without a recipe: the page's facts for its head, the text's density for its body.
struct GenericReader {
  private let document: Document
  private let address: Address
  private let facts: PageFacts
  private let language: Language
  private let times: PrintedTimes

  init(
    _ document: Document, at address: Address, facts: PageFacts, language: Language,
    times: PrintedTimes
  ) {
    (self.document, self.address, self.facts) = (document, address, facts)
    (self.language, self.times) = (language, times)
  }

  func article() -> (article: ParsedArticle, isCut: Bool)? { nil }
}
