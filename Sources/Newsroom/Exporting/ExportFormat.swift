/// What stories are written as when they leave the archive.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// Markdown (CommonMark 0.31) with front matter.
  case markdown = "md"
  /// Plain text.
  case text = "txt"
  /// One page of HTML that needs nothing beside it.
  case html
  /// One JSON object a line, from which everything can be imported again.
  case jsonLines = "jsonl"
  /// A mailbox, one message a story (RFC 4155).
  case mailbox = "mbox"
  /// A book (EPUB 3.3).
  case epub
  /// A bookmark file as browsers import it.
  case netscape
  /// The paper's sections and feeds as a subscription list (OPML 2.0).
  case opml

  /// How a file of it ends, without the point.
  public var fileExtension: String { self == .netscape ? "html" : rawValue }

  /// Whether it can be shown on a terminal.
  public var isText: Bool { self != .epub }

  /// Whether it is written story by story; the others need all of them first.
  public var isSequence: Bool { self != .epub && self != .opml }

  /// The format that a file's name ends in.
  public init?(fileName: String) {
    guard let point = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: point)...].lowercased()
    switch ending {
    case "markdown": self = .markdown
    case "htm", "xhtml": self = .html
    case "ndjson": self = .jsonLines
    default: self.init(rawValue: ending)
    }
  }
}
