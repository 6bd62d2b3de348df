/// Splits the maker's name off a caption, as Korean and English papers print it.
///
/// `... Tuesday. / Yonhap`, `... Seoul. Korea Times photo by a reporter`, `AP-Yonhap`, `/연합뉴스`.
enum Credit {
  /// Signs that begin a credit after a sentence.
  private static let openings = [
    "Korea Times photo", "Korea Times file", "Photo by ", "Photo courtesy", "Courtesy of ",
    "Screenshot from ", "Screen capture", "Captured from ", "Drawing by ", "Image credit",
    "Photo: ",
    "Credit: ", "사진=", "사진:", "사진제공", "[사진",
  ]

  /// The longest text that is taken for a credit, in scalars.
  private static let limit = 80

  static func split(_ lines: [String]) -> (caption: String, credit: String) {
    if lines.count > 1, let last = lines.last, isCredit(last) {
      return (lines.dropLast().joined(separator: " "), trimmed(last[...]))
    }
    let text = lines.joined(separator: " ")
    guard let cut = cut(text) else { return (text, "") }
    return (trimmed(text[..<cut]), trimmed(text[cut...]))
  }

  private static func isCredit(_ line: String) -> Bool {
    guard line.unicodeScalars.count <= limit else { return false }
    return line.hasPrefix("/") || openings.contains { line.hasPrefix($0) }
      || line.hasPrefix("Photo") || line.hasPrefix("©") || isAgency(line[...])
  }

  /// Where the credit begins.
  private static func cut(_ text: String) -> String.Index? {
    if let slash = text.lastIndex(of: "/"), isBorder(text, slash) { return slash }
    for opening in openings {
      if let found = text.lastRange(of: opening), found.lowerBound > text.startIndex,
        isShort(text[found.lowerBound...])
      {
        return found.lowerBound
      }
    }
    return agencyCut(text)
  }

  /// A slash counts after a blank or a sentence's end, not between words as in "and/or".
  private static func isBorder(_ text: String, _ slash: String.Index) -> Bool {
    let after = text[text.index(after: slash)...]
    guard isShort(after), !after.isEmpty, slash > text.startIndex else { return false }
    let before = text[text.index(before: slash)]
    return before == " " || before == "." || before == "\u{A0}" || before == "다"
  }

  private static func isShort(_ text: Substring) -> Bool { text.unicodeScalars.count <= limit }

  private static func agencyCut(_ text: String) -> String.Index? {
    guard let stop = text.lastIndex(where: { ".!?”\"".contains($0) }) else { return nil }
    let rest = text[text.index(after: stop)...]
    return isAgency(rest) ? rest.startIndex : nil
  }

  private static func isAgency(_ text: Substring) -> Bool {
    let name = trimmed(text)
    return name.unicodeScalars.count <= 40
      && (name.hasSuffix("Yonhap") || name.hasSuffix("연합뉴스") || name.hasSuffix("뉴시스")
        || ["AP", "AFP", "Reuters", "EPA", "UPI"].contains(name))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first == " " || first == "/" || first == "\u{A0}" {
      text = text.dropFirst()
    }
    while let last = text.last, last == " " || last == "/" || last == "\u{A0}" {
      text = text.dropLast()
    }
    return String(text)
  }
}

extension String {
  /// The last place where `part` stands.
  func lastRange(of part: String) -> Range<String.Index>? {
    let wanted = Array(part.utf8)
    guard let first = wanted.first, utf8.count >= wanted.count else { return nil }
    var start = utf8.index(utf8.endIndex, offsetBy: -wanted.count)
    while true {
      if utf8[start] == first, utf8[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      if start == utf8.startIndex { return nil }
      start = utf8.index(before: start)
    }
  }
}
