/// Reads the plain markup that most entries hold without the library: paragraphs, headings, lists,
/// quotes, pictures, links and emphasis, each ended where it stands.
///
/// The tree is the one that the library makes. What it would have to mend is left to it.
struct EntryMarkup {
  private var cursor: MarkupCursor
  private let tree: MarkupTree
  private var openTags: [Tag] = []
  /// Whether the innermost paragraph was never written: text that begins a document stands in one.
  private var isImplied = false
  private var isSimple = true

  /// The tree; nil where the markup is not that plain.
  static func document(_ text: [UInt8]) -> Document? {
    text.withUnsafeBufferPointer { bytes in
      var markup = EntryMarkup(bytes)
      return markup.read() ? Document(markup.tree) : nil
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    tree = MarkupTree(for: bytes.count)
    cursor = MarkupCursor(bytes: bytes, tree: tree, isHTML: true)
  }

  private mutating func read() -> Bool {
    open(.html, "html")
    open(.body, "body")
    while !cursor.isAtEnd, isSimple, !cursor.hasFault {
      if cursor.bytes[cursor.at] == UInt8(ascii: "<") { takeAngle() } else { takeText() }
    }
    tree.finish()
    return isSimple && !cursor.hasFault
  }

  private mutating func open(_ tag: Tag, _ name: StaticString) {
    openTags.append(tag)
    let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    _ = tree.openElement(bytes, tag: tag)
  }

  private var current: Tag { openTags.last ?? .html }

  private mutating func close() {
    if openTags.popLast() == .p { isImplied = false }
    tree.closeElement()
  }

  private mutating func takeText() {
    if TagSet.frames.contains(current) {
      let start = cursor.at
      cursor.skipBlanks()
      if cursor.isAtEnd || cursor.bytes[cursor.at] == UInt8(ascii: "<") { return }
      cursor.at = start
    }
    if tree.count == 2 {
      open(.p, "p")
      isImplied = true
    }
    cursor.takeText()
  }

  private mutating func takeAngle() {
    let next = cursor.at + 1 < cursor.bytes.count ? cursor.bytes[cursor.at + 1] : 0
    if next.isLetter {
      takeStartTag()
    } else if next == UInt8(ascii: "/") {
      takeEndTag()
    } else if cursor.stands("<!--"), let end = cursor.find("-->", from: cursor.at + 4) {
      cursor.at = end + 3
    } else {
      isSimple = false
    }
  }

  private mutating func takeStartTag() {
    cursor.at += 1
    let name = cursor.slice(cursor.takeName())
    let tag = Tag(ofName: name)
    guard makeRoom(for: tag), let node = tree.openElement(name, tag: tag) else {
      isSimple = false
      return
    }
    openTags.append(tag)
    var kept = 0
    while let attribute = cursor.nextAttribute() {
      kept += 1
      if kept <= MarkupCursor.attributeLimit { cursor.keep(attribute, of: node) }
    }
    let isClosed = cursor.endTag()
    if TagSet.voids.contains(tag) { close() } else if isClosed { isSimple = false }
  }

  /// Ends a paragraph before a block; false where a tag is not known or stands in an odd place.
  private mutating func makeRoom(for tag: Tag) -> Bool {
    if TagSet.inline.contains(tag) {
      return !(TagSet.lists.contains(current) || tag == .a && openTags.contains(.a))
    }
    if tag == .li { return TagSet.lists.contains(current) }
    guard TagSet.framed.contains(tag) else { return false }
    if current == .p { close() }
    return TagSet.frames.contains(current) && !TagSet.lists.contains(current) || current == .li
  }

  private mutating func takeEndTag() {
    cursor.at += 2
    let tag = Tag(ofName: cursor.slice(cursor.takeName()))
    guard tag == current, openTags.count > 2, !(tag == .p && isImplied) else {
      isSimple = false
      return
    }
    cursor.skipBlanks()
    _ = cursor.endTag()
    close()
  }
}

extension TagSet {
  fileprivate static let voids: TagSet = [.br, .img, .hr]

  fileprivate static let lists: TagSet = [.ul, .ol]

  /// What stands in a line.
  fileprivate static let inline: TagSet = [
    .a, .abbr, .b, .br, .cite, .code, .em, .font, .i, .img, .s, .small, .span, .strong, .sub,
    .sup, .u,
  ]

  /// What ends a paragraph.
  fileprivate static let framed: TagSet = [
    .blockquote, .div, .h1, .h2, .h3, .h4, .h5, .h6, .hr, .ol, .p, .ul,
  ]

  /// What holds blocks; blanks between these say nothing.
  fileprivate static let frames: TagSet = [.html, .body, .blockquote, .div, .ol, .ul]
}
