/// How much running text stands below each element: the sum of its paragraphs' lengths.
///
/// A paragraph is the text that stands in one block; it counts when it is long enough for a
/// sentence and is not made of links. Sums go from the last node to the first, parents being before.
struct TextMass {
  /// Bytes of running text below a node.
  private(set) var mass: [Int32]

  /// The shortest text that counts, in bytes; a menu's entry is shorter.
  private static let shortest: Int32 = 50

  init(_ document: Document, without dropped: NodeSet) {
    let count = document.count
    mass = [Int32](repeating: 0, count: count)
    var own = [Int32](repeating: 0, count: count)
    var links = [Int32](repeating: 0, count: count)
    Self.gather(document, dropped, &own, &links)
    for node in stride(from: count - 1, through: 0, by: -1) {
      if own[node] >= Self.shortest, links[node] * 2 < own[node] {
        mass[node] += own[node] - links[node]
      }
      if let parent = document.parent(node) { mass[parent] += mass[node] }
    }
  }

  /// Adds each text to the block that holds it.
  private static func gather(
    _ document: Document, _ dropped: NodeSet, _ own: inout [Int32], _ links: inout [Int32]
  ) {
    var node = 0
    /// The innermost open blocks and links, by their ends.
    var blocks: [(node: Int, end: Int)] = []
    var linkEnd = 0
    while node < document.count {
      while let last = blocks.last, last.end <= node { blocks.removeLast() }
      let tag = document.tag(node)
      if tag == .text {
        if let block = blocks.last?.node {
          let length = document.wordLength(node)
          own[block] += length
          if node < linkEnd { links[block] += length }
        }
      } else if TagSet.unread.contains(tag) || dropped.contains(node) {
        node = document.end(node)
        continue
      } else if tag == .a {
        linkEnd = max(linkEnd, document.end(node))
      } else if TagSet.blocks.contains(tag) {
        blocks.append((node, document.end(node)))
      }
      node += 1
    }
  }

  subscript(_ node: Int) -> Int { Int(mass[node]) }
}

extension Document {
  /// The length of a text, blanks at its ends not counted.
  func wordLength(_ node: Int) -> Int32 {
    let text = bytes(node)
    guard let first = text.firstIndex(where: { !$0.isBlank }),
      let last = text.lastIndex(where: { !$0.isBlank })
    else { return 0 }
    return Int32(min(last - first + 1, 1_000_000))
  }
}
