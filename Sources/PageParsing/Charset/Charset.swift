/// The encoding of a document, by order of trust: byte order mark, HTTP, the document's own word,
/// sound UTF-8, a guess at CP949.
struct Charset: Equatable {
  /// The name by which iconv knows it.
  var name: String
  /// Bytes of the byte order mark, which are no text.
  var markLength = 0

  /// Finds the encoding of a document.
  static func detect(_ bytes: [UInt8], contentType: String?) -> Charset {
    if let marked = byMark(bytes) { return marked }
    if let label = contentType.flatMap(label(inHeader:)), let name = EncodingLabels.name(of: label)
    {
      return Charset(name: name)
    }
    if let name = declared(in: bytes) { return Charset(name: name) }
    return Charset(name: guess(bytes))
  }

  private static func byMark(_ bytes: [UInt8]) -> Charset? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Charset(name: "UTF-8", markLength: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return Charset(name: "UTF-16LE", markLength: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return Charset(name: "UTF-16BE", markLength: 2) }
    return nil
  }

  /// The `charset` parameter of a media type (RFC 9110, section 8.3).
  static func label(inHeader value: String) -> String? {
    let bytes = Array(value.utf8)
    return DeclaredCharset.value(after: "charset", in: bytes[...])
  }

  private static func declared(in bytes: [UInt8]) -> String? {
    guard let label = DeclaredCharset.label(in: bytes) else { return nil }
    let name = EncodingLabels.name(of: label)
    // A document that could be read as far as this word is not in UTF-16 (HTML, section 13.2.3.2).
    return name?.hasPrefix("UTF-16") == true ? "UTF-8" : name
  }

  private static func guess(_ bytes: [UInt8]) -> String {
    let text = DecodedText(utf8: bytes)
    if !text.isBroken { return "UTF-8" }
    return KoreanGuess(bytes).isPlausible ? "CP949" : "CP1252"
  }
}
