import GRDB
import News

/// Merges facts of another archive into this one.
struct Merging {
  let db: Database
  let now: Instant
  /// Where they come from.
  let source: DeviceID

  /// What a record does here.
  enum Effect {
    /// Nothing: what is here is as late or later.
    case none
    /// It is later, and nothing that shows changes.
    case remembered
    /// The fact changes.
    case changed(SyncChange)
  }

  /// What a record would do.
  func judge(_ record: SyncRecord) throws -> Effect {
    let story = try stories(of: record).first
    guard let place = places(of: record, at: story).first else { return .none }
    let known = try Stamps(db: db).remembered(place)
    guard known.map({ $0 < record.remembered }) ?? true else { return .none }
    let isShown = story != nil || !record.kind.isOfStory || record.bringsStory
    guard isShown, known?.value != record.remembered.value else { return .remembered }
    return .changed(try change(record, story))
  }

  /// Does it.
  func take(_ record: SyncRecord) throws -> Effect {
    try unite(record)
    let effect = try judge(record)
    if case .none = effect { return .none }
    let story = try story(for: record)
    let stamps = Stamps(db: db)
    for place in places(of: record, at: story) {
      try stamps.put(place, record.remembered, from: source)
    }
    try stamps.witness(record.remembered.stamp.tick)
    if story != nil || !record.kind.isOfStory {
      let fact = Fact(kind: record.kind, story: story, name: record.name)
      try Facts(db: db, now: now).put(fact, record.remembered.value?.databaseValue ?? .null)
    }
    return effect
  }
}

extension Merging {
  /// The stories that a record's identities name here, the oldest first.
  private func stories(of record: SyncRecord) throws -> [Int64] {
    Set(try record.stories.compactMap { try Identities(db: db).story($0) }).sorted()
  }

  /// Where a record is remembered: at its story, else at each identity that the story may come under.
  private func places(of record: SyncRecord, at story: Int64?) -> [Stamps.Place] {
    if story != nil || !record.kind.isOfStory {
      return [Stamps.Place(Fact(kind: record.kind, story: story, name: record.name))]
    }
    return record.stories.map { Stamps.Place(record.kind, of: $0, name: record.name) }
  }

  /// Two stories here that the other side knows as one are one.
  private func unite(_ record: SyncRecord) throws {
    let stories = try stories(of: record)
    guard let first = stories.first else { return }
    for other in stories.dropFirst() where try isOfOnePaper(first, other) {
      try Union(db: db, kept: first, dropped: other).run()
    }
    try name(first, as: record)
  }

  /// Gives a story the identities that the other side knows it by.
  private func name(_ story: Int64, as record: SyncRecord) throws {
    for id in record.stories where try Identities(db: db).story(id) == nil {
      try Identities(db: db).add(id, to: story)
    }
  }

  private func isOfOnePaper(_ story: Int64, _ other: Int64) throws -> Bool {
    try db.first(
      "SELECT 1 FROM story s JOIN story o ON o.paper = s.paper WHERE s.id = ? AND o.id = ?",
      [story, other]
    ) { _ in true } ?? false
  }

  /// A record's story, which is filed where the fact keeps it; nil where it is not known and need not be.
  private func story(for record: SyncRecord) throws -> Int64? {
    if let known = try stories(of: record).first { return known }
    guard record.bringsStory, let told = record.story else { return nil }
    try KeptStories(db: db).file(
      KeptStory(paper: told.paper, headline: told.headline), at: now)
    guard let story = try Identities(db: db).story(told.headline.id) else { throw Damage() }
    try name(story, as: record)
    return story
  }

  private func change(_ record: SyncRecord, _ story: Int64?) throws -> SyncChange {
    let title = try story.flatMap { story in
      try db.first("SELECT title FROM story WHERE id = ?", [story]) { try $0.text() }
    }
    let name = record.stories.first?.text ?? record.name
    return SyncChange(
      record.kind, isOn: record.remembered.value != nil,
      title: title ?? record.story?.headline.title ?? name, name: record.name)
  }
}

extension SyncRecord {
  /// Whether its story is filed where it is not known.
  fileprivate var bringsStory: Bool { story != nil && remembered.value != nil }
}
