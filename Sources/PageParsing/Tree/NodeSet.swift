/// Some nodes of a document, quick to ask in a walk.
struct NodeSet {
  private var words: [UInt64] = []

  var isEmpty: Bool { words.isEmpty }

  init() {}

  init(_ nodes: [Int]) {
    for node in nodes { insert(node) }
  }

  mutating func insert(_ node: Int) {
    let word = node >> 6
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << UInt64(node & 63)
  }

  func contains(_ node: Int) -> Bool {
    let word = node >> 6
    return word < words.count && words[word] >> UInt64(node & 63) & 1 == 1
  }
}
