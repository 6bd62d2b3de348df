import News
import Typesetting

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
    return koreanNames()
  }

  /// A short text that is a name and a role, where no class says so.
  private func koreanNames() -> [String] {
    for node in document.everything where document.isText(node) {
      guard (10...90).contains(document.bytes(node).count) else { continue }
      let line = document.line(node)
      guard line.hasHangul, BylineText.isByline(line) else { continue }
      let names = KoreanByline.names(line)
      if !names.isEmpty { return names }
    }
    return []
  }

  private func isAuthor(_ node: Int) -> Bool {
    let author = Array("author".utf8)
    return document.attributeText(node, "rel").map { $0.hasToken(author) } ?? false
      || document.attributeText(node, "itemprop").map { $0.hasToken(author) } ?? false
      || document.attributeText(node, "typeof").map { $0.ends(Array("Person".utf8)) } ?? false
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
    return labelled { times.posted($0) }
  }

  /// The time of the last change, only where a label says that it is one.
  func updated() -> Instant? { labelled { times.updated($0) } }

  /// The time in a short line that begins with a label such as `입력` or `수정`.
  private func labelled(_ read: (String) -> Instant?) -> Instant? {
    for node in document.everything where document.isText(node) {
      let text = document.bytes(node)
      guard (4...160).contains(text.count), Self.labels.stands(in: Array(text)) else { continue }
      var box = document.parent(node)
      for _ in 0..<2 {
        guard let element = box, document.end(element) - element <= 40 else { break }
        let line = document.line(element)
        if line.unicodeScalars.count <= 120, let time = read(line) { return time }
        box = document.parent(element)
      }
    }
    return nil
  }

  private static let labels = PhraseSet([
    "입력", "등록", "승인", "송고", "발행", "수정", "업데이트", "Posted", "Published", "Updated",
  ])
}
