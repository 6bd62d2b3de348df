import News

extension ReaderState {
  /// The links of the story that is shown, numbered as they stand in its text.
  var linkChoices: [Choice] {
    guard let story = openStory, case .loaded(let loaded) = story.text else { return [] }
    return loaded.links.map { link in
      let label = LocalizedText(english: link.text)
      return Choice(label, detail: link.address.text, deed: .effect(.follow(link.address)))
    }
  }
}
