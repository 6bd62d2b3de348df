import News
import Testing

@Suite struct CivilTimeTests {
  @Test func koreanTimeIsNineHoursAheadOfUTC() throws {
    let posted = try #require(CivilTime(year: 2014, month: 4, day: 16, hour: 16, minute: 25))
    #expect(posted.instant(in: .korea).seconds == 1_397_633_100)
    #expect(CivilTime(posted.instant(in: .korea), offset: .korea) == posted)
    #expect(CivilTime(posted.instant(in: .korea), offset: .utc).hour == 7)
  }

  @Test(
    "A reading that no calendar has is refused",
    arguments: [
      (2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (0, 1, 1), (1900, 2, 29),
    ])
  func refuses(year: Int, month: Int, day: Int) {
    #expect(CivilTime(year: year, month: month, day: day) == nil)
  }

  @Test func everyDayOfFourCenturiesRoundTrips() throws {
    for day in stride(from: -60_000, through: 90_000, by: 7) {
      let instant = Instant(seconds: Int64(day) * 86_400 + 12_345)
      let reading = CivilTime(instant, offset: .utc)
      #expect(reading.instant(in: .utc) == instant)
      #expect(reading.weekday == ((day + 4) % 7 + 7) % 7)
    }
  }

  @Test func extremeInstantsDoNotTrap() {
    #expect(CivilTime(Instant(seconds: .max), offset: .korea).year >= 9_998)
    #expect(CivilTime(Instant(seconds: .min), offset: .korea).year <= 2)
  }
}
