extension Sanitiser {
  /// Runs of blanks become one U+0020, a blank alone stays; none is left at either end.
  static func collapsingBlanks(_ text: String) -> String {
    var line = ""
    line.reserveCapacity(text.utf8.count)
    var blank: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        blank = blank == nil ? scalar : " "
      } else {
        if let waiting = blank, !line.isEmpty { line.unicodeScalars.append(waiting) }
        blank = nil
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  static func trimmingTrailingBlanks(_ text: String) -> String {
    guard let last = text.unicodeScalars.last, last.isBlank else { return text }
    let end = text.unicodeScalars.lastIndex { !$0.isBlank }
    return end.map { String(text.unicodeScalars[...$0]) } ?? ""
  }

  static func cut(_ text: String, scalars limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let scalars = text.unicodeScalars
    let end = scalars.index(
      scalars.startIndex, offsetBy: max(0, limit), limitedBy: scalars.endIndex)
    return end.map { prefix(of: text, to: $0) } ?? text
  }

  static func cut(_ text: String, bytes limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let bytes = text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: max(0, limit))
    return prefix(of: text, to: text.unicodeScalars._index(roundingDown: end))
  }

  /// What stands before `end` in whole graphemes; one larger than the limit is cut between scalars.
  private static func prefix(of text: String, to end: String.Index) -> String {
    let border = text._index(roundingDown: end)
    return String(text.unicodeScalars[..<(border > text.startIndex ? border : end)])
  }
}
