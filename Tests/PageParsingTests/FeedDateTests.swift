import News
import Testing

@testable import PageParsing

@Suite("Dates of feeds")
struct FeedDateTests {
  private let dates = DateReader(zone: .utc, now: Reading.now)

  @Test(
    "One moment in every form that feeds write",
    arguments: [
      "Sun, 04 Jan 2004 16:29:06 GMT", "Sun, 04 Jan 04 16:29:06 UT", "4 Jan 2004 11:29:06 EST",
      "Sun, 4 Jan 2004 16:29:06 +0000", "Mon, 05-Jan-04 01:29:06 KST", "Jan 4 2004 16:29:06",
      "Sun Jan  4 16:29:06 2004", "Mon Jan  5 01:29:06 KST 2004", "2004-01-04T16:29:06Z",
      "2004-01-04T16:29:06.5+00:00", "2004-01-05 01:29:06+0900", "20040104T162906Z",
      "20040104T16:29:06Z", "2004-004T16:29:06Z", "2004004T162906Z", "2004-W01-7T16:29:06Z",
      "2004W017T162906Z", "2004-01-04 16:29:06.0", "2004/01/04 16:29:06",
      "2004년 1월 5일 오전 1:29:06 KST", "2004-01-05 오전 1:29:06 +09:00",
      "2004-január-04T16:29:06Z", "4 января 2004 16:29:06", "Κυρ, 04 Ιαν 2004 16:29:06 GMT",
    ])
  func moments(_ text: String) {
    #expect(dates.instant(ofField: text) == Instant(seconds: 1_073_233_746))
  }

  @Test("A field may name no more than a month or a year")
  func wholeFields() throws {
    #expect(dates.instant(ofField: "2003-12") == (try Reading.instant(2003, 12, 1, zone: .utc)))
    #expect(dates.instant(ofField: " 2003 ") == (try Reading.instant(2003, 1, 1, zone: .utc)))
    #expect(dates.instant("room 2003") == nil)
  }

  @Test("Hour 24 ends the day")
  func midnight() throws {
    let next = try Reading.instant(2004, 1, 1, zone: .utc)
    #expect(dates.instant(ofField: "2003-12-31T24:00:00Z") == next)
  }

  @Test(
    "What names no day gives none",
    arguments: [
      "", "0", "20041", "2004-00", "2004-000", "2004-367", "2004-W54", "2004-W01-8",
      "2004-13-01", "2004-02-30", "31", "T10", "99999999999999999999",
    ])
  func noDates(_ text: String) {
    #expect(dates.instant(ofField: text) == nil)
  }

  @Test("A time without a zone is in the zone that is given")
  func givenZone() throws {
    let korean = DateReader(zone: .korea, now: Reading.now)
    let expected = try Reading.instant(2026, 11, 3, 9, 12)
    #expect(korean.instant(ofField: "20261103T0912") == expected)
  }
}
