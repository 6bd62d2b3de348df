import BenchFigures
import Foundation
import TestSupport
import Testing

/// The figures that the README shows.
@Suite struct ReadmeTableTests {
  private static func path(_ file: String) throws -> String {
    try #require(PackageFolder.containing()) + "/" + file
  }

  @Test func areThoseOfTheCommittedRun() throws {
    let report = try Report(contentsOf: Self.path("Tests/Fixtures/Bench/bench.json"))
    let page = try String(contentsOfFile: Self.path("README.md"), encoding: .utf8)
    #expect(page.contains("\n\(ReadmeTable(report).text)\n\n"), "make bench-keep writes them")
    let measured = Set(report.figures.map(\.what))
    #expect(ReadmeTable.shown.allSatisfy { measured.contains($0) })
  }

  @Test func anotherRunTakesThePlaceOfTheOldOneAlone() throws {
    let report = Report(
      day: "2027-01-02", machine: "a machine", yardstick: 1,
      figures: [
        Figure("refresh, cold", stories: 9, unit: .cpu, ["hanji": 1, "newsboat": 4]),
        Figure("what nobody notices", unit: .cpu, ["hanji": 1]),
      ])
    let page = "Before.\n2026, old, \(ReadmeTable.sign)\n\n| |\n|---|\n| old |\n\nAfter.\n"
    let new = """
      Before.
      2027-01-02, a machine, \(ReadmeTable.sign)

      | | stories | hanji | beside it | of that |
      |---|--:|--:|--:|--:|
      | refresh, cold | 9 | 1.0 ms CPU | 4.0 (newsboat) | 25 % |

      After.

      """
    #expect(ReadmeTable(report).page(in: page) == new)
    #expect(ReadmeTable(report).page(in: new) == new)
    #expect(ReadmeTable(report).page(in: "Another page.") == nil)
  }
}
