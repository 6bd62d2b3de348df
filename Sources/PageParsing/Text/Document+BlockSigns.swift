extension Document {
  /// Blocks that hold one run of text each.
  private static let running: TagSet = [.p, .li, .td, .dd]

  /// Styles of what is not shown, the last two of what is only read aloud.
  private static let hiding = [
    "display:none", "display: none", "clip:rect(0", "clip: rect(0",
  ].map { Array($0.utf8) }

  /// Classes of the words beneath a picture that do not say "caption", as Korean portals have them.
  private static let captionClasses = [
    "img_desc", "img-desc", "imgdesc", "image_desc", "image-desc", "photo_desc", "photo-desc",
    "photodesc",
  ].map { Array($0.utf8) }

  /// Whether an element says of itself that it is not shown.
  func isHidden(_ node: Int) -> Bool {
    if hasAttribute(node, "hidden") { return true }
    guard let style = attributeText(node, "style") else { return false }
    return Self.hiding.contains { style.contains($0) }
  }

  /// Whether single line breaks end paragraphs: where no two stand together, and where the lines
  /// are too long to be verse.
  func breaksAreParagraphs(in container: Int) -> Bool {
    var (breaks, length) = (0, 0)
    var lastWasBreak = false
    for at in below(container) {
      switch tag(at) {
      case .br:
        if lastWasBreak { return false }
        breaks += 1
        lastWasBreak = true
      case .text where !bytes(at).isBlank:
        length += bytes(at).count
        lastWasBreak = false
      default: break
      }
    }
    let isRunning = Self.running.contains(tag(container))
    return !isRunning || length / (breaks + 1) >= 120
  }

  /// Whether a list's item is one short text and no frame for a layout.
  func isPlainItem(_ node: Int) -> Bool {
    var (paragraphs, length) = (0, 0)
    for at in node..<end(node) {
      switch tag(at) {
      case .p: paragraphs += 1
      case .h1, .h2, .h3, .h4, .h5, .h6, .table, .figure, .img, .blockquote: return false
      case .text: length += bytes(at).count
      default: break
      }
    }
    return paragraphs <= 1 && length <= 3_000
  }

  /// Whether an element without pictures holds text of its own kinds of block.
  func holdsBlocks(_ node: Int) -> Bool {
    let kinds: TagSet = [.table, .blockquote, .ul, .ol, .p, .pre]
    return below(node).contains { kinds.contains(tag($0)) }
  }

  /// Whether a class says "caption".
  func saysCaption(_ node: Int) -> Bool {
    guard let text = attributeText(node, "class") else { return false }
    return text.contains(Array("caption".utf8)) || text.contains(Array("Caption".utf8))
      || text.contains(Array("desc".utf8)) && Self.captionClasses.contains { text.contains($0) }
  }

  /// Whether a box holds a picture and only the few words beneath it.
  func isPictureBox(_ node: Int) -> Bool {
    guard end(node) - node <= 40 else { return false }
    var (pictures, paragraphs, texts, length) = (0, 0, 0, 0)
    for at in below(node) {
      switch tag(at) {
      case .img: pictures += 1
      case .p: paragraphs += 1
      case .text where !bytes(at).isBlank:
        texts += 1
        length += bytes(at).count
      case .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .table, .blockquote: return false
      default: break
      }
    }
    let saysPicture = ClassWords.picture.match(attributeText(node, "class"))
    return pictures == 1 && paragraphs <= (saysPicture ? 3 : 1) && (1...6).contains(texts)
      && length <= 500
  }
}
