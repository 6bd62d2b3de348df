import News
import Testing

/// The rule by which facts of several machines become one.
@Suite struct MergingTests {
  private static func random(_ generator: inout SystemRandomNumberGenerator) -> Remembered {
    let values: [FactValue?] = [nil, .number(1), .number(2), .text("한"), .text("two")]
    let stamp = Stamp(
      tick: Int64.random(in: 0...3, using: &generator),
      device: DeviceID(Int64.random(in: 1...2, using: &generator)))
    return Remembered(values[Int.random(in: 0..<values.count, using: &generator)], stamp)
  }

  @Test func orderWayAndNumberOfMergingsMakeNoDifference() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<10_000 {
      let (a, b, c) = (
        Self.random(&generator), Self.random(&generator), Self.random(&generator)
      )
      #expect(a.merged(with: b) == b.merged(with: a))
      #expect(a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)))
      #expect(a.merged(with: a) == a)
      #expect([a, b].contains(a.merged(with: b)))
    }
  }

  @Test func laterStampHasTheLastWordAlsoWhereItTakesAway() {
    let (first, second) = (DeviceID(1), DeviceID(2))
    let made = Remembered(.text("note"), Stamp(tick: 5, device: second))
    let taken = Remembered(nil, Stamp(tick: 6, device: first))
    #expect(made.merged(with: taken) == taken)
    let same = Remembered(nil, Stamp(tick: 5, device: first))
    #expect(made.merged(with: same) == made)
  }

  @Test func whatIsDoneAfterSeeingIsLaterWhateverTheClocksSay() {
    let now = Instant(seconds: 1_795_489_200)
    var ahead = FactClock()
    var behind = FactClock()
    let seen = ahead.next(at: Instant(seconds: now.seconds + 86_400))
    behind.witness(seen)
    #expect(behind.next(at: Instant(seconds: now.seconds - 86_400)) > seen)
    let last = behind.tick
    #expect(behind.next(at: Instant(seconds: 0)) > last)
  }

  @Test func clockStaysWithinItsBounds() {
    var clock = FactClock(tick: .max)
    clock.witness(.max)
    #expect(clock.next(at: Instant(seconds: .max)) == FactClock.limit)
    #expect(FactClock(tick: .min).tick == 0)
    #expect(FactClock.tick(of: Instant(seconds: .min)) == 0)
  }

  @Test func sumsTellStampsApart() {
    var sums: Set<UInt64> = []
    for tick in 0..<100 {
      for device in 1...100 {
        sums.insert(Stamp(tick: Int64(tick), device: DeviceID(Int64(device))).digest)
      }
    }
    #expect(sums.count == 10_000)
  }
}
