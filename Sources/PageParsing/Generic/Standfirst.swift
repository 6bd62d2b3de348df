import News

/// The lines that some papers set in larger type between the headline and the text.
///
/// They are the story's dek and not its first paragraph. They are known by what their class says,
/// or by being the page's description word for word in another look than the text below.
struct Standfirst {
  let document: Document
  /// What the page's meta elements describe it by.
  let description: String

  /// The longest standfirst, in bytes.
  private static let limit = 700

  /// Takes the standfirst off a text's beginning; nil where there is none, or too little after it.
  func take(from blocks: inout [ReadBlock]) -> String? {
    guard let index = blocks.prefix(6).firstIndex(where: isText), index + 2 < blocks.count,
      blocks[index].length <= Self.limit,
      let next = blocks[(index + 1)...].firstIndex(where: isText)
    else { return nil }
    let found = blocks[index]
    guard blocks[next...].count(where: isText) >= 2,
      isMarked(found, before: blocks[next]) || isDescription(found, before: blocks[next])
    else { return nil }
    blocks.remove(at: index)
    return found.content.plainText
  }

  private func isText(_ block: ReadBlock) -> Bool {
    switch block.content {
    case .paragraph: block.length >= 50
    case .heading(let level, _): level > 1 && block.length >= 50
    default: false
    }
  }

  /// Whether the element, or a box around it alone, says what it is.
  private func isMarked(_ block: ReadBlock, before next: ReadBlock) -> Bool {
    var node = block.node
    for _ in 0..<3 {
      if ClassWords.standfirst.match(document.attributeText(node, "class"), limit: 8) {
        return true
      }
      guard let outer = document.parent(node), !document.contains(outer, next.node) else { break }
      node = outer
    }
    return false
  }

  private func isDescription(_ block: ReadBlock, before next: ReadBlock) -> Bool {
    let text = Wording(block.content.plainText)
    guard !text.isEmpty, text == Wording(description) else { return false }
    switch block.content {
    case .heading: return true
    case .paragraph(let spans) where spans.isAllStrong: return true
    default:
      let looks = [block, next].map { document.attribute($0.node, "class") ?? "" }
      return looks[0] != looks[1]
    }
  }
}
