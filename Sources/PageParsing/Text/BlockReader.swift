import News
import Typesetting

/// Reads a part of a page into blocks: paragraphs, headings, quotes, lists, figures, tables.
///
/// Recursion is bounded by the document's depth of 256.
struct BlockReader {
  let document: Document
  /// The address that links are resolved against.
  let address: Address
  /// Nodes that are not read.
  var dropped = NodeSet()
  /// Nodes that hold a picture's caption.
  var captions = NodeSet()
  /// Whether elements are taken for captions by what their class says.
  var findsCaptions = true
  /// Whether what says of itself that it is hidden is left out; a paywall hides whole stories.
  var skipsHidden = true
  private(set) var blocks: [ReadBlock] = []
  /// Whether text was left out because the story is larger than is kept.
  private(set) var isCut = false

  private var spans = SpanBuilder()
  private var breaks = 0
  /// What was found of the last container that holds line breaks.
  private var breakRule = (container: -1, endsParagraphs: false)
  private var budget = 1_048_576
  /// What was asked to be read: a story of a drawing and a line is no picture's box.
  private var root = -1

  init(_ document: Document, at address: Address) {
    (self.document, self.address) = (document, address)
  }

  /// Reads a node and what is below it; blocks are added to those read before.
  mutating func read(_ node: Int) {
    root = node
    read(node, in: node, TextStyle())
    flush(from: node)
  }

  private mutating func read(_ node: Int, in container: Int, _ style: TextStyle) {
    let tag = document.tag(node)
    if tag == .text { return addText(node, in: container, style) }
    if dropped.contains(node) || TagSet.unread.contains(tag) || isHidden(node) {
      return spans.addBlank()
    }
    if isCaption(node, tag) { return readCaption(node, in: container) }
    switch tag {
    case .br: breaks += 1
    case .img: readImage(node, in: container)
    case .other where document.isAMPPicture(node): readImage(node, in: container)
    case .figure: readFigure(node, in: container)
    case .table: readTable(node, in: container, style)
    case .ul, .ol: readList(node, tag, in: container, style)
    case .blockquote: readQuote(node, in: container)
    case .pre: readPreformatted(node, in: container)
    case .hr: add(.rule, from: node, in: container)
    case .h1, .h2, .h3, .h4, .h5, .h6: readHeading(node, tag, in: container, style)
    default: readOther(node, tag, in: container, style)
    }
  }

  private mutating func readOther(
    _ node: Int, _ tag: Tag, in container: Int, _ style: TextStyle
  ) {
    guard TagSet.blocks.contains(tag) else {
      return readChildren(node, in: container, changed(style, by: tag, node))
    }
    if tag != .p, node != root, document.isPictureBox(node) {
      return readFigure(node, in: container)
    }
    flush(from: container)
    readChildren(node, in: node, style)
    flush(from: node)
  }

  private mutating func readChildren(_ node: Int, in container: Int, _ style: TextStyle) {
    var child = node + 1
    while child < document.end(node) {
      read(child, in: container, style)
      child = document.end(child)
    }
  }

  private func isHidden(_ node: Int) -> Bool { skipsHidden && document.isHidden(node) }

  // MARK: text

  private mutating func addText(_ node: Int, in container: Int, _ style: TextStyle) {
    let text = document.bytes(node)
    if breaks > 0 && !text.isBlank {
      let endsParagraph =
        breaks > 1 || spans.endsLongSentence || breaksAreParagraphs(in: container)
      if endsParagraph { flush(from: container) } else { spans.addBlank() }
      breaks = 0
    }
    spans.append(text, style: style)
  }

  /// A container is looked at once, however many breaks it holds.
  private mutating func breaksAreParagraphs(in container: Int) -> Bool {
    if breakRule.container != container {
      breakRule = (container, document.breaksAreParagraphs(in: container))
    }
    return breakRule.endsParagraphs
  }

  private func changed(_ style: TextStyle, by tag: Tag, _ node: Int) -> TextStyle {
    var style = style
    switch tag {
    case .em, .i, .cite: if style.emphasis == .none { style.emphasis = .emphasis }
    case .strong, .b: style.emphasis = .strong
    case .a:
      if let link = document.attribute(node, "href"), !link.hasPrefix("#") {
        style.link = address.resolving(link)
      }
    default: break
    }
    return style
  }

  /// Ends the paragraph.
  private mutating func flush(from container: Int) {
    breaks = 0
    guard !spans.isEmpty else {
      spans = SpanBuilder()
      return
    }
    let (length, links) = (spans.length, spans.linkLength)
    let taken = spans.take()
    let isHeading = taken.isAllStrong && length <= 120 && !taken.plainText.endsSentence
    let content: BlockContent = isHeading ? .heading(level: 3, taken) : .paragraph(taken)
    keep(ReadBlock(content: content, node: container, length: length, linkLength: links))
  }

  private mutating func add(_ content: BlockContent, from node: Int, in container: Int) {
    flush(from: container)
    let length = content.plainText.utf8.count
    keep(ReadBlock(content: content, node: node, length: length, linkLength: 0))
  }

  /// Adds a block that was read elsewhere.
  mutating func append(_ content: BlockContent, from node: Int) {
    add(content, from: node, in: node)
  }

