/// Reads XML as feeds in the wild have it: what is well formed as XML has it, the rest as it was meant.
///
/// Mended are text before the prolog, bare `&` and `<`, named references of HTML, elements of HTML
/// that are never closed, end tags that are missing or stray, and marks that never end. No entity
/// is expanded but those of XML and HTML: a document that declares its own is refused.
struct FeedScanner {
  private var cursor: MarkupCursor
  private let tree: MarkupTree
  private var scopes = NamespaceScopes()
  private var spaces: [FeedElement.Space] = []
  private var declaresEntities = false
  private var entries = 0
  /// Whether marks were looked for in vain: they will not be looked for again.
  private var hasNoMoreInstructions = false

  /// Reads a document; nodes of entries past those that are kept are not made.
  static func read(_ text: DecodedText) -> FeedTree {
    text.withBytes { bytes in
      var scanner = FeedScanner(bytes)
      scanner.scan()
      return scanner.result
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    tree = MarkupTree(for: bytes.count)
    cursor = MarkupCursor(bytes: bytes, tree: tree, isHTML: false)
  }

  private var result: FeedTree {
    FeedTree(
      document: Document(tree), spaces: spaces, isWellFormed: !cursor.hasFault && tree.count > 0,
      declaresEntities: declaresEntities)
  }

  private mutating func scan() {
    while !cursor.isAtEnd, !declaresEntities, entries <= ListReader.limit {
      if cursor.bytes[cursor.at] == UInt8(ascii: "<") {
        takeAngle()
      } else if tree.isOutside {
        skipOutside()
      } else {
        cursor.takeText()
      }
    }
    if !tree.isOutside, entries <= ListReader.limit { cursor.hasFault = true }
    tree.finish()
  }

  private mutating func skipOutside() {
    while !cursor.isAtEnd, cursor.bytes[cursor.at] != UInt8(ascii: "<") {
      if !cursor.bytes[cursor.at].isBlank { cursor.hasFault = true }
      cursor.at += 1
    }
  }

  private mutating func takeAngle() {
    let next = cursor.at + 1 < cursor.bytes.count ? cursor.bytes[cursor.at + 1] : 0
    switch next {
    case UInt8(ascii: "/"): takeEndTag()
    case UInt8(ascii: "!"): takeDeclaration()
    case UInt8(ascii: "?"): takeInstruction()
    case _ where next.isLetter || next >= 0x80 || next == UInt8(ascii: "_"): takeStartTag()
    default:
      cursor.hasFault = true
      if !tree.isOutside { tree.appendText(cursor.slice(cursor.at..<cursor.at + 1)) }
      cursor.at += 1
    }
  }
}

// MARK: tags

extension FeedScanner {
  /// Elements of HTML that it never closes and XML wants closed.
  private static let voids: TagSet = [.br, .hr, .img, .input, .meta, .embed]

  private mutating func takeStartTag() {
    cursor.at += 1
    let name = cursor.slice(cursor.takeName())
    let colon = name.lastIndex(of: UInt8(ascii: ":"))
    let local = UnsafeBufferPointer(rebasing: name[(colon.map { $0 + 1 } ?? 0)...])
    let tag = Tag(ofName: local)
    let node = tree.openElement(name, tag: tag)
    takeAttributes(of: node)
    let isClosed = cursor.endTag()
    if let node { note(node, name: name, colon: colon, local: local) }
    if isClosed {
      close()
    } else if colon == nil, Self.voids.contains(tag) {
      cursor.hasFault = true
      close()
    }
  }

  private mutating func takeAttributes(of node: Int?) {
    var kept = 0
    while let attribute = cursor.nextAttribute() {
      guard let node, kept < MarkupCursor.attributeLimit else { continue }
      kept += 1
      if !declare(attribute, at: tree.depth(node)) { cursor.keep(attribute, of: node) }
    }
  }

  /// Whether an attribute declares a namespace.
  private mutating func declare(_ attribute: MarkupCursor.Attribute, at depth: Int) -> Bool {
    let name = cursor.slice(attribute.name)
    guard name.starts(with: "xmlns".utf8) else { return false }
    guard name.count == 5 || name[5] == UInt8(ascii: ":") else { return false }
    let prefix = String(decoding: name.dropFirst(6), as: UTF8.self)
    let address = String(decoding: cursor.slice(attribute.value).prefix(200), as: UTF8.self)
    scopes.declare(prefix, as: address, at: depth)
    return true
  }

  private mutating func note(
    _ node: Int, name: UnsafeBufferPointer<UInt8>, colon: Int?, local: UnsafeBufferPointer<UInt8>
  ) {
    while spaces.count < node { spaces.append(.other) }
    let prefix = String(decoding: name[..<(colon ?? 0)], as: UTF8.self)
    spaces.append(scopes.space(ofPrefix: prefix))
    if local.elementsEqual("item".utf8) || local.elementsEqual("entry".utf8) { entries += 1 }
  }

  private mutating func close() {
    tree.closeElement()
    scopes.leave(to: tree.current.map(tree.depth) ?? -1)
  }

  private mutating func takeEndTag() {
    cursor.at += 2
    let name = cursor.slice(cursor.takeName())
    while cursor.nextAttribute() != nil {}
    _ = cursor.endTag()
    if !tree.closeElement(named: name) { cursor.hasFault = true }
    scopes.leave(to: tree.current.map(tree.depth) ?? -1)
  }
}

// MARK: what is no tag

extension FeedScanner {
  private mutating func takeDeclaration() {
    if cursor.stands("<!--") {
      skip(past: "-->", from: cursor.at + 4)
    } else if cursor.stands("<![cdata[") {
      cursor.at += 9
      let end = cursor.find("]]>", from: cursor.at)
      if end == nil || tree.isOutside { cursor.hasFault = true }
      let stop = end ?? cursor.bytes.count
      if tree.isOutside { cursor.at = stop } else { cursor.takeRaw(to: stop) }
      cursor.at = end.map { $0 + 3 } ?? stop
    } else if cursor.stands("<!doctype") {
      takeDocumentType()
    } else {
      cursor.hasFault = true
      skip(past: ">", from: cursor.at)
    }
  }

  private mutating func takeInstruction() {
    if !hasNoMoreInstructions, let end = cursor.find("?>", from: cursor.at) {
      cursor.at = end + 2
    } else {
      hasNoMoreInstructions = true
      cursor.hasFault = true
      skip(past: ">", from: cursor.at)
    }
  }

  private mutating func skip(past mark: StaticString, from start: Int) {
    let end = cursor.find(mark, from: start)
    if end == nil { cursor.hasFault = true }
    cursor.at = end.map { $0 + mark.utf8CodeUnitCount } ?? cursor.bytes.count
  }

  /// A document type is passed over, but for what it declares.
  private mutating func takeDocumentType() {
    var isInside = false
    cursor.at += 9
    while !cursor.isAtEnd, !declaresEntities {
      switch cursor.bytes[cursor.at] {
      case UInt8(ascii: "\""): skip(past: "\"", from: cursor.at + 1)
      case UInt8(ascii: "'"): skip(past: "'", from: cursor.at + 1)
      case UInt8(ascii: "<") where cursor.stands("<!--"): skip(past: "-->", from: cursor.at + 4)
      case UInt8(ascii: "<") where cursor.stands("<!entity"): declaresEntities = true
      case UInt8(ascii: ">") where !isInside:
        cursor.at += 1
        return
      case let byte:
        if byte == UInt8(ascii: "[") { isInside = true }
        if byte == UInt8(ascii: "]") { isInside = false }
        cursor.at += 1
      }
    }
  }
}
