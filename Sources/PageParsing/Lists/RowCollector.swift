import News

/// Gathers rows from several lists of one page, each story once.
struct RowCollector {
  private(set) var rows: [ParsedRow] = []
  private(set) var isCut = false
  private var seen: Set<String> = []

  mutating func add(_ found: [ParsedRow]) {
    for row in found {
      guard seen.insert(row.address?.text ?? row.title).inserted else { continue }
      guard rows.count < ListReader.limit else {
        isCut = true
        return
      }
      rows.append(row)
    }
  }
}
