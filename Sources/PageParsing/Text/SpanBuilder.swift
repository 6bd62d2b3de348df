import News
import Typesetting

/// How text looks where it stands.
struct TextStyle: Equatable {
  var emphasis = Emphasis.none
  var link: Address?
}

/// Makes runs of text out of what a walk meets, with blanks collapsed across their borders.
struct SpanBuilder {
  private var spans: [Span] = []
  private var style = TextStyle()
  private var buffer: [UInt8] = []
  private var gap: [UInt8] = []
  /// Bytes of text so far, and how many of them are links.
  private(set) var length = 0
  private(set) var linkLength = 0

  var isEmpty: Bool { length == 0 }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, style wanted: TextStyle) {
    var at = text.startIndex
    while at < text.endIndex {
      let width = text.blankWidth(at)
      guard width == 0 else {
        gap = width == 2 && gap.isEmpty ? [0xC2, 0xA0] : [0x20]
        at += width
        continue
      }
      var stop = at + 1
      while stop < text.endIndex, text.blankWidth(stop) == 0 { stop += 1 }
      add(UnsafeBufferPointer(rebasing: text[at..<stop]), wanted)
      at = stop
    }
  }

  mutating func addBlank() { gap = [0x20] }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ wanted: TextStyle) {
    if length > 0 { buffer += gap }
    gap = []
    if wanted != style {
      closeSpan()
      style = wanted
    }
    buffer.append(contentsOf: word)
    length += word.count + 1
    if wanted.link != nil { linkLength += word.count + 1 }
  }

  private mutating func closeSpan() {
    if buffer.isEmpty { return }
    let text = Sanitiser.body(String(decoding: buffer, as: UTF8.self))
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

  /// The same without the first `count` characters of their text.
  func dropping(first count: Int) -> [Span] {
    var left = count
    var rest: [Span] = []
    for span in self {
      let length = span.text.unicodeScalars.count
      if left >= length {
        left -= length
      } else {
        let text = String(span.text.unicodeScalars.dropFirst(left))
        left = 0
        rest.append(Span(text, emphasis: span.emphasis, link: span.link))
      }
    }
    return rest
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
