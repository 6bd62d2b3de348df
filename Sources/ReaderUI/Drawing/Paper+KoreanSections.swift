import News

extension Paper {
  /// The Korean names of the sections by their English ones, which is how pages label their stories.
  ///
  /// Of two sections with one name the first of the menu counts.
  var koreanSections: [String: String] {
    let titles = allSections.map { ($0.title.english, $0.title.korean) }
    return Dictionary(titles) { first, _ in first }
  }
}
