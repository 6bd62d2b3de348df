public import News

extension Paper {
  /// The paper of a past day, under a name of its own in the archive.
  ///
  /// What a web archive has of it are pages: feeds change too often to be found there.
  public func edition(of day: CivilTime) -> Paper {
    let date = Timestamp.day(day.instant(in: .utc), zone: .utc)
    var edition = self
    edition.id = PaperID("\(id.text)-\(date)")
    edition.title = LocalizedText(
      english: "\(title.english), \(date)", korean: "\(title.korean) \(date)")
    edition.sections = sections.map(\.withPagesAlone)
    return edition
  }
}

extension Section {
  fileprivate var withPagesAlone: Section {
    var section = self
    section.feeds = []
    section.isCurrent = true
    section.subsections = subsections.map(\.withPagesAlone)
    return section
  }
}
