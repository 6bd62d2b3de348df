/// How one scalar of composed text is folded for searching.
enum ScalarFolding {
  /// The unit of a scalar; nil for one that is left out, such as a joiner or a loose accent.
  static func unit(of scalar: Unicode.Scalar) -> FoldedUnit? {
    switch scalar.value {
    case 0..<0x80: ascii[Int(scalar.value)]
    case 0xAC00...0xD7A3, 0x3040...0x30FA, 0x30FC...0x312F, 0x31A0...0x31FF:
      FoldedUnit(.syllable, scalar.value)
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005...0x3007:
      FoldedUnit(.han, scalar.value)
    case 0x80..<0x530: small[Int(scalar.value) - 0x80]
    case 0xFF01...0xFF5E: ascii[Int(scalar.value) - 0xFEE0]
    case 0x2010...0x2027, 0x2030...0x205E, 0x3008...0x303F: .blank
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xD7B0...0xD7FF:
      FoldedUnit(.syllable, scalar.value)
    default: rareUnit(of: scalar)
    }
  }

  /// Lower case for letters and digits, blanks for the rest.
  static let ascii: [FoldedUnit] = (0..<0x80).map { (value: UInt32) in
    switch value {
    case 0x0A: .lineEnd
    case 0x30...0x39, 0x61...0x7A: FoldedUnit(.word, value)
    case 0x41...0x5A: FoldedUnit(.word, value + 0x20)
    default: .blank
    }
  }

  /// Latin, Greek and Cyrillic, worked out once.
  private static let small: [FoldedUnit?] = (0x80..<0x530).map { (value: UInt32) in
    Unicode.Scalar(value).flatMap(rareUnit)
  }

  /// By the properties of Unicode: the letter below the accents, in lower case.
  private static func rareUnit(of scalar: Unicode.Scalar) -> FoldedUnit? {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || (0x300...0x36F).contains(scalar.value) {
      return nil
    }
    guard properties.isAlphabetic || properties.numericType != nil || scalar.typesetting.isMark
    else { return .blank }
    let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let bare = hasAccents(lower) ? String(lower).nfd.first ?? lower : lower
    return FoldedUnit(.word, bare == "ς" ? 0x3C3 : bare.value)
  }

  /// Latin, Greek and Cyrillic letters lose their accents; a mark of another script can be a vowel.
  private static func hasAccents(_ scalar: Unicode.Scalar) -> Bool {
    (0x80..<0x530).contains(scalar.value) || (0x1E00...0x1FFF).contains(scalar.value)
  }
}
