import News
import Typesetting

/// The first lines of a story as lists show them.
enum Lead {
  /// About how much is kept, in scalars.
  private static let length = 300

  /// The first words, cut at a blank.
  static func text(of blocks: [BlockContent]) -> String {
    var text = ""
    for block in blocks where !block.isFigure {
      if text.unicodeScalars.count > length { break }
      text += (text.isEmpty ? "" : " ") + block.plainText
    }
    return cut(CleanText.line(text, limit: length * 2), to: length)
  }

  /// A title for an entry without one.
  static func title(from lead: String) -> String { cut(lead, to: 80) }

  /// Whether a summary is so long that it is the story and not its first lines.
  static func isWholeText(_ blocks: [BlockContent]) -> Bool {
    let texts = blocks.filter { !$0.isFigure }.map(\.plainText)
    guard let last = texts.last, !last.hasSuffix(".."), !last.hasSuffix("…"), !last.hasSuffix("]")
    else { return false }
    return texts.reduce(0) { $0 + $1.unicodeScalars.count } >= 600
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    let start = String(text.unicodeScalars.prefix(limit))
    guard let blank = start.lastIndex(of: " "), blank > start.startIndex else { return start + "…" }
    return start[..<blank] + "…"
  }
}
