/// Chooses the headline among what linked data, Open Graph, the headings and the document's title say.
struct HeadlineFinder {
  private let document: Document
  private let facts: PageFacts
  private let body: Int
  private let site: SiteName

  init(_ document: Document, _ facts: PageFacts, body: Int, host: String) {
    (self.document, self.facts, self.body) = (document, facts, body)
    site = SiteName(facts.siteNames, host: host)
  }

  /// The publisher's own word, in the words of a heading where they are the same.
  ///
  /// Linked data is trusted before Open Graph, and both before the heading, which on many pages
  /// carries a kicker or the site's name as well.
  func headline() -> String {
    let headings = headings()
    let named = site.barRemoved(from: facts.headline)
    if named.isEmpty { return printed(headings) }
    if let heading = whole(named, among: headings) { return heading }
    return corrected(named, by: headings) ?? printedAlone(named) ?? named
  }

  /// The heading that says the same, or of which the title is the beginning: linked data is cut at
  /// 110 characters by many, as search engines once asked.
  private func whole(_ named: String, among headings: [String]) -> String? {
    let wording = Wording(named)
    if let same = headings.first(where: { Wording($0) == wording }) { return same }
    let isCut = named.hasSuffix("…") || named.hasSuffix("...") || named.unicodeScalars.count >= 100
    return isCut ? headings.first { Wording($0).goesOn(after: wording) } : nil
  }

  /// What the heading and Open Graph agree on, where linked data has other words that were made
  /// for search engines.
  ///
  /// They were where the document's title has them too, which is written for search results. Where
  /// the document's title is with the heading, linked data stands alone and is only trusted when
  /// it knows an alternative headline: then the publisher keeps several wordings apart.
  private func corrected(_ named: String, by headings: [String]) -> String? {
    let shared = Wording(site.barRemoved(from: facts.sharedHeadline))
    guard !shared.isEmpty, shared != Wording(named),
      let heading = headings.first(where: { Wording($0) == shared })
    else { return nil }
    let title = Wording(site.guessed(from: facts.title))
    if title == Wording(named) || Wording(facts.title) == Wording(named) { return heading }
    let isAlone = title == shared || Wording(facts.title) == shared
    return isAlone && facts.alternativeHeadline.isEmpty ? heading : nil
  }

  /// The title without a paper's name that is told nowhere else, where a heading prints it so.
  private func printedAlone(_ named: String) -> String? {
    let guessed = site.guessed(from: named)
    guard guessed != named else { return nil }
    let wording = Wording(guessed)
    return lesserHeadings.first { Wording($0) == wording }
  }

  /// Of a page that names no headline: the heading that its title repeats, else the last one over
  /// the text, else the title itself.
  private func printed(_ headings: [String]) -> String {
    let title = site.guessed(from: facts.title)
    let heading =
      headings.first { Wording($0) == Wording(title) }
      ?? headings.first { overlap($0, facts.title) > 0.6 } ?? lastHeading ?? headings.first
    if let heading { return heading }
    let lesser = lesserHeadings
    return lesser.first { Wording($0) == Wording(title) } ?? repeated
      ?? (isShort(title) ? lesser.first { $0.count > title.count } ?? classed : nil) ?? title
  }

  /// The larger part of the document's title that the page prints as a line, where it has no `h1`:
  /// old layouts name the paper in the title and set the headline in large type.
  private var repeated: String? {
    let (title, length) = (Wording(facts.title), facts.title.utf8.count)
    guard let start = bodyStart, length >= 12 else { return nil }
    let lines = (start..<document.count).lazy.filter { node in
      document.isText(node) && (length / 2...length + 8).contains(document.bytes(node).count)
    }.prefix(Self.reach).map { document.line($0) }.filter { line in
      title.begins(with: Wording(line)) || title.ends(with: Wording(line))
    }
    return lines.max { $0.utf8.count < $1.utf8.count }
  }

  /// A line that its class calls a headline, for titles that are no more than the paper's name.
  private var classed: String? {
    guard let start = bodyStart else { return nil }
    return (start..<document.count).lazy.filter { node in
      !document.isText(node) && document.end(node) - node <= 8
        && ClassWords.headline.match(document.attributeText(node, "class"), limit: 4)
    }.prefix(Self.reach).map { document.line($0) }.first { line in
      (8...120).contains(line.unicodeScalars.count) && line != facts.title
    }
  }

  /// Lines of a page looked at.
  private static let reach = 200

  private var bodyStart: Int? { document.everything.first { document.tag($0) == .body } }

  /// Whether a title can be no more than a name.
  private func isShort(_ title: String) -> Bool {
    title.split(separator: " ").count <= 4 && title.unicodeScalars.count <= 24
  }

  // MARK: headings

  private var headingNodes: [Int] {
    Array(document.everything.lazy.filter { document.tag($0) == .h1 }.prefix(6))
  }

  /// The lines of the headings below the first rank.
  private var lesserHeadings: [String] {
    let ranks: TagSet = [.h2, .h3, .h4]
    return document.everything.lazy.filter { ranks.contains(document.tag($0)) }.prefix(12)
      .map { document.line($0) }.filter(isLine)
  }

  /// The headings' lines, each also without the kicker that some hold.
  private func headings() -> [String] {
    headingNodes.flatMap { node in [withoutKicker(node), document.line(node)] }.filter(isLine)
  }

  private var lastHeading: String? {
    headingNodes.last { $0 < body || document.contains(body, $0) }.map(withoutKicker)
      .flatMap { isLine($0) ? $0 : nil }
  }

  private func isLine(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.count <= 300
  }

  private func withoutKicker(_ heading: Int) -> String {
    let kickers = document.below(heading).filter {
      !document.isText($0) && ClassWords.kicker.match(document.attributeText($0, "class"))
    }
    let line = document.line(heading, without: NodeSet(kickers))
    return line.isEmpty ? document.line(heading) : line
  }

  /// The share of words that two titles have in common.
  private func overlap(_ left: String, _ right: String) -> Double {
    let (first, second) = (words(left), words(right))
    let larger = max(first.count, second.count)
    return larger == 0 ? 0 : Double(first.intersection(second).count) / Double(larger)
  }

  private func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
  }
}
