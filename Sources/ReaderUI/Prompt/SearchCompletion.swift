import News
import Typesetting

/// What a search can be completed with: its fields, and the values that the paper and the archive
/// know for them.
struct SearchCompletion {
  let paper: Paper
  let memory: TypingMemory
  let language: Language

  private static let fields = [
    "section:", "by:", "title:", "note:", "tag:", "paper:", "lang:", "is:", "since:", "before:",
  ]

  /// What may stand in place of the word at the end of a text.
  func completion(of text: String) -> Completion? {
    if text.hasPrefix("@") || text.isEmpty {
      let saved = memory.searches.map { "@\($0)" }.filter { TypedPrefix(text).fits($0) }
      if let completion = Completion(start: 0, candidates: saved) { return completion }
    }
    let word = SearchCompletion.lastWord(of: text)
    return Completion(start: text.count - word.count, candidates: candidates(for: word))
  }

  private func candidates(for word: String) -> [String] {
    guard let colon = word.firstIndex(of: ":") else {
      return SearchCompletion.fields.filter { TypedPrefix(word).fits($0) }
    }
    let (name, value) = (word[..<colon], word[word.index(after: colon)...])
    let typed = TypedPrefix(String(value.drop { $0 == "\"" }))
    return values(of: name.lowercased(), typed).map { "\(name):\(SearchCompletion.quoted($0))" }
  }

  private func values(of field: String, _ typed: TypedPrefix) -> [String] {
    switch field {
    case "section": sections(typed)
    case "tag": memory.tags.filter(typed.fits)
    case "is": StoryState.allCases.map(\.rawValue).filter(typed.fits)
    case "lang": ["en", "ko", "both"].filter(typed.fits)
    case "since", "before": ["today", "yesterday", "7d", "30d", "1y"].filter(typed.fits)
    case "paper": [paper.id.text].filter(typed.fits)
    default: []
    }
  }

  /// The sections whose title begins so, in the language of the title that does.
  private func sections(_ typed: TypedPrefix) -> [String] {
    let other: Language = language == .korean ? .english : .korean
    var titles: [String] = []
    for section in paper.allSections {
      let fitting = [language, other].map(section.title.text(in:)).first(where: typed.fits)
      if let fitting, !titles.contains(fitting) { titles.append(fitting) }
    }
    return titles
  }

  /// The word that is being typed: after a blank, parenthesis or bar outside of quotes, and after a
  /// minus.
  private static func lastWord(of text: String) -> String {
    var (word, isQuoted) = ("", false)
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character.isWhitespace || "()|".contains(character) {
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.hasPrefix("-") ? String(word.dropFirst()) : word
  }

  private static func quoted(_ value: String) -> String {
    value.contains { $0.isWhitespace || "()|".contains($0) } ? "\"\(value)\"" : value
  }
}

/// The beginning of a name as far as it is typed.
///
/// It is compared by the keys that type it: 저 begins 정치, ㄴㄷ is `se` typed in Hangul mode, and
/// ㅈㅊ are the initials of 정치.
struct TypedPrefix {
  private let text: String
  private let keys: [Character]

  init(_ text: String) {
    self.text = text
    keys = TypedPrefix.keys(of: text)
  }

  func fits(_ name: String) -> Bool {
    TypedPrefix.keys(of: name).starts(with: keys) || Hangul.initials(of: name).hasPrefix(text)
  }

  private static func keys(of text: String) -> [Character] {
    text.flatMap { Hangul.keys(for: $0) ?? Array($0.lowercased()) }
  }
}
