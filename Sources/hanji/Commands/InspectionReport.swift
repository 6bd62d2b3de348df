import News

/// What a paper file finds on a page, as `hanji paper check` prints it.
enum InspectionReport {
  /// How many characters of what was found are printed.
  private static let textLength = 60

  /// A paper in one line.
  static func line(_ paper: Paper) -> String {
    let sections = paper.allSections
    let feeds = sections.reduce(0) { $0 + $1.feeds.count }
    let lists = sections.reduce(0) { $0 + $1.lists.count }
    return "\(paper.id.text): \(titles(paper)); sections \(sections.count), feeds \(feeds), "
      + "list pages \(lists), layouts \(paper.layouts.count)"
  }

  /// The title in English and, where it has one, in Korean.
  static func titles(_ paper: Paper) -> String {
    let (english, korean) = (paper.title.english, paper.title.korean)
    return english == korean ? english : "\(english)  \(korean)"
  }

  /// Layout by layout, role by role, then by which way the page is read.
  static func text(_ inspection: PageInspection) -> String {
    (inspection.layouts.flatMap(lines) + [verdict(inspection)]).joined(separator: "\n")
  }

  private static func lines(_ layout: InspectedLayout) -> [String] {
    let signs = layout.signs.map { described($0.text, $0.finding) }.joined(separator: ", ")
    let head = "layout \(layout.name) \(layout.applies ? "applies" : "does not apply")"
    return [signs.isEmpty ? head : "\(head): \(signs)"]
      + layout.roles.flatMap { lines($0.selectors, name: $0.role.rawValue) }
      + layout.lists.flatMap { lines($0.rows, $0.parts, name: "list \($0.block?.text ?? "")") }
  }

  /// The selectors that can be read nowhere, a line for each; nil where all can.
  static func unreadable(_ inspection: PageInspection) -> String? {
    let lines = inspection.layouts.flatMap { layout in
      layout.unreadable.map { "layout \(layout.name): \(described($0, .unreadable))" }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func described(
    _ selector: String, _ finding: InspectedSelector.Finding
  ) -> String {
    switch finding {
    case .unreadable: "\(selector) is no selector"
    case .nothing: "no \(selector)"
    case .found: selector
    }
  }

  private static func lines(
    _ selectors: [InspectedSelector], _ parts: [InspectedSelector] = [], name: String
  ) -> [String] {
    let column = "  " + name + String(repeating: " ", count: max(10 - name.count, 1))
    let unreadable = (selectors + parts).filter { $0.finding == .unreadable }
    let readable = selectors.filter { $0.finding != .unreadable }
    return unreadable.map { column + described($0.text, $0.finding) }
      + (readable.isEmpty ? [] : [column + found(readable)])
  }

  private static func found(_ selectors: [InspectedSelector]) -> String {
    guard let selector = selectors.counting, case .found(let count, let text) = selector.finding
    else { return "nothing: " + selectors.map(\.text).joined(separator: ", ") }
    let cut = text.prefix(textLength) + (text.count > textLength ? "…" : "")
    let times = count > 1 ? " (\(count))" : ""
    return "\(selector.text)\(times): \(text.isEmpty ? "no text" : String(cut))"
  }

  private static func verdict(_ inspection: PageInspection) -> String {
    switch inspection.way {
    case .recipe: "The recipe reads the story."
    case .linkedData: "\(failure(inspection)) Linked data (JSON-LD) and the text itself read it."
    case .generic: "\(failure(inspection)) The generic way reads it."
    case .list: "The page is a list of stories, no story."
    case .unread: "\(failure(inspection)) No other way reads it either."
    }
  }

  /// Why the recipe reads no story.
  private static func failure(_ inspection: PageInspection) -> String {
    if inspection.notes.contains(.serviceError) { return "The page is the site's own error page." }
    if inspection.notes.contains(.empty) { return "The page is empty." }
    if inspection.notes.contains(.feedInsteadOfPage) { return "This is a feed, no page." }
    if inspection.notes.contains(.challenge) { return "The page is a challenge for a browser." }
    if inspection.layouts.isEmpty { return "The paper has no recipe." }
    let layouts = inspection.layouts.filter { $0.applies && !$0.roles.isEmpty }
    if layouts.isEmpty { return "No layout of the recipe applies." }
    return layouts.map { "Layout \($0.name) finds no \(missing($0))." }.joined(separator: " ")
  }

  /// The needed roles that a layout does not find.
  private static func missing(_ layout: InspectedLayout) -> String {
    let missing = [Role.headline, .body].filter { needed in
      !layout.roles.contains { $0.role == needed && $0.selectors.counting != nil }
    }
    return missing.isEmpty ? "text" : missing.map(\.rawValue).joined(separator: " and no ")
  }
}
