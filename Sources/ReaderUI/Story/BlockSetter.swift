import News
import Typesetting

/// Sets one block of a story's text.
struct BlockSetter {
  typealias Line = StorySetting.Line
  typealias Run = StorySetting.Run

  let setter: StorySetter
  /// The block's number among all of the story.
  let place: Int

  func lines(of content: BlockContent) -> [Line] {
    switch content {
    case .paragraph(let spans): set(spans)
    case .heading(_, let spans):
      set(spans.map { Span($0.text, emphasis: .none) }, base: .heading)
    case .quote(let paragraphs): quote(paragraphs)
    case .list(let isOrdered, let items): list(items, isOrdered: isOrdered)
    case .figure(let figure): self.figure(figure)
    case .table(let rows, let hasHeader):
      TableSetter(setter: setter, place: place).lines(of: rows, hasHeader: hasHeader)
    case .preformatted(let text): preformatted(text)
    case .rule:
      [Line(runs: [Run(text: setter.glyphs.rule + setter.glyphs.rule, look: .rule)], place: at(0))]
    }
  }

  /// Sets runs of different looks as one text.
  func set(
    _ spans: [Span], base: StorySetting.Look = .text, indent: Int = 0, offset: Int = 0
  ) -> [Line] {
    let text = spans.plainText
    var bounds: [(end: Int, look: StorySetting.Look)] = []
    for span in spans {
      bounds.append(((bounds.last?.end ?? 0) + span.text.utf8.count, look(of: span, base: base)))
    }
    let cells = max(setter.measure - indent, 1)
    return setter.breaker.lines(of: text, cells: cells).map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Line(
        runs: runs(of: text, range: range, start: start, bounds: bounds),
        place: at(offset + start), indent: indent)
    }
  }

  /// Cuts a line where the look changes.
  private func runs(
    of text: String, range: Range<String.Index>, start: Int,
    bounds: [(end: Int, look: StorySetting.Look)]
  ) -> [Run] {
    if bounds.count == 1 { return [Run(text: String(text[range]), look: bounds[0].look)] }
    var runs: [Run] = []
    var from = range.lowerBound
    var offset = start
    for bound in bounds where bound.end > offset {
      guard from < range.upperBound else { break }
      let end = text.utf8.index(from, offsetBy: bound.end - offset, limitedBy: range.upperBound)
      let to = min(end ?? range.upperBound, range.upperBound)
      runs.append(Run(text: String(text[from..<to]), look: bound.look))
      (from, offset) = (to, bound.end)
    }
    return runs
  }

  private func look(of span: Span, base: StorySetting.Look) -> StorySetting.Look {
    if span.link != nil { return .link }
    return switch span.emphasis {
    case .none: base
    case .emphasis: .emphasis
    case .strong: .strong
    }
  }

  private func quote(_ paragraphs: [[Span]]) -> [Line] {
    let indent = setter.measure >= 20 ? 2 : 0
    return joined(paragraphs) { spans, offset in
      set(spans, indent: indent, offset: offset)
    }
  }

  private func list(_ items: [[Span]], isOrdered: Bool) -> [Line] {
    var lines: [Line] = []
    var offset = 0
    for (index, item) in items.enumerated() {
      let mark = isOrdered ? "\(index + 1). " : "\(setter.glyphs.bullet) "
      let indent = min(setter.width.of(mark), max(setter.measure - 1, 0))
      var set = set(item, indent: indent, offset: offset)
      if !set.isEmpty {
        set[0].indent = 0
        set[0].runs.insert(Run(text: mark, look: .secondary), at: 0)
      }
      lines += set
      offset += item.plainText.utf8.count + 1
    }
    return lines
  }

  /// A picture is told by its caption and credit.
  private func figure(_ figure: Figure) -> [Line] {
    let words = figure.caption.isEmpty ? figure.alternative : figure.caption
    let credit = figure.credit.isEmpty ? "" : " / \(figure.credit)"
    let tag = Phrases.picture.text(in: setter.language)
    guard !(words + credit).isEmpty || figure.image != nil else { return [] }
    let indent = setter.measure >= 20 ? 2 : 0
    return setter.set("[\(tag)] \(words)\(credit)", look: .secondary, place: at(0), indent: indent)
  }

  private func preformatted(_ text: String) -> [Line] {
    var offset = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      defer { offset += line.utf8.count + 1 }
      let text = setter.width.expandingTabs(String(line))
      let set = setter.set(text, look: .text, place: at(offset))
      return set.isEmpty ? [setter.blank(at(offset))] : set
    }
  }

  /// Paragraphs of one block with a blank line between them.
  private func joined(
    _ paragraphs: [[Span]], _ set: ([Span], Int) -> [Line]
  ) -> [Line] {
    var lines: [Line] = []
    var offset = 0
    for spans in paragraphs {
      if !lines.isEmpty { lines.append(setter.blank(at(offset))) }
      lines += set(spans, offset)
      offset += spans.plainText.utf8.count + 1
    }
    return lines
  }

  private func at(_ offset: Int) -> StorySetting.Place {
    StorySetting.Place(block: place, offset: offset)
  }
}
