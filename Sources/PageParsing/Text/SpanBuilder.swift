import News
import Typesetting

/// How text looks where it stands.
struct TextStyle: Equatable {
  var emphasis = Emphasis.none
  var link: Address?
}

/// Makes runs of text out of what a walk meets, with blanks collapsed across their borders.
struct SpanBuilder {
  /// What stands between the last word and the next.
  private enum Gap { case none, blank, hard }

  /// Bytes gathered of one run: a paragraph of more is not kept of any story.
  private static let limit = 1_048_576

  private var spans: [Span] = []
  private var style = TextStyle()
  private var buffer: [UInt8] = []
  private var gap = Gap.none
  /// Bytes of text so far, and how many of them are links.
  private(set) var length = 0
  private(set) var linkLength = 0

  var isEmpty: Bool { length == 0 }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, style wanted: TextStyle) {
    var at = text.startIndex
    var isSettled = false
    while at < text.endIndex {
      let width = text.blankWidth(at)
      guard width == 0 else {
        gap = width == 2 && gap == .none ? .hard : .blank
        at += width
        continue
      }
      let stop = text.wordsEnd(from: at)
      addGap()
      if !isSettled { settle(wanted) }
      isSettled = true
      if buffer.count <= Self.limit {
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<stop]))
      }
      length += stop - at + 1
      if wanted.link != nil { linkLength += stop - at + 1 }
      at = stop
    }
  }

  /// Whether what was read so far is at least a line and ends as a sentence does.
  ///
  /// A break after it begins a paragraph; verses and addresses break in the midst of sentences.
  var endsLongSentence: Bool {
    guard length >= 60 else { return false }
    let closing: [[UInt8]] = [[0x22], [0x29], Array("”".utf8), Array("’".utf8), Array("»".utf8)]
    var end = buffer[...]
    while let mark = closing.first(where: { end.suffix($0.count).elementsEqual($0) }) {
      end = end.dropLast(mark.count)
    }
    return end.last.map { ".!?".utf8.contains($0) } ?? false
      || end.suffix(3).elementsEqual("。".utf8)
  }

  mutating func addBlank() { gap = .blank }

  private mutating func addGap() {
    if length > 0, gap != .none { buffer += gap == .hard ? [0xC2, 0xA0] : [0x20] }
    gap = .none
  }

  private mutating func settle(_ wanted: TextStyle) {
    guard wanted != style else { return }
    closeSpan()
    style = wanted
  }

  private mutating func closeSpan() {
    if buffer.isEmpty { return }
    let text = CleanText.body(String(decoding: MistakenBytes.read(buffer), as: UTF8.self))
    if !text.isEmpty { spans.append(Span(text, emphasis: style.emphasis, link: style.link)) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// The runs, and a fresh start.
  mutating func take() -> [Span] {
    closeSpan()
    let taken = spans
    self = SpanBuilder()
    return taken
  }
}

extension [Span] {
  /// Whether every word is strong, as in a heading made of bold text.
  var isAllStrong: Bool {
    !isEmpty && allSatisfy { $0.emphasis == .strong || $0.text.utf8.allSatisfy(\.isBlank) }
  }

  /// The same with only the first `count` scalars of their text.
  func keeping(first count: Int) -> [Span] {
    var left = count
    return compactMap { span in
      guard left > 0 else { return nil }
      let text = String(span.text.unicodeScalars.prefix(left))
      left -= span.text.unicodeScalars.count
      return Span(text, emphasis: span.emphasis, link: span.link)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where words end that stand apart by single blanks: they need no collapsing.
  fileprivate func wordsEnd(from start: Int) -> Int {
    var stop = start + 1
    while stop < endIndex {
      let width = blankWidth(stop)
      if width != 0 {
        guard self[stop] == 0x20, stop + 1 < endIndex, blankWidth(stop + 1) == 0 else { break }
      }
      stop += 1
    }
    return stop
  }
}
