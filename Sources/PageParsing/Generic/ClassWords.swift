/// The words of a `class` or `id`: `article-body__textBlock` has article, body, text and block.
///
/// Words are compared by hash, so that thousands of elements cost no text.
struct ClassWords {
  /// Bytes looked at; what comes later in a class of a million words says nothing.
  private static let reach = 2_048

  private let hashes: Set<UInt32>

  init(_ words: String) {
    hashes = Set(words.split(whereSeparator: \.isWhitespace).map { Self.hash($0.utf8) })
  }

  /// Whether one of the words stands in the text; a text of more words than `limit` is a sentence
  /// made into a name, and says nothing of its element.
  func match(_ text: CText?, limit: Int = .max) -> Bool {
    guard let text else { return false }
    var (hash, length, words) = (Self.start, 0, 0)
    var (lastWasLower, isFound) = (false, false)
    func close() {
      if length > 0 { words += 1 }
      if length > 1, hashes.contains(hash) { isFound = true }
      (hash, length) = (Self.start, 0)
    }
    for byte in text.bytes(upTo: Self.reach) {
      let isUpper = (0x41...0x5A).contains(byte)
      if !byte.isLetter || isUpper && lastWasLower { close() }
      if byte.isLetter {
        hash = Self.next(hash, byte.lowered)
        length += 1
      }
      lastWasLower = byte.isLetter && !isUpper
    }
    close()
    return isFound && words <= limit
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
    cookies consent outbrain taboola tags taglist keywords topics bio toolbar toast fallback teaser teasers \
    trending popular mostread login register donate donation poll quiz rating copyright print \
    player onward carousel slider hidden invisible skip tooltip correction feedback \
    byline author authors timestamp dateline publication metadata infos disclaimer onetrust
    """)

  /// Words of the line over a headline that some set into the heading itself.
  static let kicker = ClassWords(
    """
    kicker overline eyebrow dachzeile spitzmarke topline overtitle pretitle surtitre volanta roofline
    """)

  /// Words of a headline that is set in no heading.
  static let headline = ClassWords("headline title tit subject heading")

  /// Words of the lines between a headline and its text, in the languages of the wild.
  static let standfirst = ClassWords(
    """
    standfirst dek deck lead leadtext lede intro introtext introduction einleitung vorspann subtitle \
    subtit subtitles \
    subtitel untertitel subtitulo subheadline subhead summary excerpt chapo entradilla bajada \
    sumario sommario ingress manchet perex shorttext kurztext
    """)

  /// Words of boxes that hold a picture and what is said of it.
  static let picture = ClassWords("image photo picture figure foto bild imagen img")

  /// Words of boxes that are never the story, however long they are.
  static let foreign = ClassWords(
    "comment comments disqus cookie cookies consent onetrust newsletter modal popup breadcrumb nav")
}
