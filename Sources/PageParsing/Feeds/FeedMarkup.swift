/// Markup as feeds carry it, made ready for the reader of HTML.
///
/// That reader takes every `<!` for a declaration to its `>`, and keeps `<embed>` and `<object>` open
/// to the end of the text; feeds cut their texts and hold both in the middle of a sentence.
struct FeedMarkup {
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var at = 0

  /// The text with what is no markup written as text, and tags of plug-ins left out.
  static func prepared(_ text: [UInt8]) -> [UInt8] {
    var markup = FeedMarkup(bytes: MistakenBytes.mended(text))
    return markup.prepared()
  }

  /// Whether a text holds anything that a reader of HTML would read otherwise.
  static func isPlain(_ text: [UInt8]) -> Bool {
    !text.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func prepared() -> [UInt8] {
    output.reserveCapacity(bytes.count + 16)
    while at < bytes.count {
      let start = at
      at = nextMark(from: at)
      output += bytes[start..<at]
      guard at < bytes.count else { break }
      if bytes[at] == UInt8(ascii: "<") { takeAngle() } else { takeReference() }
    }
    return output
  }

  private func nextMark(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var at = start
      while at < bytes.count, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") {
        at += 1
      }
      return at
    }
  }

  private mutating func takeAngle() {
    let rest = bytes[(at + 1)...]
    if isPlugin(rest) {
      at = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    } else if isMarkup(rest) {
      output.append(bytes[at])
      at += 1
    } else {
      output += "&lt;".utf8
      at += 1
    }
  }

  /// A tag, a comment, a marked section, or a declaration that ends (HTML, section 13.2.5.6).
  private func isMarkup(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return false }
    if first.isLetter || first == UInt8(ascii: "?") { return true }
    let next = rest.dropFirst()
    if first == UInt8(ascii: "/") { return next.first?.isLetter ?? false }
    guard first == UInt8(ascii: "!") else { return false }
    if next.starts(with: "--".utf8) || next.starts(with: "[".utf8) { return true }
    let isDeclaration = next.prefix(7).map(\.lowered) == Array("doctype".utf8)
    return isDeclaration
      && next.first { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") } == 0x3E
  }

  private func isPlugin(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    // Most tags begin otherwise, and are not looked at further.
    guard let first = name.first?.lowered, "aoe".utf8.contains(first) else { return false }
    return FeedMarkup.plugins.contains { plugin in
      name.prefix(plugin.count).map(\.lowered) == plugin
        && !(name.dropFirst(plugin.count).first?.isLetter ?? false)
    }
  }

  private static let plugins = ["object", "embed", "applet"].map { Array($0.utf8) }

  /// `&#146;` is a quotation mark, as every browser has it.
  private mutating func takeReference() {
    let digits = bytes[(at + 1)...].prefix(5)
    if digits.count == 5, digits.first == UInt8(ascii: "#"), digits.last == UInt8(ascii: ";"),
      let number = UInt32(String(decoding: digits.dropFirst().dropLast(), as: UTF8.self)),
      let scalar = MistakenBytes.windows(number)
    {
      output += Array(String(scalar).utf8)
      at += 6
    } else {
      output.append(bytes[at])
      at += 1
    }
  }
}
