import News
import Typesetting

extension Address {
  /// The address as it reads where it holds letters that are not ASCII, such as Korean ones.
  ///
  /// Nil where that is no other text, and where it would hide or move letters on the screen.
  var readable: String? {
    guard let decoded = Address.decoded(text), decoded != text else { return nil }
    let clean = Sanitiser.line(decoded, limit: .max)
    // Scalar by scalar: decomposed letters are equal as text, and another address.
    return clean.unicodeScalars.elementsEqual(decoded.unicodeScalars) ? decoded : nil
  }

  /// The text with every run of escaped bytes above 0x7F as the letters that it encodes.
  ///
  /// Nil where they encode none. Escaped ASCII stays, since it means something else when it is not
  /// escaped.
  private static func decoded(_ text: String) -> String? {
    var output: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let escaped = escapedByte(rest), escaped > 0x7F {
        output.append(escaped)
        rest = rest.dropFirst(2)
      } else {
        output.append(byte)
      }
    }
    return String(validating: output, as: UTF8.self)
  }

  private static func escapedByte(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    let digits = bytes.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
