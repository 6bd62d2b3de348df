extension Sanitiser {
  /// Whether nothing in `text` needs settling; the usual page is English or composed Korean.
  static func isClean(_ text: String, asLine: Bool) -> Bool {
    let ascii = text.utf8.withContiguousStorageIfAvailable { asciiIsClean($0, asLine: asLine) }
    if let known = ascii ?? nil { return known }
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if (0xAC00...0xD7A3).contains(scalar.value) {
        last = scalar
        continue
      }
      if scalar.typesetting.isUnsettled && (asLine || !standsInBodies(scalar)) { return false }
      if asLine && (scalar == "\n" || scalar == " " && last == " ") { return false }
      last = scalar
    }
    return !asLine || last != " " || text.isEmpty
  }

  /// Blanks that only a line collapses, and that no composition changes.
  private static func standsInBodies(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{3000}"
  }

  /// Nil when a byte is not ASCII.
  private static func asciiIsClean(_ bytes: UnsafeBufferPointer<UInt8>, asLine: Bool) -> Bool? {
    var isClean = true
    var last: UInt8 = 0x20
    for byte in bytes {
      if byte >= 0x80 { return nil }
      let isControl = byte < 0x20 ? asLine || (byte != 0x0A && byte != 0x09) : byte == 0x7F
      if isControl || asLine && byte == 0x20 && last == 0x20 { isClean = false }
      last = byte
    }
    return isClean && (!asLine || last != 0x20 || bytes.isEmpty)
  }
}
