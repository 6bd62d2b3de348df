public import News

/// Stories on their way out of the archive, as pure functions from values to bytes.
public struct Export: Sendable {
  /// What they are written as.
  public var format: ExportFormat
  /// The title of the whole, where the format has one.
  public var title: String
  /// A line below it, such as the date.
  public var subtitle: String
  /// The zone that times are printed in.
  public var zone: ZoneOffset
  /// The language of words in plain text that are not the story's.
  public var language = Language.english
  /// The time of the export.
  public var now: Instant
  /// Breaks a paragraph of plain text into lines.
  public var wrap: @Sendable (String) -> [String]

  /// The most stories of one book; readers of books grow slow long before.
  public static let bookLimit = 5_000

  /// Makes an export; plain text is not wrapped unless `wrap` does.
  public init(
    as format: ExportFormat, title: String, subtitle: String = "", zone: ZoneOffset, now: Instant,
    wrap: @escaping @Sendable (String) -> [String] = { [$0] }
  ) {
    (self.format, self.title, self.subtitle) = (format, title, subtitle)
    (self.zone, self.now, self.wrap) = (zone, now, wrap)
  }

  /// What stands before the first story of a sequence.
  public var opening: String {
    switch format {
    case .html: HTMLExport(title: title, zone: zone).opening
    case .netscape: NetscapeExport.opening
    default: ""
    }
  }

  /// What stands after the last story.
  public var closing: String {
    switch format {
    case .html: HTMLExport(title: title, zone: zone).closing
    case .netscape: NetscapeExport.closing
    default: ""
    }
  }

  /// One story of a sequence; `number` counts from 0.
  public func item(_ story: KeptStory, number: Int = 0) -> String {
    switch format {
    case .markdown: (number > 0 ? "\n" : "") + MarkdownExport(zone: zone).document(story)
    case .text:
      (number > 0 ? "\n" + String(repeating: "=", count: 40) + "\n\n" : "")
        + TextExport(zone: zone, language: language, wrap: wrap).document(story)
    case .html: HTMLExport(title: title, zone: zone).item(story)
    case .jsonLines: JSONExport.line(story)
    case .mailbox: MailboxExport(zone: zone, now: now).message(story)
    case .netscape: NetscapeExport.item(story)
    case .epub, .opml: ""
    }
  }

  /// Chapters as a book.
  public func book(_ chapters: [ExportChapter]) -> [UInt8] {
    EPUBBook(title: title, subtitle: subtitle, chapters: chapters, zone: zone, now: now).bytes
  }

  /// A paper's sections and feeds.
  public func subscriptions(of paper: Paper) -> String {
    OPMLExport(paper: paper, now: now).document
  }

  /// A whole file of one story.
  public func file(_ story: KeptStory) -> [UInt8] {
    if format == .epub { return book([ExportChapter(stories: [story])]) }
    let address = story.headline.address
    let opening =
      format == .html
      ? HTMLExport(title: title, zone: zone, source: address).opening : self.opening
    return Array((opening + item(story) + closing).utf8)
  }
}
