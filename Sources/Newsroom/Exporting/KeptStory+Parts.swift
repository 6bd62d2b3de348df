import News

/// What the exports print of a story, from its text where that is kept, else from its row.
extension KeptStory {
  var title: String {
    guard let title = text?.headline, !title.isEmpty else { return headline.title }
    return title
  }

  var dek: String {
    guard let dek = text?.dek, !dek.isEmpty else { return headline.dek }
    return dek
  }

  var byline: Byline { text.map(\.byline).flatMap { $0 == Byline() ? nil : $0 } ?? headline.byline }

  var sectionLabel: String {
    guard let label = text?.sectionLabel, !label.isEmpty else { return headline.sectionLabel }
    return label
  }

  var posted: Instant? { text?.posted ?? headline.posted }

  var updated: Instant? { text?.updated ?? headline.updated }

  var halves: [Half] { text?.halves ?? [] }

  /// The languages of its halves, or that of its title.
  var languages: [Language] {
    let found = halves.map(\.language)
    return found.isEmpty ? [Script.language(of: title)] : found
  }
}

/// The language that a short text of the paper is written in, by its letters.
enum Script {
  /// Korean where a syllable of Hangul stands in it, else English.
  static func language(of text: String) -> Language {
    let isKorean = text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
    return isKorean ? .korean : .english
  }
}
