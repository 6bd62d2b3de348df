/// What one kind of work cost each program that did it in the same run.
public struct Figure: Codable, Hashable, Sendable {
  /// The work: `refresh, cold`.
  public var what: String
  /// Stories that were there; 0 where their number does not matter.
  public var stories: Int
  /// What the values count.
  public var unit: Unit
  /// The value of each program; less is better.
  public var values: [String: Double]
  /// The most that it should be, in the same unit.
  public var goal: Double?

  /// What a value counts.
  public enum Unit: String, Codable, Sendable {
    /// Milliseconds of the processor's time, which says nearly the same on a busy machine.
    case cpu = "ms CPU"
    /// Milliseconds of the clock on the wall.
    case wall = "ms"
    /// Bytes that go to the terminal.
    case bytes
    /// Mebibytes of memory at most.
    case memory = "MiB"
    /// Times of the text's own size.
    case share = "times"
  }

  /// A figure of this project's own programs.
  public static let own = "hanji"

  /// Makes a figure of work, of each program's value and of what it should be at most.
  public init(
    _ what: String, stories: Int = 0, unit: Unit, _ values: [String: Double], goal: Double? = nil
  ) {
    (self.what, self.stories, self.unit) = (what, stories, unit)
    (self.values, self.goal) = (values, goal)
  }

  /// The least that the work takes on this machine: SQLite alone, or a screen that shows one line.
  public static let floor = "the floor"

  /// The program beside which it was measured; nil for work that no other was given.
  public var peer: String? {
    values.keys.filter { $0 != Figure.own && $0 != Figure.floor }.sorted().first
  }

  /// What we took as a share of what the peer took, else of the floor; nil without either.
  public var ratio: Double? {
    guard let own = values[Figure.own], let other = values[peer ?? Figure.floor], other > 0 else {
      return nil
    }
    return own / other
  }
}
