import News

extension PageFacts {
  /// The language of a story that is not Korean, by the root element's word; English where none is said.
  var storyLanguage: Language {
    let primary = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    switch primary {
    case "", "en", "ko": return .english
    default: return .other
    }
  }
}
