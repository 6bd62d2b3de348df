/// What a prompt offers of what was typed and kept before.
public struct TypingMemory: Hashable, Sendable {
  /// What was typed there before, the oldest first.
  public var history: [String]
  /// The tags of bookmarks.
  public var tags: [String]
  /// The names of saved searches.
  public var searches: [String]

  /// Texts that a history keeps.
  public static let limit = 100

  /// Makes a memory.
  public init(history: [String] = [], tags: [String] = [], searches: [String] = []) {
    (self.history, self.tags, self.searches) = (history, tags, searches)
  }

  /// A history with a text at its end, each text once, the oldest forgotten.
  public static func history(_ history: [String], adding text: String) -> [String] {
    (history.filter { $0 != text } + [text]).suffix(limit)
  }
}

/// A walk through what was typed before.
struct HistoryWalk: Hashable, Sendable {
  /// Steps back from the newest; 0 is what is being typed now.
  private var steps = 0
  private var draft = ""

  /// The text so many steps further back; nil where there is none.
  mutating func move(by step: Int, in history: [String], from text: String) -> String? {
    let place = steps + step
    guard (0...history.count).contains(place) else { return nil }
    if steps == 0 { draft = text }
    steps = place
    return steps == 0 ? draft : history[history.count - steps]
  }
}
