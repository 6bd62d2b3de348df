/// A term that every text has in which a pattern is found.
public struct RequiredTerm: Hashable, Sendable {
  /// The term, or its beginning.
  public var text: String
  /// Whether a term that begins so is enough.
  public var isPrefix: Bool
}

extension SearchPattern {
  /// Terms that stand, all of them, in the index of every text in which this is found.
  ///
  /// They are not enough: a pair of neighbours here and one there are no word of three syllables.
  public var terms: [RequiredTerm] {
    parts.enumerated().flatMap { index, part in
      let isLast = index == parts.count - 1
      return part[0].isWord
        ? wordTerm(part, isWhole: !isLast)
        : runTerms(part, endsRun: !isLast)
    }
  }

  /// Whether so many texts have the terms that an index is of little help: one syllable or consonant,
  /// or a beginning of one or two letters.
  public var isBroad: Bool {
    guard parts.count == 1 else { return false }
    return parts[0][0].isWord ? parts[0].count <= 2 : parts[0].count == 1
  }

  private func wordTerm(_ part: [FoldedUnit], isWhole: Bool) -> [RequiredTerm] {
    let letters = part.prefix(SearchTerms.wordLimit)
    return [RequiredTerm(text: SearchPattern.text(letters), isPrefix: !isWhole)]
  }

  private func runTerms(_ part: [FoldedUnit], endsRun: Bool) -> [RequiredTerm] {
    guard part.count > 1 else {
      return [RequiredTerm(text: SearchPattern.text(part[...]), isPrefix: !endsRun)]
    }
    return zip(part, part.dropFirst()).map { left, right in
      // A Han character and a syllable may find two Han characters, whose pair is another term.
      guard left.isHan != right.isHan else {
        return RequiredTerm(text: SearchPattern.text([left, right]), isPrefix: false)
      }
      return RequiredTerm(text: SearchPattern.text([left.isHan ? left : right]), isPrefix: true)
    }
  }

  private static func text(_ units: ArraySlice<FoldedUnit>) -> String {
    units.reduce(into: "") { text, unit in
      if let scalar = Unicode.Scalar(unit.scalar) { text.unicodeScalars.append(scalar) }
    }
  }
}
