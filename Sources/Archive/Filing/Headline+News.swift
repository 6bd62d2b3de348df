import News

/// What a later telling of a story adds to its headline.
///
/// Lists and feeds tell more or less of a story; nothing that one told is lost by the silence of
/// another, and what differs between two lists does not go back and forth at each refresh.
extension Headline {
  /// The headline after another list told it.
  ///
  /// Under the same identity the title, its label and the dek follow the paper; under another one
  /// they only fill what was empty.
  func told(again later: Headline) -> Headline {
    var told = self
    if later.id == id, !later.title.isEmpty {
      told.title = later.title
      told.label = later.label.isEmpty ? label : later.label
      told.dek = later.dek.isEmpty ? dek : later.dek
    }
    if later.id == id { told.updated = told.changed(asToldBy: later) }
    told.fill(from: later)
    return told
  }

  /// When the paper changed the story, by a list that gives it a later time and no word of a change:
  /// many a feed has one date alone, and sets it anew.
  private func changed(asToldBy later: Headline) -> Instant? {
    guard later.updated == nil, let first = posted, let again = later.posted,
      again.seconds - first.seconds > Headline.minute
    else { return updated }
    return max(again, updated ?? again)
  }

  private static let minute: Int64 = 60

  /// The headline after the story's own page was read, which knows best.
  func told(by story: Story) -> Headline {
    var told = self
    if story.id == id { told.address = story.address }
    if !story.dek.isEmpty { told.dek = story.dek }
    if !story.byline.names.isEmpty { told.byline = story.byline }
    if !story.sectionLabel.isEmpty { told.sectionLabel = story.sectionLabel }
    // A document that was bookmarked by its address bears that as its title until it is read.
    if title.isEmpty || title == address.text, !story.headline.isEmpty {
      told.title = story.headline
    }
    told.posted = story.posted ?? posted
    told.updated = story.updated ?? updated
    told.kind = story.kind == .article ? kind : story.kind
    told.isBilingual = isBilingual || story.isBilingual
    return told
  }

  private mutating func fill(from later: Headline) {
    if title.isEmpty { title = later.title }
    if label.isEmpty { label = later.label }
    if dek.isEmpty { dek = later.dek }
    if lead.isEmpty { lead = later.lead }
    if byline == Byline() { byline = later.byline }
    if sectionLabel.isEmpty { sectionLabel = later.sectionLabel }
    posted = posted ?? later.posted
    updated = [updated, later.updated].compactMap(\.self).max()
    image = image ?? later.image
    if kind == .article { kind = later.kind }
    isBilingual = isBilingual || later.isBilingual
  }
}

extension Headline {
  /// A headline for a story that was opened before any list told of it.
  init(_ story: Story) {
    self.init(
      id: story.id, address: story.address, title: story.headline, dek: story.dek,
      byline: story.byline, sectionLabel: story.sectionLabel, posted: story.posted,
      updated: story.updated, kind: story.kind, isBilingual: story.isBilingual)
  }
}
