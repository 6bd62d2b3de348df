/// The letters and numbers of a text alone, for telling whether two titles say the same: quotes,
/// dashes, blanks and case differ from one place of a page to the next.
struct Wording: Hashable {
  private let letters: String

  init(_ text: String) {
    letters = String(text.lowercased().filter { $0.isLetter || $0.isNumber })
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
