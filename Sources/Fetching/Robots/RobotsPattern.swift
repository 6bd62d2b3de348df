/// A path of a rule, in which `*` stands for anything and a closing `$` for the end.
struct RobotsPattern: Equatable {
  /// The pattern as it is compared.
  private let bytes: [UInt8]
  private let parts: [ArraySlice<UInt8>]
  private let isAnchored: Bool

  init(_ text: some StringProtocol) {
    bytes = RobotsPattern.normalised(text, isPattern: true)
    isAnchored = bytes.last == UInt8(ascii: "$")
    parts = (isAnchored ? bytes.dropLast() : bytes[...])
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
  }

  /// The octets by which patterns are weighed.
  var length: Int { bytes.count }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether a normalised path begins as the pattern says; in time linear in both for each part.
  func matches(_ target: [UInt8]) -> Bool {
    guard let first = parts.first, target.starts(with: first) else { return false }
    var rest = target[first.count...]
    guard parts.count > 1 else { return !isAnchored || rest.isEmpty }
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    guard let last = parts.last else { return true }
    if isAnchored { return rest.count >= last.count && rest.suffix(last.count) == last }
    return last.isEmpty || rest.firstRange(of: last) != nil
  }

  /// Octets by one spelling: what needs no escape has none, what does has one in upper case.
  ///
  /// A `*` or `$` of an address is none of a pattern's, and is escaped.
  static func normalised(_ text: some StringProtocol, isPattern: Bool) -> [UInt8] {
    let input = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    var index = 0
    while index < input.count {
      if let octet = escaped(input, at: index) {
        append(octet, to: &output, isEscaped: !isUnreserved(octet))
        index += 3
        continue
      }
      let octet = input[index]
      let isWild = !isPattern && (octet == UInt8(ascii: "*") || octet == UInt8(ascii: "$"))
      append(octet, to: &output, isEscaped: octet >= 0x80 || isWild)
      index += 1
    }
    return output
  }
}

extension RobotsPattern {
  private static func escaped(_ input: [UInt8], at index: Int) -> UInt8? {
    guard input[index] == UInt8(ascii: "%"), index + 2 < input.count,
      let high = digit(input[index + 1]), let low = digit(input[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func append(_ octet: UInt8, to output: inout [UInt8], isEscaped: Bool) {
    guard isEscaped else { return output.append(octet) }
    let digits = Array("0123456789ABCDEF".utf8)
    output += [UInt8(ascii: "%"), digits[Int(octet >> 4)], digits[Int(octet & 15)]]
  }

  /// Letters, digits and four marks (RFC 3986, section 2.3).
  private static func isUnreserved(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: Array("-._~".utf8).contains(octet)
    }
  }
}
