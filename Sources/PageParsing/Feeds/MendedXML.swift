import CLibXML2

/// XML with its commonest faults mended: text before the prolog, bare `&`, named references of HTML.
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
      if bytes[at...].starts(with: "<![CDATA[".utf8) {
        let end = DeclaredCharset.find("]]>", in: bytes[at...]).map { $0 + 3 } ?? bytes.endIndex
        output += bytes[at..<end]
        at = end
      } else if bytes[at] == UInt8(ascii: "&") {
        let name = reference(bytes[(at + 1)...])
        output += replacement(name)
        at += name == nil ? 1 : 1 + (name?.count ?? 0) + 1
      } else {
        output.append(isControl(bytes[at]) ? 0x20 : bytes[at])
        at += 1
      }
    }
    return output
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
    if text.hasPrefix("#") || ["amp", "lt", "gt", "quot", "apos"].contains(text) {
      return Array("&\(text);".utf8)
    }
    let scalar = hanji_named_reference(text)
    return Array((scalar == 0 ? "&amp;\(text);" : "&#\(scalar);").utf8)
  }
}
