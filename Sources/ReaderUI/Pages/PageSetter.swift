import News
import Terminal
import Typesetting

/// Sets the paragraphs of a page in lines.
struct PageSetter {
  private let measure: Int
  private let breaker: LineBreaker
  private let bullet: String

  init(_ state: ReaderState) {
    measure = max(min(state.settings.measure, state.size.columns - 4), 1)
    breaker = LineBreaker(width: state.settings.width)
    bullet = state.settings.glyphs.bullet
  }

  func lines(of paragraphs: [PageParagraph]) -> [StorySetting.Line] {
    var lines: [StorySetting.Line] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0, !(paragraph.kind == .item && paragraphs[index - 1].kind == .item) {
        lines.append(StorySetting.Line(runs: [], place: place(index)))
      }
      lines += set(paragraph, index: index)
    }
    return lines
  }

  private func set(_ paragraph: PageParagraph, index: Int) -> [StorySetting.Line] {
    let isItem = paragraph.kind == .item && measure >= 8
    let indent = isItem ? 2 : 0
    let runs = paragraph.pieces.map {
      StorySetting.Run(text: $0.text, look: look(of: $0, paragraph))
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

  private func look(of piece: TextPiece, _ paragraph: PageParagraph) -> StorySetting.Look {
    switch piece {
    case .removed: return .removed
    case .added: return .added
    case .same: break
    }
    return switch paragraph.kind {
    case .heading: .heading
    case .text, .item: .text
    case .secondary: .secondary
    case .warning: .warning
    }
  }

  private func place(_ paragraph: Int) -> StorySetting.Place {
    StorySetting.Place(block: paragraph, offset: 0)
  }
}

extension TextPiece {
  /// The words.
  var text: String {
    switch self {
    case .same(let text), .removed(let text), .added(let text): text
    }
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
