import Typesetting

/// Gathers text with its blanks collapsed, as a browser shows it.
struct LineBuffer {
  /// What stands between the last character and the next.
  private enum Gap { case none, blank, hard }

  /// Bytes gathered: more than a clean line is made of.
  private static let limit = 65_536

  private(set) var bytes: [UInt8] = []
  private var gap = Gap.none

  var isEmpty: Bool { bytes.isEmpty }

  /// Adds text; runs of blanks become one U+0020, a no-break space alone stays, none stands first.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var at = text.startIndex
    while at < text.endIndex, bytes.count < Self.limit {
      let width = text.blankWidth(at)
      guard width == 0 else {
        gap = width == 2 && gap == .none ? .hard : .blank
        at += width
        continue
      }
      var stop = at + 1
      while stop < text.endIndex, stop - at < Self.limit, text.blankWidth(stop) == 0 { stop += 1 }
      settleGap()
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<stop]))
      at = stop
    }
  }

  /// A blank before what follows.
  mutating func addBlank() { gap = .blank }

  private mutating func settleGap() {
    if gap != .none && !bytes.isEmpty { bytes += gap == .hard ? [0xC2, 0xA0] : [0x20] }
    gap = .none
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    gap = .none
  }

  /// The text as one clean line.
  var line: String { CleanText.line(String(decoding: MistakenBytes.read(bytes), as: UTF8.self)) }
}

extension UInt8 {
  /// The blanks of HTML.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  /// In lower case where it is an ASCII letter.
  var lowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// 1 at a blank, 2 at a no-break space, else 0.
  func blankWidth(_ at: Int) -> Int {
    let byte = self[at]
    if byte > 0x20 && byte != 0xC2 { return 0 }
    if byte.isBlank { return 1 }
    return byte == 0xC2 && at + 1 < endIndex && self[at + 1] == 0xA0 ? 2 : 0
  }

  /// Whether nothing but blanks stands here.
  var isBlank: Bool {
    var at = startIndex
    while at < endIndex {
      let width = blankWidth(at)
      if width == 0 { return false }
      at += width
    }
    return true
  }
}
