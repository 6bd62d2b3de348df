import BenchFigures
import Glibc

/// Milliseconds of CPU and wall time that a piece of work took: the median of many runs.
struct Timing {
  private(set) var cpu: [Double] = []
  private(set) var wall: [Double] = []

  /// Runs a piece of work so often, after one run that warms the caches.
  static func of(_ runs: Int = 21, _ work: () throws -> Void) rethrows -> Timing {
    var timing = Timing()
    try work()
    for _ in 0..<runs { try timing.add(work) }
    return timing
  }

  /// Runs a piece of work once more.
  mutating func add(_ work: () throws -> Void) rethrows {
    let (cpuBefore, before) = (Timing.now(CLOCK_PROCESS_CPUTIME_ID), Timing.now(CLOCK_MONOTONIC))
    try work()
    cpu.append(Timing.now(CLOCK_PROCESS_CPUTIME_ID) - cpuBefore)
    wall.append(Timing.now(CLOCK_MONOTONIC) - before)
  }

  /// The median of the CPU time.
  var medianCPU: Double { Timing.median(cpu) }

  /// The median of the wall time.
  var medianWall: Double { Timing.median(wall) }

  /// A clock of the system, in milliseconds.
  static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }
}

/// What was measured in an archive of some size.
final class Figures {
  let stories: Int
  private(set) var all: [Figure] = []

  init(stories: Int) { self.stories = stories }

  /// Takes a figure down; the floor is SQLite alone at the same.
  func note(
    _ what: String, _ unit: Figure.Unit, _ ours: Double, floor: Double? = nil, goal: Double? = nil
  ) {
    let floor = floor.map { [Figure.floor: $0] } ?? [:]
    all.append(
      Figure(
        what, stories: stories, unit: unit, floor.merging([Figure.own: ours]) { $1 }, goal: goal))
  }
}
