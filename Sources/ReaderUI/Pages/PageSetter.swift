import News
import Terminal
import Typesetting

/// Sets the paragraphs of a page in lines.
struct PageSetter {
  private let measure: Int
  /// Cells that the screen has for text that is already broken into lines.
  private let room: Int
  private let width: DisplayWidth
  private let breaker: LineBreaker
  private let bullet: String

  init(_ state: ReaderState) {
    room = max(state.size.columns - 4, 1)
    measure = min(state.settings.measure, room)
    width = state.settings.width
    breaker = LineBreaker(width: width)
    bullet = state.settings.glyphs.bullet
  }

  func lines(of paragraphs: [PageParagraph]) -> [StorySetting.Line] {
    var lines: [StorySetting.Line] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let isClose = [.item, .plain].contains(paragraph.kind)
      if index > 0, !(isClose && paragraph.kind == paragraphs[index - 1].kind) {
        lines.append(StorySetting.Line(runs: [], place: place(index)))
      }
      lines += set(paragraph, index: index)
    }
    return lines
  }

  private func set(_ paragraph: PageParagraph, index: Int) -> [StorySetting.Line] {
    if paragraph.kind == .plain { return plain(paragraph, index: index) }
    let isItem = paragraph.kind == .item && measure >= 8
    let indent = isItem ? 2 : 0
    let runs = paragraph.pieces.map {
      StorySetting.Run(text: $0.marked, look: look(of: $0, paragraph))
    }
    var lines = breaker.lines(of: runs, cells: measure - indent).map { runs in
      StorySetting.Line(runs: runs, place: place(index), indent: indent)
    }
    if isItem, !lines.isEmpty {
      lines[0].indent = 0
      lines[0].runs.insert(StorySetting.Run(text: "\(bullet) ", look: .secondary), at: 0)
    }
    return lines
  }

  /// One line as it is, over several where the screen is too narrow for it.
  private func plain(_ paragraph: PageParagraph, index: Int) -> [StorySetting.Line] {
    let text = width.expandingTabs(paragraph.pieces.map(\.marked).joined())
    let lines = breaker.wrapped(text, cells: room).map { line in
      StorySetting.Line(
        runs: [StorySetting.Run(text: line, look: .text)], place: place(index))
    }
    return lines.isEmpty ? [StorySetting.Line(runs: [], place: place(index))] : lines
  }

  private func look(of piece: TextPiece, _ paragraph: PageParagraph) -> StorySetting.Look {
    switch piece {
    case .removed: return .removed
    case .added: return .added
    case .same: break
    }
    return switch paragraph.kind {
    case .heading: .heading
    case .text, .item, .plain: .text
    case .secondary: .secondary
    case .warning: .warning
    }
  }

  private func place(_ paragraph: Int) -> StorySetting.Place {
    StorySetting.Place(block: paragraph, offset: 0)
  }
}

extension TextPiece {
  /// The words; changed ones in brackets, since not every terminal tells looks apart.
  ///
  /// The brackets are those of `wdiff`; a blank behind the words stays behind the bracket.
  fileprivate var marked: String {
    switch self {
    case .same(let text): text
    case .removed(let text): TextPiece.bracketed(text, "[-", "-]")
    case .added(let text): TextPiece.bracketed(text, "{+", "+}")
    }
  }

  private static func bracketed(_ text: String, _ opening: String, _ closing: String) -> String {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return text }
    let end = text.index(after: last)
    return opening + text[..<end] + closing + text[end...]
  }
}

extension LineBreaker {
  /// Breaks runs of different looks as one text.
  func lines(of runs: [StorySetting.Run], cells: Int) -> [[StorySetting.Run]] {
    let text = runs.map(\.text).joined()
    var bounds: [(end: String.Index, look: StorySetting.Look)] = []
    var end = text.startIndex
    for run in runs {
      end = text.utf8.index(end, offsetBy: run.text.utf8.count)
      bounds.append((end, run.look))
    }
    return lines(of: text, cells: cells).map { range in
      var from = range.lowerBound
      return bounds.compactMap { bound in
        let to = min(bound.end, range.upperBound)
        guard to > from else { return nil }
        defer { from = to }
        return StorySetting.Run(text: String(text[from..<to]), look: bound.look)
      }
    }
  }
}
