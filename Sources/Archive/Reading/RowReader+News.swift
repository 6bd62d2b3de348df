import News

/// Columns that hold a value of the news.
extension RowReader {
  mutating func instant() throws -> Instant { Instant(seconds: try number()) }

  mutating func optionalInstant() throws -> Instant? {
    try optionalNumber().map(Instant.init(seconds:))
  }

  mutating func address() throws -> Address {
    guard let address = Address(try text()) else { throw Damage() }
    return address
  }

  mutating func optionalAddress() throws -> Address? {
    guard let text = try optionalText() else { return nil }
    guard let address = Address(text) else { throw Damage() }
    return address
  }

  mutating func kind() throws -> StoryKind {
    guard let kind = StoryKind(rawValue: try text()) else { throw Damage() }
    return kind
  }

  /// The columns of `Headline.columns`.
  mutating func headline() throws -> Headline {
    Headline(
      id: StoryID(try text()), address: try address(), title: try text(), label: try text(),
      dek: try text(), lead: try text(),
      byline: Byline(names: try text().split(separator: "\n").map(String.init), email: try text()),
      sectionLabel: try text(), posted: try optionalInstant(), updated: try optionalInstant(),
      image: try optionalAddress(), kind: try kind(), isBilingual: try flag())
  }
}
