/// Half-width forms (U+FF61 to U+FFDC) as the ordinary ones.
///
/// Unicode's own mapping of half-width jamo does not lead back to syllables: KS C 5601 terminals
/// wrote 한 as ㅎㅏㄴ, and only setting the jamo together says the same again.
enum HalfWidth {
  /// The ordinary form of a half-width kana or mark; any other scalar is itself.
  static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF61...0xFF9F).contains(scalar.value) else { return scalar }
    return kana[Int(scalar.value) - 0xFF61]
  }

  private static let kana = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
      .unicodeScalars)

  /// A run of half-width jamo as syllables where they make some, each with the place of its first.
  static func composed(
    _ run: ArraySlice<Unicode.Scalar>
  ) -> [(scalar: Unicode.Scalar, source: Int)] {
    let jamo = run.map { Hangul.compatibilityJamo($0) ?? $0 }
    var composed: [(scalar: Unicode.Scalar, source: Int)] = []
    var place = 0
    while place < jamo.count {
      let (scalar, length) = syllable(in: jamo, at: place) ?? (jamo[place], 1)
      composed.append((scalar, run.startIndex + place))
      place += length
    }
    return composed
  }

  /// The syllable that begins at a place; a consonant before a vowel begins the next one.
  private static func syllable(
    in jamo: [Unicode.Scalar], at place: Int
  ) -> (Unicode.Scalar, Int)? {
    guard let initial = Hangul.initialJamo.firstIndex(of: jamo[place]),
      let vowel = position(of: place + 1, in: jamo, among: Hangul.vowelJamo)
    else { return nil }
    let isFinal = position(of: place + 3, in: jamo, among: Hangul.vowelJamo) == nil
    let final = isFinal ? position(of: place + 2, in: jamo, among: Hangul.finalJamo) : nil
    let value = 0xAC00 + initial * 588 + vowel * 28 + (final.map { $0 + 1 } ?? 0)
    return Unicode.Scalar(UInt32(value)).map { ($0, final == nil ? 2 : 3) }
  }

  private static func position(
    of place: Int, in jamo: [Unicode.Scalar], among table: [Unicode.Scalar]
  ) -> Int? {
    place < jamo.count ? table.firstIndex(of: jamo[place]) : nil
  }
}

extension Hangul {
  /// The two parts of a consonant cluster that no syllable begins with: ㄳ is ㄱ and ㅅ.
  static func clusterParts(of scalar: Unicode.Scalar) -> [UInt32]? {
    switch scalar {
    case "ㄳ": [0x3131, 0x3145]
    case "ㄵ": [0x3134, 0x3148]
    case "ㄶ": [0x3134, 0x314E]
    case "ㄺ": [0x3139, 0x3131]
    case "ㄻ": [0x3139, 0x3141]
    case "ㄼ": [0x3139, 0x3142]
    case "ㄽ": [0x3139, 0x3145]
    case "ㄾ": [0x3139, 0x314C]
    case "ㄿ": [0x3139, 0x314D]
    case "ㅀ": [0x3139, 0x314E]
    case "ㅄ": [0x3142, 0x3145]
    default: nil
    }
  }
}
