/// Looks through a page's state for the largest text that stands where stories keep theirs.
struct StateSearch {
  private let state: PageState
  /// The headline that the page gives itself: a story of that name comes before larger ones.
  private let headline: Wording
  private var best: (weight: Int, body: StateBody, holders: [JSON])?

  init(_ state: PageState, headline: String) {
    self.state = state
    self.headline = Wording(headline)
  }

  /// The story, or nil where no text is as long as one.
  mutating func story() -> StatedStory? {
    for value in state.values { visit(value, in: [], depth: 0) }
    for text in state.texts.values { weigh(StateBody(text: text), in: []) }
    guard let best else { return nil }
    return StateFacts(best.holders, body: best.body).story
  }

  private mutating func visit(_ value: JSON, in holders: [JSON], depth: Int) {
    guard depth < 64 else { return }
    switch value {
    case .list(let items): for item in items { visit(item, in: holders, depth: depth + 1) }
    case .object(let members):
      let inner = holders.suffix(2) + [value]
      for member in members {
        if StateBody.keys.contains(member.key.lowercased()) {
          weigh(StateBody(resolved(member.value)), in: Array(inner))
        }
        visit(member.value, in: Array(inner), depth: depth + 1)
      }
    default: return
    }
  }

  /// A text that stands elsewhere in the stream is named as `$1b`.
  private func resolved(_ value: JSON) -> JSON {
    guard case .text(let text) = value, text.hasPrefix("$"), text.utf8.count < 12,
      let found = state.texts[String(text.dropFirst())]
    else { return value }
    return .text(found)
  }

  private mutating func weigh(_ body: StateBody, in holders: [JSON]) {
    guard body.length >= 200 else { return }
    let isNamed = holders.contains { holder in
      StateFacts.headline(of: holder).map { Wording($0) == headline && !headline.isEmpty } ?? false
    }
    let weight = isNamed ? body.length * 8 : body.length
    if weight > best?.weight ?? 0 { best = (weight, body, holders) }
  }
}
