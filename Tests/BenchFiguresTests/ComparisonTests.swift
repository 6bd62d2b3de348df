import BenchFigures
import Testing

/// What is told of two runs.
@Suite struct ComparisonTests {
  private func report(yardstick: Double = 10, _ figures: Figure...) -> Report {
    Report(day: "2026-11-28", machine: "a machine", yardstick: yardstick, figures: figures)
  }

  @Test func aSlowerMachineIsNoWorseBesideTheSamePeer() {
    let committed = report(
      Figure("start", stories: 1_000, unit: .cpu, ["hanji": 10, "newsboat": 30]))
    let slower = report(Figure("start", stories: 1_000, unit: .cpu, ["hanji": 20, "newsboat": 60]))
    let worse = report(Figure("start", stories: 1_000, unit: .cpu, ["hanji": 20, "newsboat": 30]))
    #expect(Comparison(committed: committed, new: slower).regressions.isEmpty)
    #expect(
      Comparison(committed: committed, new: worse).regressions
        == ["start, 1000 stories: 100 % worse than the committed figure"])
  }

  @Test func workWithoutAPeerIsMeasuredByTheYardstick() {
    let committed = report(Figure("a key", unit: .cpu, ["hanji": 2]))
    let onASlowerMachine = report(yardstick: 20, Figure("a key", unit: .cpu, ["hanji": 4]))
    let worse = report(Figure("a key", unit: .cpu, ["hanji": 4]))
    #expect(Comparison(committed: committed, new: onASlowerMachine).regressions.isEmpty)
    #expect(Comparison(committed: committed, new: worse).regressions.count == 1)
  }

  @Test func noiseIsNotTold() {
    let committed = report(
      Figure("a key", unit: .cpu, ["hanji": 0.2]), Figure("a line", unit: .bytes, ["hanji": 100]))
    let new = report(
      Figure("a key", unit: .cpu, ["hanji": 0.4]), Figure("a line", unit: .bytes, ["hanji": 109]))
    #expect(Comparison(committed: committed, new: new).regressions.isEmpty)
    let longer = report(Figure("a line", unit: .bytes, ["hanji": 120]))
    #expect(Comparison(committed: committed, new: longer).regressions.count == 1)
  }

  @Test func whatWasNotMeasuredIsNamed() {
    let committed = report(Figure("search", stories: 100_000, unit: .cpu, ["hanji": 2]))
    let comparison = Comparison(committed: committed, new: report())
    #expect(comparison.missing == ["search, 100000 stories: not measured"])
    #expect(comparison.regressions.isEmpty)
  }

  @Test func aTableNamesThePeerAndTheFloor() {
    let figure = Figure(
      "start", stories: 1_000, unit: .wall, ["hanji": 12.34, "newsboat": 30, "the floor": 4],
      goal: 15)
    #expect(
      FigureTable(report(figure)).text.hasSuffix(
        "| start | 1000 | 12.3 ms | 30.0 ms (newsboat) | 41 % | 4.0 ms | 15.0 ms |"))
  }
}
