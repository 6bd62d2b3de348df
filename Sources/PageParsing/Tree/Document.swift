import CLibXML2

/// A parsed page or feed: its nodes in document order, a subtree being a range.
///
/// Nodes are named by their place in the array. The memory is freed with the document, so that no
/// buffer of it may outlive it.
final class Document {
  let nodes: UnsafeBufferPointer<HanjiNode>
  private let source: Source
  /// The elements, in document order.
  private(set) lazy var elements = everything.filter { !isText($0) }
  /// The elements that have a class.
  private(set) lazy var classed = elements.filter { nodes[$0].class_name != nil }

  /// Who holds the memory: the library, or a scanner of our own.
  private enum Source {
    case library(OpaquePointer)
    case scanned(MarkupTree)
  }

  /// What a scanner has read.
  init(_ tree: MarkupTree) {
    source = .scanned(tree)
    nodes = UnsafeBufferPointer(start: tree.nodes, count: tree.count)
  }

  private init(_ handle: OpaquePointer) {
    source = .library(handle)
    var count = 0
    let first = hanji_nodes(handle, &count)
    nodes = UnsafeBufferPointer(start: first, count: first == nil ? 0 : count)
  }

  deinit {
    if case .library(let handle) = source { hanji_document_free(handle) }
  }

  /// Reads HTML; nil for an empty text.
  static func html(_ text: DecodedText) -> Document? {
    text.withBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { hanji_read_html($0.baseAddress, $0.count) }
    }.map(Document.init)
  }

  var count: Int { nodes.count }

  /// Whether the page has more tags or attributes than are read of one.
  var isCut: Bool {
    if case .library(let handle) = source { hanji_is_cut(handle) != 0 } else { false }
  }

  /// The whole document; empty for an empty one.
  var everything: Range<Int> { 0..<nodes.count }

  func tag(_ node: Int) -> Tag { Tag(rawValue: nodes[node].tag) ?? .other }

  func isText(_ node: Int) -> Bool { nodes[node].tag == Tag.text.rawValue }

  /// The element around a node; nil at the root.
  func parent(_ node: Int) -> Int? {
    let parent = Int(nodes[node].parent)
    return parent < 0 ? nil : parent
  }

  /// The first node after the subtree of `node`.
  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// The nodes below `node`.
  func below(_ node: Int) -> Range<Int> { node + 1..<end(node) }

  func contains(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < end(outer) }

  /// The bytes of a text, or of an element's name.
  func bytes(_ node: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: nodes[node].text, count: Int(nodes[node].length))
  }

  /// An element's name, with its prefix in XML left out.
  func name(_ node: Int) -> String { String(decoding: bytes(node), as: UTF8.self) }

  /// An attribute as it stands, entities resolved.
  func attribute(_ node: Int, _ name: String) -> String? {
    written(node, name).map { String(cString: $0) }
  }

  /// An attribute for comparing, without a copy.
  func attributeText(_ node: Int, _ name: String) -> CText? {
    switch name {
    case "class": className(node)
    case "id": identifier(node)
    default: written(node, name).map { CText($0) }
    }
  }

  /// The attribute `class`.
  func className(_ node: Int) -> CText? { nodes[node].class_name.map { CText($0) } }

  /// The attribute `id`.
  func identifier(_ node: Int) -> CText? { nodes[node].identifier.map { CText($0) } }

  func hasAttribute(_ node: Int, _ name: String) -> Bool {
    written(node, name) != nil
  }

  private func written(_ node: Int, _ name: String) -> UnsafePointer<CChar>? {
    switch source {
    case .library(let handle): hanji_attribute(handle, Int32(node), name)
    case .scanned(let tree): tree.attribute(node, name)
    }
  }

  /// The first attribute of these that has a value other than blanks.
  func attribute(_ node: Int, anyOf names: [String]) -> String? {
    for name in names {
      if let value = attribute(node, name), value.utf8.contains(where: { $0 > 32 }) {
        return value
      }
    }
    return nil
  }

  /// Elements found by XPath at a node, in document order; none where the expression is wrong, or
  /// in what a scanner of our own has read.
  func xpath(_ expression: String, at node: Int) -> [Int] {
    guard node < count, case .library(let handle) = source else { return [] }
    return [Int32](unsafeUninitializedCapacity: 2_000) { buffer, found in
      let all = hanji_xpath(handle, Int32(node), expression, buffer.baseAddress, 2_000)
      found = max(0, Int(all))
    }.map(Int.init)
  }

  /// The children that are elements.
  func children(_ node: Int) -> [Int] {
    var found: [Int] = []
    var child = node + 1
    while child < end(node) {
      if !isText(child) { found.append(child) }
      child = end(child)
    }
    return found
  }

  /// The first element of a tag below a node.
  func first(_ tag: Tag, below node: Int) -> Int? {
    below(node).first { nodes[$0].tag == tag.rawValue }
  }
}
