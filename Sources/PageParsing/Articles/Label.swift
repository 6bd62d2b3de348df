/// Splits off the label that papers fuse to a headline: `[INTERVIEW] ...`, `INTERVIEWSouth ...`.
enum Label {
  /// Labels that are known without brackets.
  private static let known = [
    "INTERVIEW", "EXCLUSIVE", "ANALYSIS", "EDITORIAL", "FEATURE", "REVIEW", "OPINION", "BREAKING",
    "VIDEO", "PHOTOS", "WATCH", "UPDATE",
  ]

  static func split(_ title: String) -> (label: String, title: String) {
    bracketed(title) ?? fused(title) ?? ("", title)
  }

  /// `[ED] `, `[단독]`: at most 24 characters of a label before more text.
  private static func bracketed(_ title: String) -> (String, String)? {
    guard title.hasPrefix("["), let end = title.firstIndex(of: "]") else { return nil }
    let label = title[title.index(after: title.startIndex)..<end]
    let rest = title[title.index(after: end)...].drop { $0 == " " || $0 == "\u{A0}" }
    guard !label.isEmpty, label.count <= 24, !rest.isEmpty, !label.contains("[") else { return nil }
    return (String(label), String(rest))
  }

  /// A known word in capitals, and then a word that begins anew.
  private static func fused(_ title: String) -> (String, String)? {
    for label in known where title.hasPrefix(label) {
      let after = title.dropFirst(label.count)
      let rest = after.drop { $0 == " " || $0 == ":" || $0 == "\u{A0}" }
      // "INTERVIEWS are hard" is a word of its own.
      guard let first = rest.first, !first.isLowercase, !after.hasPrefix("S ") else { continue }
      return (label, String(rest))
    }
    return nil
  }
}

/// Titles that stand twice, once as a picture's words and once as a link's.
enum Doubled {
  /// The text once.
  static func once(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count >= 8 else { return text }
    let middle = scalars.count / 2
    for cut in max(1, middle - 14)...min(scalars.count - 1, middle + 14) {
      let (left, right) = (string(scalars[..<cut]), string(scalars[cut...]))
      if !left.isEmpty, Label.split(left).title == Label.split(right).title {
        return left.hasPrefix("[") ? left : right.hasPrefix("[") ? right : left
      }
    }
    return text
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var scalars = scalars
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
