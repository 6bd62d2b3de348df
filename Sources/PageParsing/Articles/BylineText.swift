import News
import Typesetting

/// Reads the names out of a line such as `By A Name, B Name and C Name` or `이름 기자`.
enum BylineText {
  /// Names without "By", roles and addresses; empty where the line holds none.
  static func names(_ line: String) -> [String] {
    let korean = KoreanByline.names(line)
    if !korean.isEmpty { return korean }
    var text = withoutOpening(line[...])
    if let bar = text.firstIndex(where: { $0 == "|" || $0 == "(" }) { text = text[..<bar] }
    var names: [String] = []
    for part in parts(of: text) {
      if let name = name(in: part), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Whether a paragraph is nothing but a byline: `By ...` without a sentence, `... 기자`.
  static func isByline(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= 100 else { return false }
    if text == "Editorial" || text == "사설" { return true }
    if text.hasPrefix("By ") || text.hasPrefix("BY ") {
      return !text.endsSentence && text.split(separator: " ").count <= 14
    }
    return isKorean(text)
  }

  /// `홍길동 기자`, with or without an address.
  private static func isKorean(_ text: String) -> Bool {
    let words = text.split { " []()<>【】/|=".contains($0) }.filter { !$0.contains("@") }
    guard let last = words.last, words.count <= 6 else { return false }
    return ["기자", "특파원", "논설위원", "편집위원"].contains { last.hasSuffix($0) }
      && (!text.endsSentence || text.hasSuffix("]") || text.hasSuffix(")"))
  }

  private static let openings = [
    "By ", "by ", "BY ", "By: ", "By:", "Written by ", "Von ", "von ", "VON ", "Par ", "par ",
    "Por ",
    "Di ", "Door ", "Af ", "Av ", "Text: ", "Text von ", "Reporter : ", "Reporter: ", "Author: ",
    "Autor: ", "Автор: ",
  ]

  private static func withoutOpening(_ text: Substring) -> Substring {
    for opening in openings where text.hasPrefix(opening) {
      return text.dropFirst(opening.count).drop { $0 == " " }
    }
    return text
  }

  private static func parts(of text: Substring) -> [Substring] {
    if text.hasPrefix("the ") || text.hasPrefix("The ") { return [text] }
    var parts: [Substring] = [text]
    for mark in [
      ",", ";", " and ", " & ", " und ", " et ", " y ", " / ", "·", "•", " og ", " och ",
    ] {
      parts = parts.flatMap { $0.split(separator: mark) }
    }
    return parts
  }

  private static func name(in part: Substring) -> String? {
    let words = part.split { $0 == " " || $0 == "\u{A0}" }.filter { !$0.contains("@") }
    // A date or a time after a name is no part of it.
    let kept = words.filter { !isKoreanRole($0) }
      .prefix { !($0.utf8.first?.isDigit ?? true) }.map(String.init)
    let name = kept.joined(separator: " ")
    let lowered = name.lowercased()
    guard !name.isEmpty, name.unicodeScalars.count <= 80, !roles.contains(lowered),
      !name.contains("://")
    else { return nil }
    return Sanitiser.line(name)
  }

  private static func isKoreanRole(_ word: Substring) -> Bool {
    ["기자", "특파원", "논설위원", "선임기자", "인턴기자", "객원기자"].contains(String(word))
  }

  /// Parts of a byline that are no name, in lower case.
  private static let roles: Set<String> = [
    "staff reporter", "staff writer", "contributing writer", "contributor", "reporter", "editor",
    "correspondent", "korea times", "korea times staff", "intern reporter", "columnist",
    "senior reporter",
    "political reporter", "sports reporter", "business reporter",
  ]
}
