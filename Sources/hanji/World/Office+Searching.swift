import News
import ReaderUI

extension Office {
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
