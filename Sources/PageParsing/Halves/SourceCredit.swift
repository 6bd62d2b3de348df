import News

/// The source that closes a text in brackets, such as `(연합뉴스)` or `(Yonhap)`.
enum SourceCredit {
  /// The longest source, in scalars.
  private static let limit = 24

  /// Takes the source off the last block and returns it without brackets.
  static func take(from blocks: inout [BlockContent]) -> String {
    guard let last = blocks.lastIndex(where: { !$0.isFigure }),
      case .paragraph(let spans) = blocks[last]
    else { return "" }
    let text = spans.plainText
    guard let (credit, kept) = split(text) else { return "" }
    if kept == 0 {
      guard last > 0 else { return "" }
      blocks.remove(at: last)
    } else {
      blocks[last] = .paragraph(spans.keeping(first: kept))
    }
    return credit
  }

  /// The source and how many scalars stand before it.
  static func split(_ text: String) -> (credit: String, kept: Int)? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.last == ")", let open = scalars.lastIndex(of: "("),
      scalars.count - open - 2 <= limit
    else { return nil }
    let inside = scalars[(open + 1)..<(scalars.count - 1)]
    guard inside.contains(where: { $0.properties.isAlphabetic }),
      !inside.contains(where: { (0x30...0x39).contains($0.value) || $0 == "." || $0 == "," })
    else { return nil }
    var kept = open
    while kept > 0, scalars[kept - 1] == " " || scalars[kept - 1] == "\u{A0}" { kept -= 1 }
    guard kept == 0 || endsSentence(scalars[..<kept]) else { return nil }
    var credit = ""
    credit.unicodeScalars.append(contentsOf: inside)
    return (credit, kept)
  }

  private static func endsSentence(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let ends: [Unicode.Scalar] = [".", "!", "?", "”", "\"", "’", "'", "다", "…"]
    return scalars.last.map(ends.contains) ?? false
  }
}
