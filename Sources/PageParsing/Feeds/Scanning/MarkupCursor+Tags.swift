extension MarkupCursor {
  /// An attribute where it stands.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// Attributes kept of one element; nobody writes more.
  static let attributeLimit = 64

  /// The name after `<` or `</`.
  mutating func takeName() -> Range<Int> {
    let start = at
    while at < bytes.count, !bytes[at].endsName { at += 1 }
    return start..<at
  }

  /// The next attribute of a tag; nil at the tag's end.
  mutating func nextAttribute() -> Attribute? {
    while !isAtEnd {
      skipBlanks()
      if isAtEnd || bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "<") { return nil }
      let name = takeName()
      if name.isEmpty {
        if bytes[at] != UInt8(ascii: "/") { hasFault = true }
        at += 1
        continue
      }
      skipBlanks()
      guard !isAtEnd, bytes[at] == UInt8(ascii: "=") else {
        hasFault = hasFault || !isHTML
        return Attribute(name: name, value: at..<at)
      }
      at += 1
      skipBlanks()
      return Attribute(name: name, value: takeValue())
    }
    return nil
  }

  /// Ends a tag; true where it is written as an element of its own, `<br/>`.
  mutating func endTag() -> Bool {
    guard !isAtEnd, bytes[at] == UInt8(ascii: ">") else {
      hasFault = true
      return false
    }
    at += 1
    return bytes[at - 2] == UInt8(ascii: "/")
  }

  private mutating func takeValue() -> Range<Int> {
    if !isAtEnd, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
      let quote = bytes[at]
      if let end = bytes[(at + 1)...].firstIndex(of: quote) {
        defer { at = end + 1 }
        return at + 1..<end
      }
      hasFault = true
    }
    hasFault = hasFault || !isHTML
    let start = at
    while at < bytes.count, !bytes[at].isBlank, bytes[at] != UInt8(ascii: ">") { at += 1 }
    return start..<at
  }

  /// Keeps an attribute of an element, its name without prefix, its references resolved.
  mutating func keep(_ attribute: Attribute, of node: Int) {
    let written = slice(attribute.name)
    let colon = isHTML ? nil : written.lastIndex(of: UInt8(ascii: ":"))
    let nameStart = tree.wordStart
    if isHTML {
      for byte in written {
        withUnsafePointer(to: byte.lowered) {
          tree.appendWord(UnsafeBufferPointer(start: $0, count: 1))
        }
      }
    } else {
      tree.appendWord(UnsafeBufferPointer(rebasing: written[(colon.map { $0 + 1 } ?? 0)...]))
    }
    tree.endWord()
    let valueStart = tree.wordStart
    keepValue(attribute.value)
    tree.endWord()
    tree.addAttribute(to: node, name: nameStart, value: valueStart)
  }

  private mutating func keepValue(_ value: Range<Int>) {
    let end = at
    at = value.lowerBound
    while at < value.upperBound {
      let start = at
      while at < value.upperBound, bytes[at] != UInt8(ascii: "&") { at += 1 }
      tree.appendWord(slice(start..<at))
      if at < value.upperBound { takeReference { tree, bytes in tree.appendWord(bytes) } }
    }
    at = end
  }
}

extension UInt8 {
  /// What ends the name of an element or attribute.
  fileprivate var endsName: Bool {
    isBlank || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || self == UInt8(ascii: "=")
      || self == UInt8(ascii: "<")
  }
}
