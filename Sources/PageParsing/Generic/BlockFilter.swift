import News

/// Keeps of a body's blocks those that are the story's.
struct BlockFilter {
  let headline: String

  func filter(_ blocks: [ReadBlock]) -> [ReadBlock] {
    var kept = blocks.filter { !isLinks($0) && !isNotice($0) }
    dropHead(&kept)
    dropTail(&kept)
    return withoutEmptyHeadings(kept)
  }

  /// Text that mostly leads elsewhere.
  private func isLinks(_ block: ReadBlock) -> Bool {
    guard block.length > 0 else { return false }
    let share = Double(block.linkLength) / Double(block.length)
    switch block.content {
    case .figure, .table, .rule, .preformatted: return false
    case .list: return share > 0.6
    case .heading: return share > 0.6
    case .quote: return share > 0.8
    case .paragraph: return share > 0.8 || share > 0.5 && block.length < 140
    }
  }

  private func isNotice(_ block: ReadBlock) -> Bool {
    if block.content.isFigure { return false }
    let text = block.content.plainText
    return text == headline || text.utf8.count < 300 && Notices.isNotice(text)
  }

  /// Before the first sentence: dates, places, readings of time.
  private func dropHead(_ blocks: inout [ReadBlock]) {
    guard let first = blocks.firstIndex(where: isSentence) else { return }
    let head = blocks[..<first].filter { $0.content.isFigure || $0.content.isHeading }
    blocks.replaceSubrange(..<first, with: head)
  }

  /// After the last sentence: tags, shares, copyright.
  private func dropTail(_ blocks: inout [ReadBlock]) {
    guard let last = blocks.lastIndex(where: isSentence) else { return }
    let tail = blocks[(last + 1)...].filter { block in
      switch block.content {
      case .figure, .list, .table, .quote: return true
      case .paragraph: return block.content.plainText.endsSentence || block.length > 60
      default: return false
      }
    }
    blocks.replaceSubrange((last + 1)..., with: tail)
  }

  private func isSentence(_ block: ReadBlock) -> Bool {
    guard !block.content.isFigure, !block.content.isHeading else { return false }
    let text = block.content.plainText
    return block.length >= 50 && text.endsSentence || block.length >= 120
  }

  /// A heading with nothing beneath it announced what was dropped.
  private func withoutEmptyHeadings(_ blocks: [ReadBlock]) -> [ReadBlock] {
    var kept: [ReadBlock] = []
    var hasText = false
    for block in blocks.reversed() {
      if block.content.isHeading {
        if !hasText { continue }
        hasText = false
      } else if !block.content.isFigure {
        hasText = true
      }
      kept.append(block)
    }
    return kept.reversed()
  }
}
