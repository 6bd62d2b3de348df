/// The names of a page's site, as they are set after its titles: ` - The Paper`, ` | paper.example`.
struct SiteName {
  private var names: Set<Wording> = []

  /// `printed` are the names that the page gives itself; the host's labels are names as well.
  init(_ printed: [String], host: String) {
    for name in printed + [host] { add(name) }
    let labels = host.split(separator: ".").map(String.init)
    for label in labels.dropLast() { add(label) }
    add(labels.suffix(2).joined(separator: "."))
  }

  private mutating func add(_ name: String) {
    let wording = Wording(name)
    if !wording.isEmpty { names.formUnion([wording, wording.withoutThe]) }
  }

  private static let marks = [
    " | ", " - ", " – ", " — ", " :: ", " : ", " • ", " · ", " * ", "：", "｜", " < ", " > ",
  ]

  /// The title without the site's name at its end, and without a section between the two.
  func removed(from title: String) -> String {
    for mark in Self.marks {
      guard let cut = title.lastRange(of: mark), cut.lowerBound > title.startIndex else { continue }
      let tail = Wording(String(title[cut.upperBound...]))
      if names.contains(tail) || names.contains(tail.withoutThe) {
        return withoutSection(String(title[..<cut.lowerBound]), mark)
      }
    }
    return title
  }

  /// `Title | Sport | The Paper`: what was set apart by a bar is a section.
  private func withoutSection(_ title: String, _ mark: String) -> String {
    guard mark == " | ", let cut = title.lastRange(of: mark),
      Self.isShort(title[cut.upperBound...])
    else { return title }
    return String(title[..<cut.lowerBound])
  }

  /// The title without what stands after its last mark, where that is short enough for a name: of
  /// a document's title, which nearly always ends with one.
  func guessed(from title: String) -> String {
    let known = removed(from: title)
    if known != title { return known }
    for mark in Self.marks.dropLast(4) {
      if let cut = title.lastRange(of: mark), Self.isShort(title[cut.upperBound...]) {
        return String(title[..<cut.lowerBound])
      }
    }
    return title
  }

  /// The title without a section or a name behind a bar, a mark that headlines do not use.
  func barRemoved(from title: String) -> String {
    let known = removed(from: title)
    guard let cut = known.lastRange(of: " | "), Self.isShort(known[cut.upperBound...]) else {
      return known
    }
    return String(known[..<cut.lowerBound])
  }

  private static func isShort(_ text: Substring) -> Bool {
    text.split(separator: " ").count <= 4
  }
}
