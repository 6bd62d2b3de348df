import Typesetting

/// A line of text that is being typed, edited by graphemes: a Hangul syllable is one.
///
/// A syllable that the built-in keyboard holds open stands at the cursor. Whatever else happens to
/// the text finishes it first, so that no key is ever lost.
struct TextField: Hashable, Sendable {
  private var characters: [Character] = []
  /// How many graphemes stand before the cursor and before the open syllable.
  private(set) var cursor = 0
  /// The keys of the open syllable.
  private var openKeys = ""
  /// The syllable that is still open; empty where there is none.
  private(set) var open = ""

  /// The longest text that is taken, in graphemes.
  static let limit = 1_000
  /// The most of a text that is pasted, in bytes.
  static let pasteLimit = 4_096

  init(_ text: String = "") {
    characters = Array(text.prefix(TextField.limit))
    cursor = characters.count
  }

  var text: String { before + open + after }
  var before: String { String(characters[..<cursor]) }
  var after: String { String(characters[cursor...]) }
  var isEmpty: Bool { characters.isEmpty && open.isEmpty }
  var isComposing: Bool { !open.isEmpty }

  /// Inserts text at the cursor; line ends and controls become blanks or nothing.
  ///
  /// A combining mark or vowel joins what stands before it, so the text is counted anew. Of what
  /// would be longer than the limit the beginning is taken.
  mutating func insert(_ text: String) {
    finishSyllable()
    let clean = Sanitiser.body(text, limit: TextField.pasteLimit).map { $0.isNewline ? " " : $0 }
    put(String(clean))
  }

  private mutating func put(_ text: String) {
    let tail = characters[cursor...]
    let composed = (before + text).nfc.prefix(max(TextField.limit - tail.count, cursor))
    (characters, cursor) = (Array(composed) + tail, composed.count)
  }

  mutating func deleteBackward() {
    finishSyllable()
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func deleteForward() {
    finishSyllable()
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  mutating func deleteWordBackward() {
    finishSyllable()
    replaceBefore(from: wordStart, with: "")
  }

  mutating func deleteWordForward() {
    finishSyllable()
    characters.removeSubrange(cursor..<wordEnd)
  }

  mutating func deleteToStart() {
    finishSyllable()
    replaceBefore(from: 0, with: "")
  }

  mutating func deleteToEnd() {
    finishSyllable()
    characters.removeSubrange(cursor...)
  }

  /// Puts a text in the place of the graphemes between one and the cursor.
  mutating func replaceBefore(from start: Int, with text: String) {
    characters.removeSubrange(start..<cursor)
    cursor = start
    put(text)
  }

  /// Puts the cursor at a place, within the text.
  private mutating func move(to place: Int) {
    finishSyllable()
    cursor = min(max(place, 0), characters.count)
  }

  mutating func moveLeft() { move(to: cursor + (isComposing ? 1 : 0) - 1) }
  mutating func moveRight() { move(to: cursor + (isComposing ? 1 : 0) + 1) }
  mutating func moveWordLeft() {
    finishSyllable()
    move(to: wordStart)
  }
  mutating func moveWordRight() {
    finishSyllable()
    move(to: wordEnd)
  }
  mutating func moveToStart() { move(to: 0) }
  mutating func moveToEnd() { move(to: .max) }

  /// Where the word before the cursor begins; blanks after it count with it.
  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// Where the word behind the cursor ends; blanks before it count with it.
  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}

extension TextField {
  /// Adds a key of the built-in keyboard to the open syllable.
  mutating func compose(_ key: Character, by composer: HangulComposer) {
    openKeys.append(key)
    let made = composer.compose(openKeys)
    put(made.finished)
    if !made.finished.isEmpty { openKeys = composer.keys(leaving: made.open, of: openKeys) }
    open = made.open
  }

  /// Takes the last key of the open syllable back.
  mutating func takeBackKey(by composer: HangulComposer) {
    openKeys = String(openKeys.dropLast())
    open = composer.compose(openKeys).open
  }

  /// Takes the open syllable into the text as it stands.
  mutating func finishSyllable() {
    let syllable = open
    (open, openKeys) = ("", "")
    if !syllable.isEmpty { put(syllable) }
  }
}
