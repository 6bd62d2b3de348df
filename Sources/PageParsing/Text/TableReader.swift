/// Tells tables of facts from those that only lay a page out.
struct TableReader {
  enum Kind {
    case data(rows: [[String]], hasHeader: Bool)
    /// A picture with its caption.
    case picture
    /// A frame around other blocks.
    case frame
  }

  private let document: Document
  private let dropped: NodeSet

  init(_ document: Document, dropped: NodeSet) {
    (self.document, self.dropped) = (document, dropped)
  }

  func read(_ node: Int) -> Kind {
    var (images, length, isNested, paragraphs) = (0, 0, false, 0)
    var rows: [Int] = []
    for at in document.below(node) {
      switch document.tag(at) {
      case .img: images += 1
      case .table: isNested = true
      case .p: paragraphs += 1
      case .tr: rows.append(at)
      case .text: length += document.bytes(at).count
      default: break
      }
    }
    if isNested { return .frame }
    let cells = rows.map(cells(of:))
    if images == 1 && length <= 900 && cells.allSatisfy({ $0.count <= 1 }) { return .picture }
    let width = cells.map(\.count).max() ?? 0
    guard rows.count >= 2, width >= 2, paragraphs < rows.count * width, isTerse(cells) else {
      return .frame
    }
    let hasHeader = cells[0].allSatisfy { document.tag($0) == .th }
    return .data(
      rows: cells.map { $0.map { document.line($0, without: dropped) } }, hasHeader: hasHeader)
  }

  private func cells(of row: Int) -> [Int] {
    document.children(row).filter { [.td, .th].contains(document.tag($0)) }
  }

  private func isTerse(_ cells: [[Int]]) -> Bool {
    cells.joined().allSatisfy { cell in
      document.below(cell).reduce(0) {
        $0 + (document.isText($1) ? document.bytes($1).count : 0)
      } <= 600
    }
  }
}
