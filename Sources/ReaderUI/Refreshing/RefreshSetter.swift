import News
import Terminal
import Typesetting

/// Sets how far a refresh is in lines: all of it with a bar, then its parts.
struct RefreshSetter {
  private let progress: RefreshProgress?
  private let isRunning: Bool
  private let cells: Int
  private let settings: ReaderSettings
  private let keymap: Keymap

  init(_ state: ReaderState) {
    progress = state.refresh ?? state.lastRefresh
    isRunning = state.refresh != nil
    (settings, keymap) = (state.settings, state.keymap)
    cells = max(min(state.size.columns - 4, 76), 1)
  }

  /// None where nothing was fetched yet.
  var lines: [StorySetting.Line] {
    guard let progress else { return [] }
    let parts = progress.parts
    let columns = Columns(parts, cells: cells, settings)
    return wrapped(Phrases.summary(of: progress, isRunning: isRunning), .text)
      + [bar(progress), line([])]
      + parts.flatMap { lines(of: $0, columns) }
  }

  /// The widths of what stands in one column.
  private struct Columns {
    var title: Int
    var count: Int

    init(_ parts: [RefreshPart], cells: Int, _ settings: ReaderSettings) {
      let titles = parts.map { settings.width.of($0.title.text(in: settings.language)) }
      title = min(titles.max() ?? 0, max(cells / 2 - 4, 1))
      count = parts.map { RefreshSetter.count($0).utf8.count }.max() ?? 0
    }
  }

  private func bar(_ progress: RefreshProgress) -> StorySetting.Line {
    let percent = progress.total == 0 ? 100 : progress.done * 100 / progress.total
    let words = " \(percent)%"
    let room = max(min(cells - words.utf8.count, 60), 0)
    let filled = room * percent / 100
    return line([
      run(repeated(settings.glyphs.filled, filled), .heading),
      run(repeated(settings.glyphs.unfilled, room - filled), .rule), run(words, .secondary),
    ])
  }

  private func lines(of part: RefreshPart, _ columns: Columns) -> [StorySetting.Line] {
    let title = settings.width.clipped(
      part.title.text(in: settings.language), to: columns.title, ellipsis: settings.glyphs.ellipsis)
    let count = Self.count(part)
    let look: StorySetting.Look = part.done == 0 ? .secondary : .text
    let words = Phrases.outcome(of: part)?.text(in: settings.language) ?? ""
    let outcome: StorySetting.Look = part.failures.isEmpty ? .secondary : .warning
    let row = line([
      run(settings.width.padded(title, to: columns.title + 2), look),
      run(repeated(" ", columns.count - count.utf8.count) + count, .secondary),
      run("  ", .text), run(words, outcome),
    ])
    return [row] + part.failures.flatMap { wrapped($0, .secondary, indent: 4) }
  }

  private static func count(_ part: RefreshPart) -> String { "\(part.done)/\(part.total)" }

  private func wrapped(
    _ text: LocalizedText, _ look: StorySetting.Look, indent: Int = 0
  ) -> [StorySetting.Line] {
    let words = keymap.spelled(text.text(in: settings.language), on: .page)
    return LineBreaker(width: settings.width).wrapped(words, cells: max(cells - indent, 1))
      .map { line([run($0, look)], indent: indent) }
  }

  private func line(_ runs: [StorySetting.Run], indent: Int = 0) -> StorySetting.Line {
    StorySetting.Line(runs: runs, place: StorySetting.Place(block: 0, offset: 0), indent: indent)
  }

  private func run(_ text: String, _ look: StorySetting.Look) -> StorySetting.Run {
    StorySetting.Run(text: text, look: look)
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: max(count, 0))
  }
}
