import CLibXML2

/// Walks over markup and puts what it says into a tree: what XML and HTML have in common.
struct MarkupCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  let tree: MarkupTree
  /// Whether names are in any case and references to 128...159 are of windows-1252, as in HTML.
  let isHTML: Bool
  var at = 0
  /// Whether something was met that the language does not have.
  var hasFault = false
  /// References that stand for nothing; after many, names are no longer looked up.
  private var misses = 0

  init(bytes: UnsafeBufferPointer<UInt8>, tree: MarkupTree, isHTML: Bool) {
    (self.bytes, self.tree, self.isHTML) = (bytes, tree, isHTML)
  }

  /// Whether all is read.
  var isAtEnd: Bool { at >= bytes.count }

  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// Whether a text stands here, its letters in capitals or not.
  func stands(_ text: StaticString) -> Bool {
    guard bytes.count - at >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[at + offset].lowered != text.utf8Start[offset] { return false }
    return true
  }

  /// Where a mark of ASCII next stands whole.
  func find(_ mark: StaticString, from start: Int) -> Int? {
    let length = mark.utf8CodeUnitCount
    let first = mark.utf8Start[0]
    var at = start
    while at + length <= bytes.count {
      if bytes[at] == first {
        var offset = 1
        while offset < length, bytes[at + offset] == mark.utf8Start[offset] { offset += 1 }
        if offset == length { return at }
      }
      at += 1
    }
    return nil
  }

  mutating func skipBlanks() {
    while at < bytes.count, bytes[at].isBlank { at += 1 }
  }
}

// MARK: text

extension MarkupCursor {
  /// Takes the text up to the next `<`.
  mutating func takeText() {
    while !isAtEnd {
      let start = at
      skipPlain()
      if at > start { tree.appendText(slice(start..<at)) }
      if isAtEnd || bytes[at] == UInt8(ascii: "<") { return }
      if bytes[at] == UInt8(ascii: "&") {
        takeReference { tree, bytes in tree.appendText(bytes) }
      } else {
        takeControl()
      }
    }
  }

  /// Takes text as it stands up to a place.
  mutating func takeRaw(to end: Int) {
    while at < end {
      let start = at
      while at < end, !bytes[at].isForbidden { at += 1 }
      if at > start { tree.appendText(slice(start..<at)) }
      if at < end { takeControl() }
    }
  }

  /// A control stands for nothing; what it parted stays apart.
  private mutating func takeControl() {
    hasFault = true
    at += 1
    withUnsafePointer(to: UInt8(ascii: " ")) {
      tree.appendText(UnsafeBufferPointer(start: $0, count: 1))
    }
  }

  private mutating func skipPlain() {
    while at < bytes.count {
      let byte = bytes[at]
      if byte <= 0x3C {
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte.isForbidden { return }
      } else if byte == 0xC2, isHTML, at + 1 < bytes.count, bytes[at + 1] < 0xA0 {
        // Bytes that were read in the wrong encoding are mended elsewhere.
        hasFault = true
      }
      at += 1
    }
  }
}

// MARK: references

extension MarkupCursor {
  /// Takes a reference, or an `&` that begins none.
  mutating func takeReference(_ put: (MarkupTree, UnsafeBufferPointer<UInt8>) -> Void) {
    if let (scalar, end) = reference() {
      at = end
      var text = String(scalar)
      text.withUTF8 { put(tree, $0) }
    } else {
      misses += 1
      hasFault = hasFault || !isHTML || at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "#")
      put(tree, slice(at..<at + 1))
      at += 1
    }
  }

  /// What stands between `&` and `;`, and where that ends; nil where that is no reference.
  private func reference() -> (scalar: Unicode.Scalar, end: Int)? {
    let start = at + 1
    var stop = start
    let limit = min(bytes.count, start + 12)
    while stop < limit, bytes[stop].isLetter || bytes[stop].isDigit || bytes[stop] == 0x23 {
      stop += 1
    }
    guard stop > start, stop < limit, bytes[stop] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: slice(start..<stop), as: UTF8.self)
    return scalar(named: name).map { ($0, stop + 1) }
  }

  private func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#"): scalar(numbered: name.dropFirst())
    case _ where misses > 10_000: nil
    default: hanji_named_reference(name) == 0 ? nil : Unicode.Scalar(hanji_named_reference(name))
    }
  }

  private func scalar(numbered text: Substring) -> Unicode.Scalar? {
    let isHexadecimal = text.hasPrefix("x") || text.hasPrefix("X")
    let digits = isHexadecimal ? text.dropFirst() : text
    guard let code = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
    if isHTML, let scalar = MistakenBytes.windows(code) { return scalar }
    if code < 0x20, ![9, 10, 13].contains(code) { return " " }
    return Unicode.Scalar(code)
  }
}

extension UInt8 {
  /// Controls that XML 1.0 does not admit.
  fileprivate var isForbidden: Bool { self < 0x20 && self != 9 && self != 10 && self != 13 }
}
