import CLibXML2

/// Text whose bytes were once read in the wrong encoding, put right.
///
/// U+0080...U+009F are no characters that anybody writes: they are bytes of windows-1252, or bytes of
/// UTF-8 that were taken for ISO 8859-1 and encoded again.
enum MistakenBytes {
  /// The text put right; the same where it holds no such characters.
  static func mended(_ text: [UInt8]) -> [UInt8] {
    guard holdsControls(text) else { return text }
    return decodedOnce(text) ?? asWindows(text)
  }

  /// The text of a page with numeric references such as `&#146;` as browsers read them.
  ///
  /// HTML reads the numbers 128 to 159 as windows-1252 (section 13.2.5.80); libxml2 does not.
  static func read(_ text: [UInt8]) -> [UInt8] {
    holdsControls(text) ? asWindows(text) : text
  }

  private static func holdsControls(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      for at in bytes.indices.dropLast() where bytes[at] == 0xC2 && bytes[at + 1] < 0xA0 {
        return true
      }
      return false
    }
  }

  /// Characters up to U+00FF taken for bytes; nil where these are not UTF-8.
  private static func decodedOnce(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return nil }
      bytes.append(byte)
    }
    let sound = bytes.withUnsafeBufferPointer { hanji_utf8_prefix($0.baseAddress, $0.count) }
    return sound == bytes.count ? bytes : nil
  }

  private static func asWindows(_ text: [UInt8]) -> [UInt8] {
    var output = ""
    output.reserveCapacity(text.count + 16)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      output.unicodeScalars.append(windows(scalar.value) ?? scalar)
    }
    return Array(output.utf8)
  }

  /// What a number of windows-1252 from 0x80 to 0x9F means (HTML, section 13.2.5.80).
  static func windows(_ number: UInt32) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(number) else { return nil }
    return Unicode.Scalar(high[Int(number) - 0x80])
  }

  private static let high: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
