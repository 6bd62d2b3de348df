/// A C string of a document, compared without copying it.
struct CText {
  private let start: UnsafePointer<CChar>

  init(_ start: UnsafePointer<CChar>) { self.start = start }

  var bytes: UnsafeBufferPointer<UInt8> {
    var length = 0
    while start[length] != 0 { length += 1 }
    return UnsafeRawBufferPointer(start: start, count: length).assumingMemoryBound(to: UInt8.self)
  }

  /// The first bytes, without a look at what follows.
  func bytes(upTo limit: Int) -> UnsafeBufferPointer<UInt8> {
    var length = 0
    while length < limit, start[length] != 0 { length += 1 }
    return UnsafeRawBufferPointer(start: start, count: length).assumingMemoryBound(to: UInt8.self)
  }

  static func == (left: CText, right: [UInt8]) -> Bool {
    left.begins(right) && left.start[right.count] == 0
  }

  func begins(_ text: [UInt8]) -> Bool { holds(text, at: 0) }

  func ends(_ text: [UInt8]) -> Bool {
    let length = bytes.count
    return length >= text.count && holds(text, at: length - text.count)
  }

  func contains(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return true }
    var at = 0
    while start[at] != 0 {
      if UInt8(bitPattern: start[at]) == first, holds(text, at: at) { return true }
      at += 1
    }
    return false
  }

  /// Whether one of the words between blanks is `token`.
  func hasToken(_ token: [UInt8]) -> Bool {
    var at = 0
    while start[at] != 0 {
      let isStart = at == 0 || UInt8(bitPattern: start[at - 1]).isBlank
      if isStart && holds(token, at: at) {
        let next = UInt8(bitPattern: start[at + token.count])
        if next == 0 || next.isBlank { return !token.isEmpty }
      }
      at += 1
    }
    return false
  }

  /// The NUL at the end stops the comparison.
  private func holds(_ text: [UInt8], at offset: Int) -> Bool {
    for (index, byte) in text.enumerated() where UInt8(bitPattern: start[offset + index]) != byte {
      return false
    }
    return true
  }
}
