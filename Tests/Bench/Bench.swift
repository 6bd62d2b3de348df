import BenchFigures
import FoundationEssentials
import LoopbackSite
import TestSupport

/// A run: the programs that are measured, the site that they read, and the figures so far.
final class Bench {
  /// The folder of our programs.
  let programs: String
  let site: LoopbackSite
  let home: TemporaryFolder
  private(set) var report = Report(
    day: Machine.day, machine: Machine.description, yardstick: Machine.yardstick)

  init(programs: String) throws {
    self.programs = programs
    site = try LoopbackSite()
    home = try TemporaryFolder()
  }

  var hanji: String { "\(programs)/hanji" }

  /// newsboat from the system; nil where it is not installed.
  var newsboat: String? {
    let path = "/usr/bin/newsboat"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Takes a figure down, and prints it while the run goes on.
  func note(
    _ what: String, stories: Int = 0, unit: Figure.Unit, ours: Double,
    beside: [String: Double] = [:],
    goal: Double? = nil
  ) {
    let values = beside.merging([Figure.own: ours]) { $1 }
    note(Figure(what, stories: stories, unit: unit, values, goal: goal))
  }

  func note(_ figure: Figure) {
    report.figures.append(figure)
    let values = figure.values.sorted { $0.key < $1.key }
      .map { "\($0.key) \(FigureTable.rounded($0.value)) \(figure.unit.rawValue)" }
    print("\(figure.what), \(figure.stories) stories: \(values.joined(separator: ", "))")
  }

  /// Runs a program to its end in a world of its own.
  ///
  /// - Throws: `BenchFailure` where it fails.
  func spawn(_ arguments: [String], isHeard: Bool = false) throws -> Spawned {
    let run = try Spawned(arguments, environment: environment, isHeard: isHeard)
    guard run.status == 0 else {
      throw BenchFailure("\(arguments.prefix(2).joined(separator: " ")) failed")
    }
    return run
  }

  /// The same as that of programs in a terminal.
  private var environment: [String] {
    PinnedWorld.variables(home: home.path, changes: [:]).map { "\($0.key)=\($0.value)" }.sorted()
  }
}
