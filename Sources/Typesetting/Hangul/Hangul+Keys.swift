extension Hangul {
  /// The keys of the two-set keyboard (KS X 5002) that typed a jamo or a syllable.
  ///
  /// ㅓ is `j`, 러 `f j`, ㅃ `Q`, ㄳ `r t`. Nil for what is not modern Hangul: with the keyboard in
  /// Hangul mode a shortcut arrives as such a character.
  public static func keys(for character: Character) -> [Character]? {
    var keys: [Character] = []
    for scalar in String(character).nfc.unicodeScalars {
      guard let typed = self.keys(for: scalar) else { return nil }
      keys += typed
    }
    return keys
  }
}

extension Hangul {
  private static func keys(for scalar: Unicode.Scalar) -> [Character]? {
    if let parts = syllable(scalar) {
      let final = parts.final == 0 ? [] : key(finalJamo[parts.final - 1])
      return key(initialJamo[parts.initial]) + key(vowelJamo[parts.vowel]) + final
    }
    return compatibilityJamo(scalar).map(key)
  }

  private static func key(_ jamo: Unicode.Scalar) -> [Character] {
    let index = Int(jamo.value) - 0x3131
    return keyTable.indices.contains(index) ? Array(keyTable[index]) : []
  }

  /// U+3131 to U+3163 for any form of a modern jamo.
  static func compatibilityJamo(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    switch value {
    case 0x3131...0x3163: return scalar
    case 0x1100...0x1112: return initialJamo[Int(value) - 0x1100]
    case 0x1161...0x1175: return vowelJamo[Int(value) - 0x1161]
    case 0x11A8...0x11C2: return finalJamo[Int(value) - 0x11A8]
    case 0xFFA1...0xFFBE: return Unicode.Scalar(value - 0xFFA1 + 0x3131)
    case 0xFFC2...0xFFC7, 0xFFCA...0xFFCF, 0xFFD2...0xFFD7, 0xFFDA...0xFFDC:
      return halfWidthVowel(value)
    default: return nil
    }
  }

  /// Half-width vowels stand in groups of six with two gaps between.
  private static func halfWidthVowel(_ value: UInt32) -> Unicode.Scalar? {
    let offset = value - 0xFFC2
    return Unicode.Scalar(0x314F + offset / 8 * 6 + offset % 8)
  }

  /// Keys for U+3131 ㄱ to U+3163 ㅣ in order.
  private static let keyTable: [String] = [
    "r", "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg",
    "a", "q", "Q", "qt", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
    "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl",
    "b", "m", "ml", "l",
  ]
}
