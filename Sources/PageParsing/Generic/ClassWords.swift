/// The words of a `class` or `id`: `article-body__textBlock` has article, body, text and block.
///
/// Words are compared by hash, so that thousands of elements cost no text.
struct ClassWords {
  private let hashes: Set<UInt32>

  init(_ words: String) {
    hashes = Set(words.split(separator: " ").map { Self.hash($0.utf8) })
  }

  /// Whether one of the words stands in the text.
  func match(_ text: CText?) -> Bool {
    guard let text else { return false }
    var hash = Self.start
    var lastWasLower = false
    var length = 0
    for byte in text.bytes {
      let isUpper = (0x41...0x5A).contains(byte)
      if !byte.isLetter || isUpper && lastWasLower {
        if length > 1, hashes.contains(hash) { return true }
        (hash, length) = (Self.start, 0)
      }
      if byte.isLetter {
        hash = Self.next(hash, byte.lowered)
        length += 1
      }
      lastWasLower = byte.isLetter && !isUpper
    }
    return length > 1 && hashes.contains(hash)
  }

  /// FNV-1a, 32 bit.
  private static let start: UInt32 = 0x811c_9dc5

  private static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(start) { next($0, $1) }
  }
}

extension ClassWords {
  /// Words of boxes that belong to a page and not to its story.
  static let clutter = ClassWords(
    """
    ad ads advert adverts advertisement advertising advertorial adslot dfp banner sponsor sponsored \
    breadcrumb breadcrumbs nav navbar navigation menu sidebar footer comment comments disqus \
    share sharing shares sharebar social socials follow related recommend recommended \
    recommendation recommendations recirculation recirc more readmore also newsletter newsletters \
    subscribe subscription subscriptions signup promo promotion promos promoted popup modal cookie \
    cookies consent outbrain taboola tags taglist keywords topics bio toolbar teaser teasers \
    trending popular mostread login register donate donation poll quiz rating copyright print \
    widget player onward carousel slider hidden invisible skip tooltip correction feedback \
    byline author authors timestamp dateline publication metadata infos disclaimer
    """)

  /// Words of the element that holds a story's text.
  static let body = ClassWords(
    "articlebody storybody entrycontent postcontent articlecontent articletext storycontent")
}
