import Terminal

/// Reads colours: a name, a number of the 256-colour palette, or `#rrggbb`.
enum ColorReader {
  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  static func color(_ entry: Entry) throws(Finding.Fact) -> Color {
    if let number = entry.number {
      guard let index = UInt8(exactly: number) else {
        throw .outOfRange(key: entry.key, number: number, 0...255)
      }
      return .indexed(index)
    }
    guard let text = entry.text else { throw .wrongKind(key: entry.key, .text) }
    guard let color = color(text) else { throw .theme(.unknownColor(text)) }
    return color
  }

  private static func color(_ text: String) -> Color? {
    if text == "default" { return .standard }
    if text == "grey" || text == "gray" { return .indexed(8) }
    if text.hasPrefix("#") { return shade(text.dropFirst()) }
    let isBright = text.hasPrefix("bright-")
    let name = isBright ? String(text.dropFirst(7)) : text
    return names.firstIndex(of: name).map { .indexed(UInt8($0) + (isBright ? 8 : 0)) }
  }

  /// `rrggbb`, or `rgb` for the same digits twice.
  private static func shade(_ text: Substring) -> Color? {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count else { return nil }
    let pairs =
      switch digits.count {
      case 3: digits.map { $0 * 17 }
      case 6: stride(from: 0, to: 6, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
      default: [Int]()
      }
    guard pairs.count == 3 else { return nil }
    return .rgb(UInt8(pairs[0]), UInt8(pairs[1]), UInt8(pairs[2]))
  }
}
