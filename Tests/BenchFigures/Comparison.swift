/// Two runs, the committed one and a new one, by what does not depend on the machine.
///
/// Beside a peer of the same run the ratio counts; work that no peer does is measured by the yardstick,
/// a piece of work that never changes. Bytes and mebibytes are compared as they are.
public struct Comparison {
  /// How much worse a figure of time may be before it counts: runs on a busy machine differ so much.
  public static let noiseOfTime = 0.35
  /// The same for bytes and memory, which hardly differ.
  public static let noiseOfSize = 0.10
  /// Milliseconds below which two figures are never told apart.
  public static let leastTime = 0.3

  private let committed: Report
  private let new: Report

  /// Compares a new run with the committed one.
  public init(committed: Report, new: Report) { (self.committed, self.new) = (committed, new) }

  /// A sentence for each figure that got worse by more than the noise.
  public var regressions: [String] {
    committed.figures.compactMap { old in
      guard let figure = new.figures.first(where: { $0.isSame(as: old) }),
        let before = measure(old, in: committed), let after = measure(figure, in: new),
        after > before * (1 + noise(old.unit)), isTold(old, figure)
      else { return nil }
      let percent = Int(((after / before - 1) * 100).rounded())
      return "\(old.what), \(old.stories) stories: \(percent) % worse than the committed figure"
    }
  }

  /// Figures that the new run lacks.
  public var missing: [String] {
    committed.figures.filter { old in !new.figures.contains { $0.isSame(as: old) } }
      .map { "\($0.what), \($0.stories) stories: not measured" }
  }

  private func measure(_ figure: Figure, in report: Report) -> Double? {
    switch figure.unit {
    case .cpu, .wall:
      figure.ratio ?? figure.values[Figure.own].map { $0 / report.yardstick }
    case .bytes, .memory, .share: figure.values[Figure.own]
    }
  }

  private func noise(_ unit: Figure.Unit) -> Double {
    switch unit {
    case .cpu, .wall: Comparison.noiseOfTime
    case .bytes, .memory, .share: Comparison.noiseOfSize
    }
  }

  /// Whether two values are far enough from each other to mean anything.
  private func isTold(_ old: Figure, _ new: Figure) -> Bool {
    guard old.unit == .cpu || old.unit == .wall, let before = old.values[Figure.own],
      let after = new.values[Figure.own]
    else { return true }
    return abs(after - before) > Comparison.leastTime
  }
}

extension Figure {
  /// Whether it is the same work at the same size.
  func isSame(as other: Figure) -> Bool { what == other.what && stories == other.stories }
}
