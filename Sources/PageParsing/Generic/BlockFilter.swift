import News

/// Keeps of a body's blocks those that are the story's.
struct BlockFilter {
  private let headline: String
  private let wording: Wording

  init(headline: String) {
    self.headline = headline
    wording = Wording(headline)
  }

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
    case .paragraph(let spans):
      if let first = spans.first?.text.first, "▶☞▷".contains(first) { return share > 0.3 }
      if beginsItself(spans) { return share > 0.9 }
      return share > 0.8 || share > 0.5 && block.length < 140
    }
  }

  /// A sentence of the story's own that holds a long link.
  private func beginsItself(_ spans: [Span]) -> Bool {
    guard let first = spans.first, first.link == nil, first.text.contains(where: \.isLetter) else {
      return false
    }
    return spans.plainText.endsSentence && !first.text.utf8.contains(UInt8(ascii: ":"))
  }

  private func isNotice(_ block: ReadBlock) -> Bool {
    if block.content.isFigure { return false }
    let text = block.content.plainText
    if text == headline || block.content.isHeading && isHeadline(text) { return true }
    return text.utf8.count < 300 && Notices.isNotice(text)
  }

  /// The headline again, also behind its kicker.
  private func isHeadline(_ text: String) -> Bool {
    !wording.isEmpty && Wording(text).ends(with: wording)
  }

  /// Before the first sentence: the headline in other words, dates, places, summaries as a list.
  private func dropHead(_ blocks: inout [ReadBlock]) {
    guard let first = blocks.firstIndex(where: { isSentence($0) && !isTimes($0) }) else { return }
    let head = blocks[..<first].filter {
      $0.content.isFigure || isSubheading($0) || isQuestion($0)
    }
    blocks.replaceSubrange(..<first, with: head)
  }

  private func isSubheading(_ block: ReadBlock) -> Bool {
    if case .heading(let level, _) = block.content { level > 1 } else { false }
  }

  /// What an interview begins with.
  private func isQuestion(_ block: ReadBlock) -> Bool {
    guard case .paragraph(let spans) = block.content, spans.isAllStrong else { return false }
    return spans.plainText.hasSuffix("?")
  }

  /// A short line that is mostly a date and times.
  private func isTimes(_ block: ReadBlock) -> Bool {
    guard block.length <= 100, !block.content.isFigure else { return false }
    let digits = block.content.plainText.utf8.count(where: \.isDigit)
    return digits >= 6 && digits * 6 >= block.length
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
    switch block.content {
    case .paragraph, .quote, .preformatted, .table: break
    case .list, .heading, .figure, .rule: return false
    }
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
