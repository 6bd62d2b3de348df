import News

/// A paper's sections and feeds as a subscription list (OPML 2.0).
///
/// A section with one feed and nothing below it is one outline; any other is an outline around its
/// feeds, which bear its title, and its sub-sections. Sections without a feed below are left out.
struct OPMLExport {
  let paper: Paper
  let now: Instant

  var document: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml version="2.0">
    <head>
    <title>\(Markup.escaped(paper.title.english))</title>
    <dateCreated>\(Timestamp.mail(now, zone: paper.zone))</dateCreated>
    </head>
    <body>
    \(paper.sections.flatMap { outlines($0, depth: 1) }.joined(separator: "\n"))
    </body>
    </opml>

    """
  }

  private func outlines(_ section: Section, depth: Int) -> [String] {
    guard section.withSubsections.contains(where: { !$0.feeds.isEmpty }) else { return [] }
    let indent = String(repeating: "  ", count: depth)
    let feeds = section.feeds.map { feed($0, of: section) }
    if feeds.count == 1, section.subsections.isEmpty { return feeds.map { indent + $0 } }
    let below = section.subsections.flatMap { outlines($0, depth: depth + 1) }
    return ["\(indent)<outline \(names(section))>"] + feeds.map { "\(indent)  \($0)" } + below
      + ["\(indent)</outline>"]
  }

  private func names(_ section: Section) -> String {
    let title = Markup.escaped(section.title.english)
    return "text=\"\(title)\" title=\"\(title)\""
  }

  private func feed(_ address: Address, of section: Section) -> String {
    let home = section.lists.first ?? paper.home
    let site = home.map { " htmlUrl=\"\(Markup.escaped($0.text))\"" } ?? ""
    return "<outline type=\"rss\" \(names(section)) "
      + "xmlUrl=\"\(Markup.escaped(address.text))\"\(site)/>"
  }
}
