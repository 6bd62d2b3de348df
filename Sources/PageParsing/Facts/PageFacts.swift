import News
import Typesetting

/// What a page says of its story by meta elements and linked data.
struct PageFacts {
  /// Authors read of one story.
  static let nameLimit = 64
  /// Objects of linked data that others may refer to.
  static let nodeLimit = 500

  var headline = ""
  /// The headline for networks that share the page (Open Graph, Twitter cards).
  var sharedHeadline = ""
  /// What linked data gives besides the headline (`alternativeHeadline`).
  var alternativeHeadline = ""
  var description = ""
  var authors: [String] = []
  var posted: String?
  var updated: String?
  var section = ""
  var image: String?
  var address: String?
  /// `NewsArticle`, `VideoObject` and the like, or Open Graph's `og:type`.
  var isArticle = false
  /// Whether linked data says that only who pays may read the story whole.
  var isPaid = false
  /// The text of the story as linked data holds it.
  var articleBody = ""
  /// What the site and its publisher are called.
  var siteNames: [String] = []
  /// The document's own title.
  var title = ""
  /// The language that the root element names.
  var language = ""
  var feeds: [String] = []
  var nextPage: String?

  /// Fills what is empty with what `other` knows.
  mutating func fill(with other: PageFacts) {
    if headline.isEmpty { headline = other.headline }
    if description.isEmpty { description = other.description }
    if authors.isEmpty { authors = other.authors }
    posted = PageFacts.exact(posted, other.posted)
    updated = PageFacts.exact(updated, other.updated)
    if section.isEmpty { section = other.section }
    image = image ?? other.image
    address = address ?? other.address
    isArticle = isArticle || other.isArticle
    isPaid = isPaid || other.isPaid
    if articleBody.isEmpty { articleBody = other.articleBody }
    if sharedHeadline.isEmpty { sharedHeadline = other.sharedHeadline }
    if alternativeHeadline.isEmpty { alternativeHeadline = other.alternativeHeadline }
    siteNames += other.siteNames
  }

  /// The first of two printed times, unless the second alone names its zone and so is an instant.
  private static func exact(_ first: String?, _ second: String?) -> String? {
    guard let first else { return second }
    guard let second, !namesZone(first), namesZone(second) else { return first }
    return second
  }

  private static func namesZone(_ time: String) -> Bool {
    let rest = time.utf8.dropFirst("2026-11-24".utf8.count)
    let marks = Set("+-Zz".utf8)
    return rest.contains(where: marks.contains) || time.hasSuffix("GMT") || time.hasSuffix("KST")
  }
}
