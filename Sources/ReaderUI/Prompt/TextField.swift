import Typesetting

/// A line of text that is being typed, edited by graphemes: a Hangul syllable is one.
struct TextField: Hashable, Sendable {
  private var characters: [Character] = []
  /// How many graphemes stand before the cursor.
  private(set) var cursor = 0

  /// The longest text that is taken, in graphemes.
  static let limit = 1_000

  init(_ text: String = "") {
    characters = Array(text.prefix(TextField.limit))
    cursor = characters.count
  }

  var text: String { String(characters) }
  var textBeforeCursor: String { String(characters[..<cursor]) }
  var isEmpty: Bool { characters.isEmpty }

  /// Inserts text at the cursor; line ends and controls become blanks or nothing.
  ///
  /// A combining mark or vowel joins what stands before it, so the text is counted anew.
  mutating func insert(_ text: String) {
    let before = textBeforeCursor + Sanitiser.body(text).map { $0.isNewline ? " " : $0 }
    let after = characters[cursor...]
    let composed = Array(before.nfc)
    guard composed.count + after.count <= TextField.limit else { return }
    (characters, cursor) = (composed + after, composed.count)
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  mutating func deleteWordBackward() {
    let start = wordStart
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func deleteToStart() {
    characters.removeSubrange(..<cursor)
    cursor = 0
  }

  mutating func deleteToEnd() {
    characters.removeSubrange(cursor...)
  }

  mutating func move(by count: Int) {
    cursor = min(max(cursor + count, 0), characters.count)
  }

  mutating func moveToStart() { cursor = 0 }

  mutating func moveToEnd() { cursor = characters.count }

  /// Where the word before the cursor begins; blanks after it count with it.
  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }
}
