import News
import Typesetting

/// Sets a table: columns as wide as their cells where that fits, else shared out, with cells of
/// several lines; where columns would be too narrow to read, row by row.
struct TableSetter {
  typealias Line = StorySetting.Line
  typealias Run = StorySetting.Run

  let block: BlockSetter

  private var setter: StorySetter { block.setter }

  /// Columns narrower than this are not read side by side.
  private static let leastCells = 4

  func lines(of rows: [[String]], hasHeader: Bool) -> [Line] {
    let rows = rows.map { $0.map(shown) }
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return [] }
    guard let widths = columnWidths(of: rows, count: count) else {
      return stacked(rows, hasHeader: hasHeader)
    }
    let areNumbers = (0..<count).map { column in
      rows.dropFirst(hasHeader ? 1 : 0).areNumbers(inColumn: column)
    }
    var lines: [Line] = []
    var offset = 0
    for (index, row) in rows.enumerated() {
      let isHeader = hasHeader && index == 0
      lines += set(row, widths, areNumbers, look: isHeader ? .strong : .text, offset: offset)
      if isHeader { lines.append(rule(widths, offset: offset)) }
      offset += TableSetter.length(of: row)
    }
    return lines
  }

  private func shown(_ cell: String) -> String {
    let line = cell.replacingLineEnds
    return setter.showsHanjaReadings && block.language == .korean ? Hanja.annotated(line) : line
  }

  private static func length(of row: [String]) -> Int { row.reduce(0) { $0 + $1.utf8.count + 1 } }

  /// The cells of each column; nil where they are not wide enough to be read.
  private func columnWidths(of rows: [[String]], count: Int) -> [Int]? {
    let room = setter.measure - 2 * (count - 1)
    var widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? setter.width.of($0[column]) : 0 }.max() ?? 0
    }
    if widths.reduce(0, +) <= room { return widths }
    guard room / count >= TableSetter.leastCells else { return nil }
    widths = widths.map { min($0, room) }
    while widths.reduce(0, +) > room, let widest = widths.max(),
      let index = widths.firstIndex(of: widest)
    {
      widths[index] = widest - 1
    }
    return widths
  }

  /// One row; its cells have as many lines as the tallest.
  private func set(
    _ row: [String], _ widths: [Int], _ areNumbers: [Bool], look: StorySetting.Look, offset: Int
  ) -> [Line] {
    let cells = row.indices.map { column in
      setter.width.of(row[column]) <= widths[column]
        ? [row[column]] : setter.breaker.wrapped(row[column], cells: widths[column])
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      let parts = cells.indices.map { column in
        let text = cells[column].indices.contains(line) ? cells[column][line] : ""
        let blanks = String(
          repeating: " ", count: max(widths[column] - setter.width.of(text), 0))
        return areNumbers[column] ? blanks + text : text + blanks
      }
      return Line(
        runs: [Run(text: parts.joined(separator: "  ").withoutBlanksAtItsEnd, look: look)],
        place: block.at(offset))
    }
  }

  private func rule(_ widths: [Int], offset: Int) -> Line {
    let text = widths.map { String(repeating: setter.glyphs.rule, count: $0) }
      .joined(separator: "  ")
    return Line(runs: [Run(text: text, look: .rule)], place: block.at(offset))
  }

  /// Each row as lines of its own, every cell behind the head of its column.
  private func stacked(_ rows: [[String]], hasHeader: Bool) -> [Line] {
    let hasHeader = hasHeader && rows.count > 1
    let header = hasHeader ? rows[0] : []
    var lines: [Line] = []
    var offset = hasHeader ? TableSetter.length(of: header) : 0
    for row in rows.dropFirst(hasHeader ? 1 : 0) {
      if !lines.isEmpty { lines.append(setter.blank(block.at(offset))) }
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        var text = RunningText()
        let head = header.indices.contains(column) ? header[column] : ""
        if !head.isEmpty { text.add("\(head): ", look: .strong) }
        text.add(cell, look: .text)
        lines += setter.set(text, place: block.at(offset)).map { line in
          Line(runs: line.runs, place: block.at(offset))
        }
      }
      offset += TableSetter.length(of: row)
    }
    return lines
  }
}

extension Sequence where Element == [String] {
  /// Whether the cells of a column are numbers, with their signs and units of one mark.
  fileprivate func areNumbers(inColumn column: Int) -> Bool {
    var hasNumber = false
    for row in self where row.indices.contains(column) && !row[column].isEmpty {
      guard row[column].isNumber else { return false }
      hasNumber = true
    }
    return hasNumber
  }
}

extension String {
  /// Whether it is made of digits and the marks that stand around them.
  fileprivate var isNumber: Bool {
    let marks = ".,+-−–%()$€£¥₩/: "
    return contains { $0.isASCII && $0.isNumber }
      && allSatisfy { $0.isASCII && $0.isNumber || marks.contains($0) } || self == "-"
  }

  fileprivate var withoutBlanksAtItsEnd: String {
    guard hasSuffix(" ") else { return self }
    return String(self[...(lastIndex { $0 != " " } ?? startIndex)])
  }

  fileprivate var replacingLineEnds: String {
    contains("\n") ? String(map { $0 == "\n" ? " " : $0 }) : self
  }
}
