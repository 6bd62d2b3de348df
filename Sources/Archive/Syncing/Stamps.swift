import GRDB
import News

/// What is remembered of facts for the sake of other machines: the table `stamp` and its clock.
struct Stamps {
  let db: Database

  /// This archive's number; nil before the first merging.
  func device() throws -> DeviceID? {
    try db.first("SELECT device FROM device") { DeviceID(try $0.number()) }
  }

  /// Gives the archive a number, another one where it has one already.
  func renewDevice() throws {
    let number = DeviceID(Int64.random(in: 1...Int64.max))
    try db.run(
      """
      INSERT INTO device (id, device, tick) VALUES (1, ?, 0)
      ON CONFLICT (id) DO UPDATE SET device = excluded.device
      """, [number.number])
  }

  /// Notes that a fact was given a value here and now; nothing before the first merging.
  func note(_ fact: Fact, _ value: DatabaseValue, at now: Instant) throws {
    guard let device = try device() else { return }
    let stamp = Stamp(tick: try tick(at: now), device: device)
    try put(Place(fact), Remembered(try FactValue(value), stamp), from: nil)
  }

  /// What is remembered of a fact.
  func remembered(_ place: Place) throws -> Remembered? {
    try db.first(
      """
      SELECT tick, device, value FROM stamp
      WHERE fact = ? AND ifnull(story, 0) = ? AND identity = ? AND name = ?
      """, [place.kind.rawValue, place.story ?? 0, place.identity, place.name]
    ) { try $0.remembered() }
  }

  /// Remembers a fact under a new number; nil stands for this archive.
  func put(_ place: Place, _ remembered: Remembered, from source: DeviceID?) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO stamp (fact, story, identity, name, tick, device, source, value)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        place.kind.rawValue, place.story, place.identity, place.name, remembered.stamp.tick,
        remembered.stamp.device.number, source?.number ?? 0,
        remembered.value?.databaseValue ?? .null,
      ])
  }

  /// Moves the clock past what another machine's said.
  func witness(_ tick: Int64) throws {
    try db.run("UPDATE device SET tick = ? WHERE tick < ?", [tick, tick])
  }

  /// The moment of something that is done now, later than all that was done or seen.
  func tick(at now: Instant) throws -> Int64 {
    let last = try db.first("SELECT tick FROM device") { try $0.number() } ?? 0
    var clock = FactClock(tick: last)
    let tick = clock.next(at: now)
    try db.run("UPDATE device SET tick = ?", [tick])
    return tick
  }
}

extension Stamps {
  /// Where a fact is remembered: at its story or, where that is not known, at the story's identity.
  struct Place: Hashable {
    var kind: FactKind
    var story: Int64?
    var identity = ""
    var name = ""

    init(_ fact: Fact) { (kind, story, name) = (fact.kind, fact.story, fact.name) }

    init(_ kind: FactKind, of id: StoryID, name: String) {
      (self.kind, self.identity, self.name) = (kind, id.text, name)
    }
  }
}

extension FactValue {
  /// A value as a fact's table has it; nil for none.
  init?(_ value: DatabaseValue) throws {
    switch value.storage {
    case .null: return nil
    case .int64(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .double, .blob: throw Damage()
    }
  }

  var databaseValue: DatabaseValue {
    switch self {
    case .number(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}

extension RowReader {
  /// The columns `tick, device, value`.
  mutating func remembered() throws -> Remembered {
    let stamp = Stamp(tick: try number(), device: DeviceID(try number()))
    return Remembered(try FactValue(try value()), stamp)
  }
}
