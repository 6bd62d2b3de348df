import News
import Typesetting

/// Sets one block of a story's text.
struct BlockSetter {
  typealias Line = StorySetting.Line
  typealias Run = StorySetting.Run

  let setter: StorySetter
  /// The block's number among all of the story.
  let place: Int
  /// The language of the block's text.
  let language: Language
  /// Which picture of how many it is; 0 where they are not counted.
  let picture: (number: Int, count: Int)

  func lines(of content: BlockContent) -> [Line] {
    switch content {
    case .paragraph(let spans): set(spans)
    case .heading(let level, let spans):
      set(spans.map { Span($0.text, link: $0.link) }, base: level < 3 ? .heading : .strong)
    case .quote(let paragraphs): quote(paragraphs)
    case .list(let isOrdered, let items): list(items, isOrdered: isOrdered)
    case .figure(let figure): FigureSetter(block: self, figure: figure).lines()
    case .table(let rows, let hasHeader):
      TableSetter(block: self).lines(of: rows, hasHeader: hasHeader)
    case .preformatted(let text): preformatted(text)
    case .rule: [rule]
    }
  }

  /// Sets runs of different looks as one text.
  func set(
    _ spans: [Span], base: StorySetting.Look = .text, after mark: String = "", indent: Int = 0,
    offset: Int = 0
  ) -> [Line] {
    let text = setter.running(spans, in: language, after: mark) { look(of: $0, base: base) }
    return setter.set(text, place: at(offset), indent: indent)
  }

  func at(_ offset: Int) -> StorySetting.Place {
    StorySetting.Place(block: place, offset: offset)
  }

  /// Cells by which words are set in where the column is wide enough for that.
  var indent: Int { setter.measure >= 20 ? 2 : 0 }

  private func look(of span: Span, base: StorySetting.Look) -> StorySetting.Look {
    if span.link != nil { return .link }
    return switch span.emphasis {
    case .none: base
    case .emphasis: .emphasis
    case .strong: .strong
    }
  }

  /// Paragraphs behind a bar, which goes on between them.
  private func quote(_ paragraphs: [[Span]]) -> [Line] {
    guard setter.measure >= 8 else { return joined(paragraphs) { set($0, offset: $1) } }
    let bar = Run(text: "\(setter.glyphs.quote) ", look: .rule)
    let lines = joined(paragraphs) { set($0, indent: 2, offset: $1) }
    return lines.map { Line(runs: [bar] + $0.runs, place: $0.place) }
  }

  /// Marks stand in a column of their own, numbers at its right.
  private func list(_ items: [[Span]], isOrdered: Bool) -> [Line] {
    let digits = "\(items.count)".count
    var lines: [Line] = []
    var offset = 0
    for (index, item) in items.enumerated() {
      let mark = isOrdered ? mark(index + 1, digits: digits) : "\(setter.glyphs.bullet) "
      lines += self.item(item, mark: mark, offset: offset)
      offset += item.plainText.utf8.count + 1
    }
    return lines
  }

  /// Where there is no room for a column of marks, the mark stands in the text.
  private func item(_ item: [Span], mark: String, offset: Int) -> [Line] {
    let indent = setter.width.of(mark)
    guard setter.measure >= indent + 4 else { return set(item, after: mark, offset: offset) }
    var lines = set(item, indent: indent, offset: offset)
    if !lines.isEmpty {
      lines[0].indent = 0
      lines[0].runs.insert(Run(text: mark, look: .secondary), at: 0)
    }
    return lines
  }

  private func mark(_ number: Int, digits: Int) -> String {
    let figure = "\(number)"
    return String(repeating: " ", count: digits - figure.count) + "\(figure). "
  }

  private var rule: Line {
    let cells = min(setter.measure, 12)
    let text = String(repeating: setter.glyphs.rule, count: cells)
    return Line(
      runs: [Run(text: text, look: .rule)], place: at(0), indent: (setter.measure - cells) / 2)
  }

  private func preformatted(_ text: String) -> [Line] {
    var offset = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      defer { offset += line.utf8.count + 1 }
      let text = setter.width.expandingTabs(String(line))
      let set = setter.set(text, look: .text, place: at(offset), indent: indent)
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
}
