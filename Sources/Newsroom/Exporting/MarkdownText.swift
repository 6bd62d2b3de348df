import News

/// Blocks and spans as CommonMark.
enum MarkdownText {
  static func block(_ content: BlockContent) -> String {
    switch content {
    case .paragraph(let spans): paragraph(spans)
    case .heading(let level, let spans):
      String(repeating: "#", count: min(max(level + 1, 2), 6)) + " " + line(spans)
    case .quote(let items):
      items.map { indented(paragraph($0), first: "> ", rest: "> ") }.joined(separator: "\n>\n")
    case .list(let isOrdered, let items): list(items, isOrdered: isOrdered)
    case .figure(let figure): self.figure(figure)
    case .table(let rows, let hasHeader): table(rows, hasHeader: hasHeader)
    case .preformatted(let text): fenced(text)
    case .rule: "* * *"
    }
  }

  /// A text whose characters mean nothing to a reader of Markdown.
  ///
  /// A backslash before any mark of ASCII is never drawn (CommonMark, section 2.4).
  static func escaped(_ text: String) -> String {
    var output = ""
    var isLineStart = true
    for character in text {
      if character.isASCII,
        marks.contains(character) || isLineStart && lineMarks.contains(character)
      {
        output.append("\\")
      }
      output.append(character)
      isLineStart = character == "\n" || isLineStart && character == " "
    }
    return escapedNumbering(output)
  }

  private static let marks: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~",
  ]
  private static let lineMarks: Set<Character> = ["#", "+", "-", "="]

  /// `2026. ` at the start of a line would begin a list.
  private static func escapedNumbering(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count < 10, let next = line.dropFirst(digits.count).first,
        next == "." || next == ")"
      else { return String(line) }
      return "\(digits)\\\(line.dropFirst(digits.count))"
    }.joined(separator: "\n")
  }

  /// Lines of a paragraph stay lines: a backslash at their end holds them apart.
  private static func paragraph(_ spans: [Span]) -> String {
    spansText(spans).split(separator: "\n").joined(separator: "\\\n")
  }

  private static func line(_ spans: [Span]) -> String {
    spansText(spans).split(separator: "\n").joined(separator: " ")
  }

  private static func spansText(_ spans: [Span]) -> String {
    spans.map { marked(escaped($0.text), $0) }.joined()
  }

  /// Emphasis does not begin or end at a blank (CommonMark, section 6.2): blanks stay outside.
  private static func marked(_ text: String, _ span: Span) -> String {
    let isPlain = span.emphasis == .none && span.link == nil
    let core = text.trimmingBlanks
    guard !isPlain, !core.isEmpty else { return text }
    let lead = text.prefix { $0 == " " || $0 == "\n" }
    let tail = String(text.reversed().prefix { $0 == " " || $0 == "\n" }.reversed())
    let mark = span.emphasis == .strong ? "**" : span.emphasis == .emphasis ? "*" : ""
    let stressed = mark + core + mark
    return lead + (span.link.map { "[\(stressed)](<\($0.text)>)" } ?? stressed) + tail
  }

  private static func list(_ items: [[Span]], isOrdered: Bool) -> String {
    items.enumerated().map { index, item in
      let mark = isOrdered ? "\(index + 1). " : "- "
      return indented(
        paragraph(item), first: mark, rest: String(repeating: " ", count: mark.count))
    }.joined(separator: "\n")
  }

  private static func indented(_ text: String, first: String, rest: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }.joined(separator: "\n")
  }

  private static func figure(_ figure: Figure) -> String {
    let words = figure.caption.isEmpty ? figure.alternative : figure.caption
    let caption = escaped(words.isEmpty ? "Photo" : words)
    let picture = figure.image.map { "[\(caption)](<\($0.text)>)" } ?? caption
    return "> " + picture + (figure.credit.isEmpty ? "" : " *\(escaped(figure.credit))*")
  }

  /// A table as GitHub's extension has it; the first row is the head, which it cannot do without.
  private static func table(_ rows: [[String]], hasHeader: Bool) -> String {
    let width = rows.map(\.count).max() ?? 0
    guard width > 0 else { return "" }
    let head = hasHeader ? rows.first ?? [] : []
    let body = hasHeader ? Array(rows.dropFirst()) : rows
    let border = Array(repeating: "---", count: width)
    let lines = [padded(head, width), border] + body.map { padded($0, width) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private static func padded(_ row: [String], _ width: Int) -> [String] {
    let cells = row.map { escaped($0).split(separator: "\n").joined(separator: " ") }
    return cells + Array(repeating: "", count: max(width - row.count, 0))
  }

  /// A fence longer than any run of backticks inside (CommonMark, section 4.5).
  private static func fenced(_ text: String) -> String {
    var (longest, run) = (0, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\n\(text)\n\(fence)"
  }
}

extension String {
  /// Without blanks and line ends at both ends.
  var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" }
    guard let start = firstIndex(where: { !isBlank($0) }),
      let end = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[start...end])
  }
}
