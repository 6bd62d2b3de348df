/// A run of words of a text that was changed.
public enum TextPiece: Hashable, Sendable {
  /// Words that stand in both texts.
  case same(String)
  /// Words that stood in the earlier text alone.
  case removed(String)
  /// Words that stand in the later text alone.
  case added(String)
}

extension [TextPiece] {
  /// What was removed, added and kept between two texts, word by word (Myers 1986).
  ///
  /// Words keep the blanks after them, so that the pieces of one side joined are that side's text.
  static func between(_ earlier: String, and later: String) -> [TextPiece] {
    if earlier == later { return earlier.isEmpty ? [] : [.same(earlier)] }
    let (old, new) = (words(of: earlier), words(of: later))
    guard old.count + new.count <= wordLimit else {
      return [.removed(earlier), .added(later)].filter { !$0.isEmpty }
    }
    return aligned(old, new).map { run in
      switch run {
      case .same(let words): .same(words.joined())
      case .removed(let words): .removed(words.joined())
      case .added(let words): .added(words.joined())
      }
    }
  }

  /// Texts of more words than this are not compared word by word: that costs time in their square.
  private static let wordLimit = 4_000

  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let word = rest.prefix { !$0.isWhitespace }
      let end = rest[word.endIndex...].firstIndex { !$0.isWhitespace } ?? rest.endIndex
      words.append(rest[..<end])
      rest = rest[end...]
    }
    return words
  }
}

extension TextPiece {
  fileprivate var isEmpty: Bool {
    switch self {
    case .same(let text), .removed(let text), .added(let text): text.isEmpty
    }
  }
}

/// A run of elements of two sequences that were laid side by side.
enum AlignedRun<Element> {
  case same([Element])
  case removed([Element])
  case added([Element])
}

/// Lays two sequences side by side; between runs that are the same, what was removed comes first.
func aligned<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [AlignedRun<Element>] {
  let difference = new.difference(from: old)
  let removed = Set(difference.removals.map(\.offset))
  let added = Set(difference.insertions.map(\.offset))
  var runs: [AlignedRun<Element>] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    let gone = run(from: left, in: old) { removed.contains($0) }
    let come = run(from: right, in: new) { added.contains($0) }
    left += gone.count
    right += come.count
    if !gone.isEmpty { runs.append(.removed(gone)) }
    if !come.isEmpty { runs.append(.added(come)) }
    var kept: [Element] = []
    while left < old.count, right < new.count, !removed.contains(left), !added.contains(right) {
      kept.append(new[right])
      (left, right) = (left + 1, right + 1)
    }
    if !kept.isEmpty { runs.append(.same(kept)) }
  }
  return runs
}

private func run<Element>(
  from start: Int, in elements: [Element], while isInside: (Int) -> Bool
) -> [Element] {
  Array((start..<elements.count).prefix(while: isInside).map { elements[$0] })
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
