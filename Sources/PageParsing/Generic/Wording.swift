/// The letters and numbers of a text alone, for telling whether two titles say the same: quotes,
/// dashes, blanks and case differ from one place of a page to the next.
struct Wording: Hashable {
  private let letters: String

  init(_ text: String) {
    letters =
      Self.ascii(text) ?? String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The same for English, where a byte is a letter; nil for other text.
  private static func ascii(_ text: String) -> String? {
    var letters: [UInt8] = []
    for byte in text.utf8 {
      if byte >= 0x80 { return nil }
      if byte.isLetter || byte.isDigit { letters.append(byte.lowered) }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  var isEmpty: Bool { letters.isEmpty }

  /// "The Paper" is called "Paper" as well.
  var withoutThe: Wording {
    letters.hasPrefix("the") && letters.count > 5 ? Wording(String(letters.dropFirst(3))) : self
  }

  /// Whether the text ends with these words, as a headline after its kicker.
  func ends(with end: Wording) -> Bool { letters.hasSuffix(end.letters) }

  /// Whether the text begins with these words, as a title before the site's name.
  func begins(with start: Wording) -> Bool { letters.hasPrefix(start.letters) }

  /// Whether this is the longer wording of which `start` is the beginning.
  func goesOn(after start: Wording) -> Bool {
    letters.utf8.count > start.letters.utf8.count && letters.hasPrefix(start.letters)
  }
}
