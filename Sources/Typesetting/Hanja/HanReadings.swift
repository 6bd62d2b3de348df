/// How Han characters are read in Korean (Unihan, kHangul), with the forms at the start of a word.
enum HanReadings {
  /// The syllables that a character is read as, U+AC00 to U+D7A3, lowest first; none where unknown.
  static func readings(of han: UInt32) -> ArraySlice<UInt32> { syllables[places(of: han)] }

  /// The reading that most words have, in its form inside a word; nil where unknown.
  static func principal(of han: UInt32) -> UInt32? {
    let places = places(of: han)
    return places.first { hanReadingEntries[$0] >> 31 == 1 }.map { syllables[$0] }
  }

  /// Whether a character may be read as a syllable.
  static func reads(_ han: UInt32, as syllable: UInt32) -> Bool {
    readings(of: han).contains(syllable)
  }

  private static func places(of han: UInt32) -> Range<Int> {
    guard han >= first, han - first < UInt32(starts.count - 1) else { return 0..<0 }
    let place = Int(han - first)
    return Int(starts[place])..<Int(starts[place + 1])
  }

  private static let first: UInt32 = 0x3400

  private static let syllables = hanReadingEntries.map { $0 & 0x3FFF + 0xAC00 }

  /// Where each character's readings begin, unfolded once so that a character costs one look.
  private static let starts: [UInt16] = {
    var starts = [UInt16](repeating: 0, count: 0xFB00 - 0x3400 + 1)
    for entry in hanReadingEntries { starts[Int(entry >> 14 & 0xFFFF) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    return starts
  }()
}
