extension FoldedText {
  /// Folds text in which scalars join: decomposed, half-width, or with invisible characters.
  mutating func appendUnsettled(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
      let end = FoldedText.endOfGroup(in: scalars, from: start)
      appendGroup(scalars[start..<end])
      start = end
    }
    sourceCount = scalars.count
  }

  /// A scalar with all that may join it; a run of half-width jamo is one group.
  private static func endOfGroup(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    let isHalfWidth = isHalfWidthJamo(scalars[start])
    var end = start + 1
    while end < scalars.count {
      let joins = isHalfWidth ? isHalfWidthJamo(scalars[end]) : isJoined(scalars[end])
      guard joins else { break }
      end += 1
    }
    return end
  }

  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.typesetting
    return properties.isMark || scalar.value == 0xFF9E || scalar.value == 0xFF9F
      || properties.isUnsettled && properties.widthCode == 0 && scalar.value >= 0x20
  }

  private static func isHalfWidthJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0xFFA0...0xFFDC).contains(scalar.value)
  }

  private mutating func appendGroup(_ group: ArraySlice<Unicode.Scalar>) {
    if let first = group.first, FoldedText.isHalfWidthJamo(first) {
      for (scalar, source) in HalfWidth.composed(group) { append(scalar, from: source) }
    } else if group.count == 1, let scalar = group.first, !scalar.typesetting.isUnsettled {
      append(HalfWidth.wide(scalar), from: group.startIndex)
    } else {
      var joined = ""
      joined.unicodeScalars.append(contentsOf: group.map(HalfWidth.wide))
      for scalar in joined.nfc.unicodeScalars { append(scalar, from: group.startIndex) }
    }
  }

  /// Adds the units of one composed scalar.
  private mutating func append(_ scalar: Unicode.Scalar, from source: Int) {
    if let parts = Hangul.clusterParts(of: scalar) {
      for part in parts { append(FoldedUnit(.syllable, part), from: source) }
    } else if let unit = ScalarFolding.unit(of: scalar) {
      append(unit, from: source)
    }
  }

  private mutating func append(_ unit: FoldedUnit, from source: Int) {
    units.append(unit)
    sources.append(Int32(truncatingIfNeeded: source))
  }
}
