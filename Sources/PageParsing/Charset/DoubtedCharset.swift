/// An encoding that was stated, and the one that the bytes are really in.
///
/// Papers moved from CP949 to UTF-8 left the old word in headers and templates, and the other way.
struct DoubtedCharset {
  let name: String

  private static let western: Set = ["UTF-8", "CP1252", "ISO-8859-15"]
  private static let neverDoubted: Set = ["ISO-2022-KR", "ISO-2022-JP"]

  init(name stated: String, bytes: [UInt8]) {
    name = Self.corrected(stated, bytes)
  }

  private static func corrected(_ stated: String, _ bytes: [UInt8]) -> String {
    if neverDoubted.contains(stated) { return stated }
    let isSound = DecodedText.isSoundUTF8(bytes)
    if isSound {
      if stated.hasPrefix("UTF-16") || stated.hasPrefix("UTF-32") { return "UTF-8" }
      return stated == "UTF-8" || holdsUTF8(bytes, beside: stated) ? "UTF-8" : stated
    }
    if western.contains(stated), isKorean(bytes, statedAs: stated) { return "CP949" }
    return stated
  }

  /// Whether sound UTF-8 is more than chance.
  ///
  /// Short words of the encodings with pairs of bytes can
  /// look like UTF-8 of two bytes, but hardly like a character of three.
  private static func holdsUTF8(_ bytes: [UInt8], beside stated: String) -> Bool {
    bytes.contains { $0 >= 0xE0 } || (western.contains(stated) && bytes.contains { $0 >= 0xC2 })
  }

  /// Whether text stated to be western is CP949 without a fault, and much of it Korean.
  private static func isKorean(_ bytes: [UInt8], statedAs name: String) -> Bool {
    let guess = KoreanGuess(bytes)
    return guess.isPlausible && guess.isSound && (name == "UTF-8" || guess.syllables >= 8)
  }
}
