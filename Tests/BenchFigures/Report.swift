import Foundation

/// The figures of a run, and where they were taken.
public struct Report: Codable, Sendable {
  /// The day, as `2026-11-28`.
  public var day: String
  /// The processor, its cores, and the system.
  public var machine: String
  /// Milliseconds of CPU that a piece of work took that never changes: how fast the machine is.
  public var yardstick: Double
  /// What was measured, in the order of the run.
  public var figures: [Figure]

  /// A run without figures yet.
  public init(day: String, machine: String, yardstick: Double, figures: [Figure] = []) {
    (self.day, self.machine, self.yardstick) = (day, machine, yardstick)
    self.figures = figures
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: where there is no such file, or it holds something else.
  public init(contentsOf path: String) throws {
    self = try JSONDecoder().decode(Report.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Writes a file that two runs can be compared by.
  public func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: URL(fileURLWithPath: path))
  }
}