  private mutating func keep(_ block: ReadBlock) {
    guard block.length <= budget, blocks.count < 20_000 else {
      isCut = true
      return
    }
    budget -= block.length
    blocks.append(block)
  }

  // MARK: kinds of block

  private mutating func readHeading(
    _ node: Int, _ tag: Tag, in container: Int, _ style: TextStyle
  ) {
    flush(from: container)
    readChildren(node, in: node, TextStyle(link: style.link))
    guard !spans.isEmpty else { return }
    let (length, links) = (spans.length, spans.linkLength)
    breaks = 0
    let content = BlockContent.heading(
      level: Int(tag.rawValue - Tag.h1.rawValue) + 1, spans.take())
    keep(ReadBlock(content: content, node: node, length: length, linkLength: links))
  }

  private mutating func readPreformatted(_ node: Int, in container: Int) {
    let text = Sanitiser.body(String(decoding: document.rawText(node), as: UTF8.self))
    if text.utf8.allSatisfy(\.isBlank) { return }
    add(.preformatted(text), from: node, in: container)
  }

  private mutating func readQuote(_ node: Int, in container: Int) {
    flush(from: container)
    let inner = reader(of: node)
    let items = inner.blocks.flatMap(\.content.paragraphs)
    let length = inner.blocks.reduce(0) { $0 + $1.length }
    let links = inner.blocks.reduce(0) { $0 + $1.linkLength }
    if !items.isEmpty {
      keep(ReadBlock(content: .quote(items), node: node, length: length, linkLength: links))
    }
    for block in inner.blocks where block.content.isFigure { keep(block) }
  }

  private mutating func readList(
    _ node: Int, _ tag: Tag, in container: Int, _ style: TextStyle
  ) {
    let items = document.children(node).filter { !dropped.contains($0) }
    guard !items.isEmpty, items.allSatisfy({ document.isPlainItem($0) }) else {
      return readOther(node, .div, in: container, style)
    }
    flush(from: container)
    let read = items.map { reader(of: $0) }
    let texts = read.map { $0.blocks.flatMap(\.content.paragraphs) }.flatMap(\.self)
    let length = read.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.length } }
    let links = read.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.linkLength } }
    if texts.isEmpty { return }
    keep(
      ReadBlock(
        content: .list(isOrdered: tag == .ol, items: texts), node: node, length: length,
        linkLength: links))
  }

  /// What stands inside a node, read by itself.
  private func reader(of node: Int) -> BlockReader {
    var inner = self
    inner.blocks = []
    inner.spans = SpanBuilder()
    inner.readChildren(node, in: node, TextStyle())
    inner.flush(from: node)
    return inner
  }

  private mutating func readTable(_ node: Int, in container: Int, _ style: TextStyle) {
    switch TableReader(document, dropped: dropped).read(node) {
    case .data(let rows, let hasHeader):
      add(.table(rows: rows, hasHeader: hasHeader), from: node, in: container)
    case .picture: readFigure(node, in: container)
    case .frame: readOther(node, .div, in: container, style)
    }
  }

  // MARK: pictures

  private func isCaption(_ node: Int, _ tag: Tag) -> Bool {
    if captions.contains(node) { return true }
    guard findsCaptions else { return false }
    return tag == .figcaption || tag != .a && document.saysCaption(node)
  }

  private mutating func readCaption(_ node: Int, in container: Int) {
    let lines = document.lines(node, without: dropped)
    if lines.isEmpty { return readPictures(in: node, container) }
    readPictures(in: node, container)
    flush(from: container)
    if case .figure(var figure)? = blocks.last?.content, !figure.saysEnough {
      figure.describe(lines)
      blocks[blocks.count - 1].content = .figure(figure)
    } else {
      var figure = Figure()
      figure.describe(lines)
      if case .figure(let last)? = blocks.last?.content, last.caption == figure.caption { return }
      add(.figure(figure), from: node, in: container)
    }
  }

  private mutating func readPictures(in node: Int, _ container: Int) {
    for at in document.below(node) where document.tag(at) == .img { readImage(at, in: container) }
  }

  private mutating func readFigure(_ node: Int, in container: Int) {
    let pictures = document.below(node).filter { document.tag($0) == .img }
    if pictures.isEmpty && document.holdsBlocks(node) {
      return readOther(node, .div, in: container, TextStyle())
    }
    flush(from: container)
    for at in pictures where !dropped.contains(at) { readImage(at, in: container) }
    let lines = document.lines(node, without: dropped)
    guard !lines.isEmpty else { return }
    var figure = Figure()
    if case .figure(let last)? = blocks.last?.content, !pictures.isEmpty, !last.saysEnough {
      figure = last
      blocks.removeLast()
    }
    figure.describe(lines)
    add(.figure(figure), from: node, in: container)
  }

  private mutating func readImage(_ node: Int, in container: Int) {
    guard var figure = document.picture(node, at: address) else { return }
    flush(from: container)
    if case .figure(let last)? = blocks.last?.content {
      if last.image == figure.image { return }
      if last.image == nil, figure.image != nil, last.saysEnough {
        figure = Figure(
          image: figure.image, caption: last.caption, credit: last.credit,
          alternative: figure.alternative)
        blocks.removeLast()
      }
    }
    add(.figure(figure), from: node, in: container)
  }
}
