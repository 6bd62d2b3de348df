/// What may stand in place of the word before the cursor, each offered in turn.
struct Completion: Hashable, Sendable {
  /// The grapheme at which the word begins.
  let start: Int
  /// What it may become; never empty.
  let candidates: [String]
  /// The candidate that stands in the text.
  private(set) var index = 0

  /// Offers candidates; nil where there are none.
  init?(start: Int, candidates: [String]) {
    if candidates.isEmpty { return nil }
    (self.start, self.candidates) = (start, candidates)
  }

  var candidate: String { candidates[index] }

  /// Goes on to the next candidate or back, round and round.
  mutating func move(by step: Int) {
    index = (index + step + candidates.count) % candidates.count
  }
}
