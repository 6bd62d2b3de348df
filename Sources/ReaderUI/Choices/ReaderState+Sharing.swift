import News

extension ReaderState {
  /// The ways to hand the selected story on.
  var shareChoices: [Choice] {
    guard let headline = selectedHeadline?.headline else { return [] }
    return [
      Choice(
        Phrases.meaning(of: .copyLink), detail: headline.address.text, deed: .command(.copyLink)),
      Choice(Phrases.meaning(of: .copyTitleAndLink), deed: .command(.copyTitleAndLink)),
      Choice(Phrases.meaning(of: .openInBrowser), deed: .command(.openInBrowser)),
    ]
  }
}
