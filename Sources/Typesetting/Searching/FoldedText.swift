/// A text as searches compare it: composed, narrow, in lower case, without accents.
///
/// Half- and full-width forms are the ordinary ones, and half-width jamo are set together to
/// syllables; compatibility jamo stay, clusters such as ㄳ as their two parts. What is no letter or
/// digit separates. 3 KB of mixed English and Korean take a few microseconds.
public struct FoldedText: Sendable {
  var units: [FoldedUnit] = []
  /// The place in the text of each unit's scalar, where it is not the unit's own place.
  var sources: [Int32] = []
  /// How many scalars the text has.
  var sourceCount = 0

  /// Folds one text, so that matches can be told as places in it.
  public init(_ text: String) {
    units.reserveCapacity(text.utf8.count)
    append(text)
  }

  /// Folds lines to look for words in; nothing is found across two of them.
  public init(lines: [String]) {
    units.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in lines {
      append(line)
      units.append(.lineEnd)
    }
  }

  private mutating func append(_ text: String) {
    let start = units.count
    if !appendSettled(text) {
      units.removeSubrange(start...)
      appendUnsettled(text)
    }
  }
}

extension FoldedText {
  /// Folds text of which every scalar stands for itself; false where one may join its neighbour.
  private mutating func appendSettled(_ text: String) -> Bool {
    var text = text
    let ascii = ScalarFolding.ascii
    return text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        if byte < 0x80 {
          units.append(ascii[Int(byte)])
          position += 1
        } else {
          let (value, length) = FoldedText.decode(bytes, at: position)
          guard let unit = FoldedText.settledUnit(value) else { return false }
          units.append(unit)
          position += length
        }
      }
      sourceCount = units.count
      return true
    }
  }

  /// The scalar at a byte of valid UTF-8 beyond ASCII, and its length in bytes.
  @inline(__always)
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[position])
    let second = UInt32(bytes[position + 1]) & 0x3F
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[position + 2]) & 0x3F
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(bytes[position + 3]) & 0x3F
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// The unit of a scalar that stands for itself, whatever stands beside it.
  @inline(__always)
  private static func settledUnit(_ value: UInt32) -> FoldedUnit? {
    if value >= 0xAC00 && value <= 0xD7A3 { return FoldedUnit(.syllable, value) }
    guard let scalar = Unicode.Scalar(value), !(0xFF61...0xFFDC).contains(value),
      !(0x3131...0x314E).contains(value), !scalar.typesetting.isUnsettled || scalar.isBlank
    else { return nil }
    return ScalarFolding.unit(of: scalar)
  }
}
