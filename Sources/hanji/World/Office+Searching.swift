import Archive
import News
import ReaderUI

extension Office {
  /// Reads a query that a person typed; `@NAME` alone is the saved search of that name.
  ///
  /// - Returns: nil where there is no saved search of the name.
  func searchQuery(_ text: String, in paper: Paper) throws(ArchiveError) -> SearchQuery? {
    let context = searchContext(of: paper)
    guard text.hasPrefix("@") else { return SearchQuery(text, in: context) }
    let saved = try archive.searches().first { $0.name == text.dropFirst() }
    return saved.map { SearchQuery($0.query, in: context) }
  }

  /// What a query is read with: the time, the zone, and the sections of a paper by any of their names.
  private func searchContext(of paper: Paper) -> SearchContext {
    let clock = world.clock
    return SearchContext(now: clock.now, zone: clock.zone) { paper.sections(named: $0) }
  }
}

extension Paper {
  /// The sections whose name, last part of the name or title in either language is this.
  func sections(named name: String) -> [SectionID] {
    let wanted = name.lowercased()
    return allSections.filter { section in
      let id = section.id.text
      return id == wanted || id.hasSuffix("/\(wanted)")
        || section.title.english.lowercased() == wanted || section.title.korean == name
    }.map(\.id)
  }
}
