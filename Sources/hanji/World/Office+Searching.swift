import Archive
import News
import ReaderUI

extension Office {
  /// Reads a query that a person typed; `@NAME` alone is the saved search of that name.
  ///
  /// - Returns: nil where there is no saved search of the name.
  func searchQuery(_ text: String, in paper: Paper) throws(ArchiveError) -> SearchQuery? {
    guard text.hasPrefix("@") else { return read(text, in: paper) }
    let saved = try archive.searches().first { $0.name == text.dropFirst() }
    return saved.map { read($0.query, in: paper) }
  }

  /// What the file follows counts as followed.
  private func read(_ text: String, in paper: Paper) -> SearchQuery {
    var query = SearchQuery(text, in: searchContext(of: paper))
    query.condition = query.condition.alsoFollowing(followedConditions(in: paper))
    return query
  }

  /// What a query is read with: the time, the zone, and the sections of a paper by any of their names.
  func searchContext(of paper: Paper) -> SearchContext {
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
