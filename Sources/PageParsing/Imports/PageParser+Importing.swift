public import News

/// Files that were brought from elsewhere.
extension PageParser {
  /// Reads a subscription list, a bookmark file or exported stories.
  ///
  /// - Parameters:
  ///   - bytes: the file; of exported stories whole lines.
  ///   - kind: what it is; nil where its beginning is to tell.
  ///   - now: nothing is dated after it.
  /// - Returns: what the file brings; nil where the bytes are a page.
  public static func imported(_ bytes: [UInt8], as kind: ImportKind?, now: Instant) -> ParsedImport?
  {
    let text = DecodedText(bytes, contentType: nil)
    let kind = kind ?? ImportSign.kind(of: text)
    var found: ParsedImport
    switch kind {
    case .opml: found = OPMLReader(text).read()
    case .netscape: found = NetscapeReader(text, now: now).read()
    case .jsonl: found = KeptLinesReader(now: now).read(text)
    case .html: return nil
    }
    if text.isBlank { found.notes.append(.empty) }
    if text.isBroken { found.notes.append(.brokenEncoding) }
    return found
  }
}

/// Tells what kind of file is imported by its first bytes.
enum ImportSign {
  static func kind(of text: DecodedText) -> ImportKind {
    let start = text.prefix(4_096).drop { $0.isBlank }.map(\.lowered)
    if start.first == UInt8(ascii: "{") { return .jsonl }
    if start.starts(with: "<!doctype netscape-bookmark-file".utf8) { return .netscape }
    return DeclaredCharset.find("<opml", in: start[...]) == nil ? .html : .opml
  }
}

/// Counts what is kept of one file, so that the answer fits a frame.
struct ImportBudget {
  private var bytes = 3 << 20
  private(set) var isSpent = false

  /// Takes the room of an item with these texts; false once there is none left.
  mutating func take(_ texts: [String]) -> Bool {
    bytes -= texts.reduce(64) { $0 + $1.utf8.count + 8 }
    if bytes < 0 { isSpent = true }
    return !isSpent
  }
}
