/// What a word or phrase of a query looks for in a folded text.
///
/// It is cut into parts where the kind of text changes: letters and digits, or Hangul, kana and Han.
/// A single part of letters is found at the beginning of a word, one of Hangul anywhere in a run.
/// Several parts follow each other with nothing but blanks and marks between: the first ends its
/// run, the last begins one. A Hangul syllable also finds the Han characters that are read so;
/// a part of consonants alone (ㅎㅇ) finds, in heads, the syllables that begin with them.
public struct SearchPattern: Hashable, Sendable {
  /// The parts in order, none of them empty.
  let parts: [[FoldedUnit]]
  /// Whether the only part is made of consonants that may stand for syllables.
  let isInitials: Bool

  /// Reads a word, or a phrase of several.
  public init(_ text: String) {
    parts = SearchPattern.parts(of: FoldedText(text).units)
    isInitials = parts.count == 1 && parts[0].allSatisfy(\.isInitialJamo)
  }

  /// Whether there is no letter or digit to look for.
  public var isEmpty: Bool { parts.isEmpty }

  private static func parts(of units: [FoldedUnit]) -> [[FoldedUnit]] {
    var parts: [[FoldedUnit]] = []
    var last = FoldedUnit.blank
    for unit in units {
      let isPart = unit.isWord || unit.isInRun
      if isPart && (unit.isWord == last.isWord && unit.isInRun == last.isInRun) {
        parts[parts.count - 1].append(unit)
      } else if isPart {
        parts.append([unit])
      }
      last = unit
    }
    return parts
  }
}

/// Which part of a story a folded text is; consonants stand for syllables in heads alone.
public enum SearchedPart: Sendable {
  /// Title, label, line under the headline, names, lead.
  case head
  /// The running text, where nearly every pair of consonants occurs.
  case body
}

extension SearchPattern {
  /// Whether the text has what is looked for.
  public func isFound(in text: FoldedText, as part: SearchedPart) -> Bool {
    text.units.withUnsafeBufferPointer { firstMatch(in: $0, from: 0, as: part) != nil }
  }

  /// Every match, as places of scalars in the text that was folded, none overlapping another.
  public func matches(in text: FoldedText, as part: SearchedPart) -> [Range<Int>] {
    text.units.withUnsafeBufferPointer { units in
      var matches: [Range<Int>] = []
      var start = 0
      while let match = firstMatch(in: units, from: start, as: part) {
        let first = text.source(of: match.lowerBound)
        matches.append(first..<max(text.source(of: match.upperBound), first + 1))
        start = match.upperBound
      }
      return matches
    }
  }

  /// How many matches there are.
  public func matchCount(in text: FoldedText, as part: SearchedPart) -> Int {
    matches(in: text, as: part).count
  }
}

extension FoldedText {
  /// The place in the text of a unit, or the text's end.
  func source(of unit: Int) -> Int {
    if unit >= units.count { return sourceCount }
    return sources.isEmpty ? unit : Int(sources[unit])
  }
}

extension SearchPattern {
  private typealias Units = UnsafeBufferPointer<FoldedUnit>

  private func firstMatch(in units: Units, from start: Int, as part: SearchedPart) -> Range<Int>? {
    guard let head = parts.first, let first = head.first else { return nil }
    let usesInitials = isInitials && part == .head
    for place in start..<max(units.count, start) {
      let unit = units[place]
      if first.isWord {
        guard unit == first, place == 0 || !units[place - 1].isWord else { continue }
      } else {
        guard unit == first || unit.isHan || usesInitials && unit.isInRun else { continue }
      }
      if let end = end(of: place, in: units, usesInitials) { return place..<end }
    }
    return nil
  }

  /// Where all parts end that begin at a place; nil where one of them is not there.
  private func end(of place: Int, in units: Units, _ usesInitials: Bool) -> Int? {
    guard var end = end(of: parts[0], at: place, in: units, usesInitials) else { return nil }
    for (previous, part) in zip(parts, parts.dropFirst()) {
      guard end >= units.count || !SearchPattern.isOneRun(units[end], previous[0]) else {
        return nil
      }
      while end < units.count, units[end].isBlank { end += 1 }
      guard let next = self.end(of: part, at: end, in: units, false) else { return nil }
      end = next
    }
    return end
  }

  private func end(
    of part: [FoldedUnit], at place: Int, in units: Units, _ usesInitials: Bool
  ) -> Int? {
    guard place + part.count <= units.count else { return nil }
    for (offset, wanted) in part.enumerated() {
      let unit = units[place + offset]
      guard unit == wanted || SearchPattern.stands(unit, for: wanted, usesInitials) else {
        return nil
      }
    }
    return place + part.count
  }

  private static func isOneRun(_ left: FoldedUnit, _ right: FoldedUnit) -> Bool {
    left.isWord && right.isWord || left.isInRun && right.isInRun
  }

  private static func stands(
    _ unit: FoldedUnit, for wanted: FoldedUnit, _ usesInitials: Bool
  ) -> Bool {
    if usesInitials {
      var stands = false
      unit.forEachInitial { stands = stands || $0 == wanted.scalar }
      return stands
    }
    return unit.isHan && wanted.isInRun && HanReadings.reads(unit.scalar, as: wanted.scalar)
  }
}
