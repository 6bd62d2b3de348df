import CLibXML2

/// XML with its commonest faults mended: text before the prolog, bare `&`, named references of HTML,
/// elements of HTML that are never closed.
struct MendedXML {
  private(set) var text: DecodedText

  init(_ broken: DecodedText) {
    let bytes = broken.withBytes { Array($0) }
    let start = bytes.firstIndex(of: UInt8(ascii: "<")) ?? 0
    text = DecodedText(utf8: Self.mended(bytes[start...]))
  }

  private static func mended(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 256)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == UInt8(ascii: "<") {
        takeAngle(bytes, &at, into: &output)
      } else if bytes[at] == UInt8(ascii: "&") {
        let name = reference(bytes[(at + 1)...])
        output += replacement(name)
        at += name.map { $0.count + 2 } ?? 1
      } else {
        output.append(isControl(bytes[at]) ? 0x20 : bytes[at])
        at += 1
      }
    }
    return output
  }

  private static func takeAngle(
    _ bytes: ArraySlice<UInt8>, _ at: inout Int, into output: inout [UInt8]
  ) {
    if bytes[at...].starts(with: "<![CDATA[".utf8) {
      let end = DeclaredCharset.find("]]>", in: bytes[at...]).map { $0 + 3 } ?? bytes.endIndex
      output += bytes[at..<end]
      at = end
    } else if let end = voidEnd(bytes[at...]) {
      output += bytes[at..<end]
      output += "/>".utf8
      at = end + 1
    } else {
      output.append(bytes[at])
      at += 1
    }
  }

  /// Controls that XML 1.0 does not admit.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !byte.isBlank || byte == 0x0B
  }

  /// What stands between `&` and `;`; nil where that is no reference.
  private static func reference(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = rest.prefix(12).prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
    }
    guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    return name
  }

  private static func replacement(_ name: ArraySlice<UInt8>?) -> [UInt8] {
    guard let name else { return Array("&amp;".utf8) }
    let text = String(decoding: name, as: UTF8.self)
    if text.hasPrefix("#") { return number(text.dropFirst().lowercased()) }
    if ["amp", "lt", "gt", "quot", "apos"].contains(text) { return Array("&\(text);".utf8) }
    let scalar = hanji_named_reference(text)
    return Array((scalar == 0 ? "&amp;\(text);" : "&#\(scalar);").utf8)
  }

  /// A numeric reference, with the `X` that XML wants in lower case; text where it names nothing.
  private static func number(_ text: String) -> [UInt8] {
    let isHexadecimal = text.hasPrefix("x")
    let digits = isHexadecimal ? text.dropFirst() : text[...]
    guard let code = UInt32(digits, radix: isHexadecimal ? 16 : 10) else {
      return Array("&amp;#\(text);".utf8)
    }
    guard let scalar = Unicode.Scalar(code), code >= 0x20 || [9, 10, 13].contains(code) else {
      return [0x20]
    }
    return Array("&#\(scalar.value);".utf8)
  }

  private static let voids = ["br", "hr", "img", "input", "meta", "wbr", "embed"].map {
    Array($0.utf8)
  }

  /// Where the `>` of a tag stands that HTML never closes and XML wants closed.
  private static func voidEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    let name = rest.dropFirst().prefix(6).prefix { $0.isLetter }.map(\.lowered)
    guard voids.contains(name) else { return nil }
    // A tag without an end stops at the next one, lest every one be looked for to the very end.
    let end = rest.dropFirst().firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    guard let end, rest[end] == UInt8(ascii: ">"), rest[end - 1] != UInt8(ascii: "/") else {
      return nil
    }
    return end
  }
}
