/// What stands for a grapheme where only ASCII can be shown.
enum PlainASCII {
  /// As many characters as the grapheme takes cells.
  static func standIn(for text: String, cells: Int) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    if first.value < 0x80, text.unicodeScalars.count == 1 { return text }
    let mark = marks[first] ?? letter(first) ?? "?"
    return String(repeating: mark, count: cells)
  }

  private static let marks: [Unicode.Scalar: Character] = [
    "\u{A0}": " ", "\u{3000}": " ", "‘": "'", "’": "'", "‚": ",", "“": "\"", "”": "\"", "„": "\"",
    "‹": "<", "›": ">", "«": "\"", "»": "\"", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-",
    "―": "-", "−": "-", "…": ".", "·": ".", "•": "*", "×": "x", "÷": "/", "′": "'", "″": "\"",
    "₩": "W", "€": "E", "£": "L", "¥": "Y", "°": "o", "½": "/", "「": "[", "」": "]", "『": "[",
    "』": "]", "〈": "<", "〉": ">", "《": "<", "》": ">", "ㆍ": ".", "・": ".",
  ]

  /// The letter without its marks: the name of é is LATIN SMALL LETTER E WITH ACUTE.
  private static func letter(_ scalar: Unicode.Scalar) -> Character? {
    if scalar.value < 0x80 { return Character(scalar) }
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1 else {
      return nil
    }
    return words[1] == "SMALL" ? words[3].lowercased().first : words[3].first
  }
}
