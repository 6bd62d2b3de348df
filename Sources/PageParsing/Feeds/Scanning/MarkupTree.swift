import CLibXML2

/// A tree that is built node by node by a scanner of our own, in the form that `Document` walks.
///
/// Its text lies in one piece of memory made at the start: what markup says is never longer than
/// the markup. What would go past that, or past the limits, is left out.
final class MarkupTree {
  /// Elements and texts kept of one document.
  static let nodeLimit = 1_000_000
  /// Elements walked into; deeper ones lend their text to the last.
  static let depthLimit = 256

  private(set) var count = 0
  private(set) var nodes: UnsafeMutablePointer<HanjiNode>
  private var capacity = 64
  private let memory: UnsafeMutablePointer<CChar>
  private let size: Int
  private var used = 0
  private var attributes: [Attribute] = []
  private var open: [Int32] = []
  /// Open elements that lie too deep to have a node.
  private var skipped = 0
  /// The text that goes on; -1 after a tag.
  private var text = -1

  /// Where name and value stand in the memory, each ended by NUL.
  private struct Attribute {
    let node: Int32
    let name: Int32
    let value: Int32
  }

  /// A tree for markup of so many bytes.
  init(for length: Int) {
    size = length + length / 2 + 64
    memory = .allocate(capacity: size)
    nodes = .allocate(capacity: capacity)
  }

  deinit {
    memory.deallocate()
    nodes.deallocate()
  }

  /// Whether no element is open.
  var isOutside: Bool { open.isEmpty }

  /// The innermost open element.
  var current: Int? { open.last.map(Int.init) }

  /// Elements around an element.
  func depth(_ node: Int) -> Int { Int(nodes[node].depth) }

  /// The bytes of an element's name or of a text.
  func bytes(_ node: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: nodes[node].text, count: Int(nodes[node].length))
  }
}

extension MarkupTree {
  /// Opens an element; nil where it lies too deep, or where the tree is full.
  func openElement(_ name: UnsafeBufferPointer<UInt8>, tag: Tag) -> Int? {
    text = -1
    guard skipped == 0, open.count < MarkupTree.depthLimit, let node = add(tag) else {
      skipped += 1
      return nil
    }
    nodes[node].text = UnsafeRawPointer(memory + used).assumingMemoryBound(to: UInt8.self)
    nodes[node].length = Int32(put(name))
    open.append(Int32(node))
    return node
  }

  /// Closes the innermost element.
  func closeElement() {
    text = -1
    if skipped > 0 {
      skipped -= 1
    } else if let node = open.popLast() {
      nodes[Int(node)].end = Int32(count)
    }
  }

  /// Closes the innermost element of a name and what is open in it, whatever the case of letters.
  ///
  /// A stray end tag closes nothing: the result is whether all was in order.
  func closeElement(named name: UnsafeBufferPointer<UInt8>) -> Bool {
    if skipped == 0 {
      let reach = open.suffix(64)
      guard let found = reach.lastIndex(where: { bytes(Int($0)).isSameName(name) }) else {
        return false
      }
      let isInnermost = found == open.count - 1
      while open.count > found + 1 { closeElement() }
      closeElement()
      return isInnermost
    }
    closeElement()
    return true
  }

  /// Closes whatever is open.
  func finish() {
    skipped = 0
    while !open.isEmpty { closeElement() }
  }

  /// Adds to the text at this place.
  func appendText(_ more: UnsafeBufferPointer<UInt8>) {
    if text < 0 {
      guard let node = add(.text) else { return }
      nodes[node].text = UnsafeRawPointer(memory + used).assumingMemoryBound(to: UInt8.self)
      text = node
    }
    nodes[text].length += Int32(put(more))
  }

  /// Keeps a piece of an attribute's value or name; `endWord` ends it.
  func appendWord(_ more: UnsafeBufferPointer<UInt8>) { _ = put(more) }

  /// Where the next word will begin.
  var wordStart: Int { used }

  func endWord() {
    guard used < size else { return }
    memory[used] = 0
    used += 1
  }

  /// Gives the newest element an attribute whose words were kept before.
  func addAttribute(to node: Int, name: Int, value: Int) {
    // A word that found no room has no end.
    guard used < size else { return }
    attributes.append(Attribute(node: Int32(node), name: Int32(name), value: Int32(value)))
    switch word(name).count {
    case 2 where String(cString: memory + name) == "id": nodes[node].identifier = start(value)
    case 5 where String(cString: memory + name) == "class": nodes[node].class_name = start(value)
    default: break
    }
  }

  /// An attribute's value; the first of a name counts.
  func attribute(_ node: Int, _ name: String) -> UnsafePointer<CChar>? {
    var (low, high) = (0, attributes.count)
    while low < high {
      let middle = (low + high) / 2
      if attributes[middle].node < node { low = middle + 1 } else { high = middle }
    }
    while low < attributes.count, attributes[low].node == node {
      if word(Int(attributes[low].name)).elementsEqual(name.utf8) {
        return start(Int(attributes[low].value))
      }
      low += 1
    }
    return nil
  }
}

extension MarkupTree {
  private func add(_ tag: Tag) -> Int? {
    guard count < MarkupTree.nodeLimit else { return nil }
    if count == capacity { grow() }
    let node = HanjiNode(
      text: nil, class_name: nil, identifier: nil, length: 0, parent: open.last ?? -1,
      end: Int32(count + 1), tag: tag.rawValue, depth: UInt16(open.count))
    (nodes + count).initialize(to: node)
    count += 1
    return count - 1
  }

  private func grow() {
    let larger = UnsafeMutablePointer<HanjiNode>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: nodes, count: count)
    nodes.deallocate()
    nodes = larger
    capacity *= 2
  }

  /// Keeps bytes as far as there is room; the result is how many.
  private func put(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length = min(bytes.count, size - 1 - used)
    guard length > 0, let first = bytes.baseAddress else { return 0 }
    UnsafeMutableRawPointer(memory + used).copyMemory(from: first, byteCount: length)
    used += length
    return length
  }

  private func start(_ offset: Int) -> UnsafePointer<CChar> { UnsafePointer(memory + offset) }

  private func word(_ offset: Int) -> UnsafeBufferPointer<UInt8> { CText(start(offset)).bytes }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether two names differ at most in the case of their letters.
  fileprivate func isSameName(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return indices.allSatisfy { self[$0].lowered == other[$0].lowered }
  }
}
