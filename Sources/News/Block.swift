/// A block of a story's text with the language that it is written in.
public struct Block: Hashable, Sendable {
  /// The language of the text inside.
  public var language: Language
  /// What the block is.
  public var content: BlockContent

  /// Makes a block.
  public init(_ content: BlockContent, language: Language = .english) {
    (self.content, self.language) = (content, language)
  }

  /// The block's words without emphasis and links; lines are joined by a line feed.
  public var plainText: String { content.plainText }
}

/// The kinds of block that a story is made of.
public enum BlockContent: Hashable, Sendable {
  /// Running text.
  case paragraph([Span])
  /// A heading inside the story; level 1 is the largest, 6 the smallest.
  case heading(level: Int, [Span])
  /// Quoted paragraphs.
  case quote([[Span]])
  /// A list; the items are one paragraph each.
  case list(isOrdered: Bool, items: [[Span]])
  /// A picture or film, told by its words.
  case figure(Figure)
  /// Rows of cells; the first row is the head where `hasHeader`.
  case table(rows: [[String]], hasHeader: Bool)
  /// Text whose line ends and blanks count.
  case preformatted(String)
  /// A rule between parts.
  case rule

  /// The words alone; lines are joined by a line feed.
  public var plainText: String {
    switch self {
    case .paragraph(let spans), .heading(_, let spans): spans.plainText
    case .quote(let items), .list(_, let items): items.map(\.plainText).joined(separator: "\n")
    case .figure(let figure): figure.plainText
    case .table(let rows, _): rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    case .preformatted(let text): text
    case .rule: ""
    }
  }
}

/// A run of text of one look.
public struct Span: Hashable, Sendable {
  /// The words.
  public var text: String
  /// How they are stressed.
  public var emphasis: Emphasis
  /// Where they lead.
  public var link: Address?

  /// Makes a run.
  public init(_ text: String, emphasis: Emphasis = .none, link: Address? = nil) {
    (self.text, self.emphasis, self.link) = (text, emphasis, link)
  }
}

/// How a run of text is stressed.
public enum Emphasis: UInt8, Hashable, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// `em`, `i`.
  case emphasis
  /// `strong`, `b`.
  case strong
}

/// A photo, drawing or film inside a story.
public struct Figure: Hashable, Sendable {
  /// Where the picture lies.
  public var image: Address?
  /// The caption without its credit.
  public var caption: String
  /// Who made the picture.
  public var credit: String
  /// The text that stands for the picture, where it says more than the caption.
  public var alternative: String

  /// Makes a figure.
  public init(
    image: Address? = nil, caption: String = "", credit: String = "", alternative: String = ""
  ) {
    (self.image, self.caption, self.credit) = (image, caption, credit)
    self.alternative = alternative
  }

  /// Caption and credit in one line each.
  public var plainText: String {
    [caption, credit].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension [Span] {
  /// The runs' words in order.
  public var plainText: String { map(\.text).joined() }
}
