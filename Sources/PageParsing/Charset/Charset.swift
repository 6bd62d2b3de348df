/// The encoding of a document, by order of trust: byte order mark, HTTP, the document's own word,
/// sound UTF-8, a guess.
///
/// A word that the bytes contradict plainly is not believed.
struct Charset: Equatable {
  /// The name by which the decoder knows it.
  var name: String
  /// Bytes of the byte order mark, which are no text.
  var markLength = 0

  /// Finds the encoding of a document.
  static func detect(_ bytes: [UInt8], contentType: String?) -> Charset {
    if let marked = byMark(bytes) { return marked }
    if let name = byZeros(bytes) { return Charset(name: name) }
    guard let name = stated(contentType) ?? declared(in: bytes) else {
      return Charset(name: guess(bytes))
    }
    return Charset(name: DoubtedCharset(name: name, bytes: bytes).name)
  }

  private static let marks: [(bytes: [UInt8], name: String)] = [
    ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
    ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
  ]

  private static func byMark(_ bytes: [UInt8]) -> Charset? {
    marks.first { bytes.starts(with: $0.bytes) }
      .map { Charset(name: $0.name, markLength: $0.bytes.count) }
  }

  /// Wide units without a mark, told by the zeros around the first `<` (XML 1.0, appendix F).
  private static func byZeros(_ bytes: [UInt8]) -> String? {
    let open = UInt8(ascii: "<")
    guard bytes.count >= 4, bytes.prefix(4).contains(0) else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (open, 0, 0, 0): return "UTF-32LE"
    case (0, 0, 0, open): return "UTF-32BE"
    case (open, 0, 1..., 0): return "UTF-16LE"
    case (0, open, 0, 1...): return "UTF-16BE"
    default: return nil
    }
  }

  private static func stated(_ contentType: String?) -> String? {
    contentType.flatMap(label(inHeader:)).flatMap(EncodingLabels.name(of:))
  }

  /// The `charset` parameter of a media type (RFC 9110, section 8.3).
  static func label(inHeader value: String) -> String? {
    let bytes = Array(value.utf8)
    return DeclaredCharset.value(after: "charset", in: bytes[...])
  }

  private static func declared(in bytes: [UInt8]) -> String? {
    guard let label = DeclaredCharset.label(in: bytes) else { return nil }
    let name = EncodingLabels.name(of: label)
    if name == "X-USER-DEFINED" { return "CP1252" }
    // A document that could be read as far as this word is in no wide units (HTML, 13.2.3.2).
    return name?.hasPrefix("UTF-") == true ? "UTF-8" : name
  }

  private static func guess(_ bytes: [UInt8]) -> String {
    if DecodedText.isSoundUTF8(bytes) { return "UTF-8" }
    if KoreanGuess(bytes).isPlausible { return "CP949" }
    return JohabGuess(bytes).isPlausible ? "JOHAB" : "CP1252"
  }
}
