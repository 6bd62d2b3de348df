import News
import Typesetting

/// Reads a browser's bookmark file: addresses with time, tags and note.
struct NetscapeReader {
  private let text: DecodedText
  private let now: Instant
  private var found = ParsedImport(kind: .netscape)
  private var budget = ImportBudget()
  private var place = Place.elsewhere
  /// The tag of the bookmark that is open, and the text read of its title or note.
  private var tag: TagScanner.Tag?
  private var words = ""

  /// Where the text that comes belongs.
  private enum Place { case title, note, elsewhere }

  init(_ text: DecodedText, now: Instant) { (self.text, self.now) = (text, now) }

  func read() -> ParsedImport {
    var reader = self
    text.withBytes { reader.read(TagScanner($0)) }
    return reader.found
  }

  private mutating func read(_ scanner: TagScanner) {
    var scanner = scanner
    while !budget.isSpent, let piece = scanner.next() {
      switch piece {
      case .text(let bytes): if place != .elsewhere { words += References.resolved(bytes) }
      case .open(let tag): open(tag)
      case .close(let name): if name == "a" || name == "dl" { end() }
      case .declaration: break
      }
    }
    end()
    if budget.isSpent { found.notes.append(.cutAtLimit) }
  }

  private mutating func open(_ tag: TagScanner.Tag) {
    switch tag.name {
    case "a":
      end()
      (self.tag, place) = (tag, .title)
    case "dd":
      end()
      place = .note
    case "br": words += "\n"
    case "dt", "dl", "h3", "p": end()
    default: break
    }
  }

  /// Puts the words where they belong.
  private mutating func end() {
    switch place {
    case .title: takeBookmark()
    case .note: takeNote()
    case .elsewhere: break
    }
    (place, words, tag) = (.elsewhere, "", nil)
  }

  private mutating func takeBookmark() {
    guard let tag else { return }
    let written = tag.attributes["href"] ?? ""
    guard let address = Address(written) else {
      let line = Sanitiser.line(written, limit: 200)
      if budget.take([line]) {
        found.skipped.append(
          SkippedItem(line: tag.line, text: line, reason: line.isEmpty ? .noAddress : .notHTTP))
      }
      return
    }
    let title = Sanitiser.line(words)
    let tags = (tag.attributes["tags"] ?? "").split(separator: ",").prefix(64)
      .map { Sanitiser.line(String($0), limit: 64) }.filter { !$0.isEmpty }
    guard budget.take([address.text, title] + tags) else { return }
    found.bookmarks.append(
      ImportedBookmark(
        address: address, title: title.isEmpty ? address.text : title,
        addedAt: time(tag.attributes["add_date"]), tags: tags, line: tag.line))
  }

  private mutating func takeNote() {
    let note = Sanitiser.body(words, limit: 65_536).trimmedLines
    guard !note.isEmpty, !found.bookmarks.isEmpty, budget.take([note]) else { return }
    found.bookmarks[found.bookmarks.count - 1].note = note
  }

  /// Seconds since 1970; some browsers write thousandths or millionths of them.
  private func time(_ text: String?) -> Instant? {
    guard let text, let number = Int64(text), number > 0 else { return nil }
    let seconds =
      switch number {
      case 100_000_000_000_000...: number / 1_000_000
      case 100_000_000_000...: number / 1_000
      default: number
      }
    return Instant(seconds: seconds).clamped(notAfter: now)
  }
}

extension String {
  /// Without blanks and line ends at both ends.
  var trimmedLines: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" }
    guard let start = firstIndex(where: { !isBlank($0) }),
      let end = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[start...end])
  }
}
