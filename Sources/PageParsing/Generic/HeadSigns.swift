import News

/// Byline and time where a page says them only in print: `rel=author`, `time`, classes.
struct HeadSigns {
  private let document: Document
  private let times: PrintedTimes

  init(_ document: Document, times: PrintedTimes) {
    (self.document, self.times) = (document, times)
  }

  private static let authors = ClassWords("byline author authors writer reporter journalist")
  private static let dates = ClassWords("date time timestamp published dateline datetime pubdate")

  func names() -> [String] {
    for node in document.everything where !document.isText(node) {
      let isMarked = isAuthor(node)
      guard isMarked || Self.authors.match(document.attributeText(node, "class")) else { continue }
      let line = document.line(node)
      guard (3...120).contains(line.unicodeScalars.count) else { continue }
      let names = BylineText.names(line)
      if !names.isEmpty { return names }
    }
    return []
  }

  private func isAuthor(_ node: Int) -> Bool {
    let author = Array("author".utf8)
    return document.attributeText(node, "rel").map { $0 == author } ?? false
      || document.attributeText(node, "itemprop").map { $0 == author } ?? false
  }

  func posted() -> Instant? {
    for node in document.everything where document.tag(node) == .time {
      let written = document.attribute(node, "datetime") ?? document.line(node)
      if let time = times.dates.instant(written) { return time }
    }
    for node in document.everything where !document.isText(node) {
      guard Self.dates.match(document.attributeText(node, "class")) else { continue }
      let line = document.line(node)
      guard line.unicodeScalars.count <= 120 else { continue }
      if let time = times.posted(line) { return time }
    }
    return nil
  }
}
