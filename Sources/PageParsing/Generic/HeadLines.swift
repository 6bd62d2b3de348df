import News

/// The short lines beneath a headline: the dek, the byline and the time, where neither meta elements
/// nor the text's own beginning say them.
struct HeadLines {
  private let document: Document
  /// Texts in the order of the page, up to the first that is a paragraph.
  private var nodes: [Int] = []

  /// Lines looked at.
  private static let reach = 14

  /// A longer text, in bytes, is the story's first paragraph.
  private static let paragraph = 400

  init(_ document: Document, under headline: String) {
    self.document = document
    guard let start = end(of: headline) else { return }
    for node in start..<document.count where document.isText(node) {
      let text = document.bytes(node)
      if text.isBlank { continue }
      if text.count > Self.paragraph || nodes.count == Self.reach { return }
      nodes.append(node)
    }
  }

  /// Where the last element ends that prints the headline and nothing else.
  private func end(of headline: String) -> Int? {
    let (wording, length) = (Wording(headline), headline.utf8.count)
    guard let start = document.everything.first(where: { document.tag($0) == .body }) else {
      return nil
    }
    let beginning = headline.utf8.prefix(3).map(\.lowered)
    let found = (start..<document.count).lazy.filter { node in
      guard document.isText(node) else { return false }
      let text = document.bytes(node).drop { $0.isBlank }
      return (6...length + 8).contains(text.count)
        && text.prefix(3).lazy.map(\.lowered).elementsEqual(beginning)
        && wording.begins(with: Wording(document.line(node)))
    }.prefix(16).compactMap { document.parent($0) }
      .filter { document.end($0) - $0 <= 12 && Wording(document.line($0)) == wording }
    return found.last.map { document.end($0) }
  }

  /// The line that its class calls a dek, unless it is one of the text's own.
  func dek(before text: ReadBody) -> String? {
    let lines = nodes.lazy.compactMap(standfirst).map { document.line($0) }
    guard let line = lines.first(where: { (10...400).contains($0.unicodeScalars.count) }) else {
      return nil
    }
    let wording = Wording(line)
    let isText = text.blocks.prefix(3).contains {
      Wording($0.content.plainText).begins(with: wording)
    }
    return isText ? nil : line
  }

  /// The element around a text that says it is a dek.
  private func standfirst(_ node: Int) -> Int? {
    var outer = document.parent(node)
    for _ in 0..<3 {
      guard let element = outer, document.end(element) - element <= 24 else { return nil }
      if Self.deks.match(document.attributeText(element, "class"), limit: 8) { return element }
      outer = document.parent(element)
    }
    return nil
  }

  private static let deks = ClassWords(
    """
    standfirst dek deck intro vorspann subtitle subtit subtitel untertitel subtitulo subheadline \
    subheading subhead excerpt chapo entradilla bajada sumario sommario ingress perex
    """)

  /// The names of a line such as `By A Name`, every word of it in capitals.
  func names() -> [String] {
    for line in nodes.lazy.map({ document.line($0) }) where BylineText.isByline(line) {
      let words = line.split(separator: " ").dropFirst().filter { $0 != "and" && $0 != "&" }
      guard line.hasPrefix("By ") || line.hasPrefix("BY "), words.count >= 2,
        words.allSatisfy({ $0.first?.isUppercase ?? false })
      else { continue }
      return BylineText.names(line)
    }
    return []
  }

  /// The first line that is hardly more than a day.
  func posted(_ dates: DateReader) -> Instant? {
    nodes.lazy.map { document.line($0) }.filter { line in
      line.unicodeScalars.count <= 60 && line.utf8.count(where: \.isDigit) >= 5
    }.compactMap { dates.instant($0) }.first
  }
}
