/// A piece of a query.
enum SearchToken: Hashable {
  /// A word, or a phrase from quotes.
  case words(String)
  /// `name:value`.
  case field(String, String)
  /// `-` before something.
  case not
  /// `OR` or `|`.
  case or
  /// `(`.
  case open
  /// `)`.
  case close
}

/// Cuts a query into tokens.
struct SearchScanner {
  private let characters: [Character]
  private var position = 0
  /// Whether the last quote had no partner.
  private(set) var hasOpenQuote = false

  /// Of longer queries only this much is read.
  static let limit = 4096

  init(_ text: String) { characters = Array(text.prefix(SearchScanner.limit)) }

  mutating func tokens() -> [SearchToken] {
    var tokens: [SearchToken] = []
    while let token = next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() -> SearchToken? {
    while let blank = peek(), blank.isWhitespace { position += 1 }
    guard let character = peek() else { return nil }
    switch character {
    case "(": return take(.open)
    case ")": return take(.close)
    case "|": return take(.or)
    case "-" where standsBeforeSomething: return take(.not)
    case _ where isQuote(character): return .words(quoted())
    default: return word()
    }
  }

  private mutating func take(_ token: SearchToken) -> SearchToken {
    position += 1
    return token
  }

  private func peek(_ ahead: Int = 0) -> Character? {
    position + ahead < characters.count ? characters[position + ahead] : nil
  }

  private var standsBeforeSomething: Bool {
    guard let next = peek(1) else { return false }
    return !next.isWhitespace && next != "-"
  }

  private func isQuote(_ character: Character) -> Bool { "\"“”„".contains(character) }

  private mutating func quoted() -> String {
    position += 1
    let start = position
    while let character = peek(), !isQuote(character) { position += 1 }
    let text = String(characters[start..<position])
    if peek() == nil { hasOpenQuote = true } else { position += 1 }
    return text
  }

  /// Reads a word up to a blank, parenthesis or bar; a field's value may be a phrase.
  private mutating func word() -> SearchToken {
    let start = position
    while let character = peek(), !endsWord(character) {
      if character == ":", let name = fieldName(from: start) {
        position += 1
        return .field(name, value())
      }
      position += 1
    }
    let text = String(characters[start..<position])
    return text == "OR" ? .or : .words(text)
  }

  private func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || "()|".contains(character)
  }

  /// Letters alone before a colon, as in `by:`; `https:` and `10:30` are words.
  private func fieldName(from start: Int) -> String? {
    let name = characters[start..<position]
    let isAddress = peek(1) == "/" && peek(2) == "/"
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && $0.isLetter }), !isAddress
    else { return nil }
    return String(name)
  }

  private mutating func value() -> String {
    if let quote = peek(), isQuote(quote) { return quoted() }
    let start = position
    while let character = peek(), !endsWord(character) { position += 1 }
    return String(characters[start..<position])
  }
}
