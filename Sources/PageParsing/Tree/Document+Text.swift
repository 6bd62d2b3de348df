import Typesetting

extension Document {
  /// The text below a node in one clean line; what stands in blocks of its own is set apart.
  func line(_ node: Int, without dropped: NodeSet = NodeSet()) -> String {
    var buffer = LineBuffer()
    readText(node, without: dropped) {
      buffer.append($0)
    } onBreak: {
      buffer.addBlank()
    }
    return buffer.line
  }

  /// The lines below a node, broken at blocks and line breaks.
  func lines(_ node: Int, without dropped: NodeSet = NodeSet()) -> [String] {
    var found: [String] = []
    var buffer = LineBuffer()
    func flush() {
      let line = buffer.line
      if !line.isEmpty { found.append(line) }
      buffer.clear()
    }
    readText(node, without: dropped) {
      buffer.append($0)
    } onBreak: {
      flush()
    }
    flush()
    return found
  }

  /// Bytes of text below a node.
  func textLength(_ node: Int) -> Int {
    (node..<end(node)).reduce(0) { $0 + (isText($1) ? bytes($1).count : 0) }
  }

  /// The raw text below a node, as it stands.
  func rawText(_ node: Int) -> [UInt8] {
    var all: [UInt8] = []
    for at in node..<end(node) where isText(at) { all.append(contentsOf: bytes(at)) }
    return all
  }

  /// Walks the readable text below a node; a break stands at both ends of every block.
  private func readText(
    _ node: Int, without dropped: NodeSet, onText: (UnsafeBufferPointer<UInt8>) -> Void,
    onBreak: () -> Void
  ) {
    var ends: [Int] = []
    var at = node
    while at < end(node) {
      while let last = ends.last, last <= at {
        ends.removeLast()
        onBreak()
      }
      let tag = tag(at)
      if tag == .text {
        onText(bytes(at))
      } else if TagSet.unread.contains(tag) || dropped.contains(at) {
        at = end(at)
        continue
      } else if tag == .br {
        onBreak()
      } else if TagSet.blocks.contains(tag) {
        onBreak()
        ends.append(end(at))
      }
      at += 1
    }
  }
}
