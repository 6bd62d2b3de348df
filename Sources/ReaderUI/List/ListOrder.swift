import News

/// In which order a list shows its stories.
public enum ListOrder: String, Hashable, Sendable, CaseIterable {
  /// The newest first.
  case newest
  /// The oldest first.
  case oldest
  /// As the paper has them on its own page.
  case paper
  /// What a search found best first.
  case relevance

  /// The orders that a list has, the usual one first.
  static func all(for source: ListSource) -> [ListOrder] {
    switch source {
    case .section: [.newest, .oldest, .paper]
    case .bookmarks: [.newest, .oldest]
    case .search: [.newest, .relevance]
    case .site: [.paper]
    }
  }
}

extension ReaderState {
  /// Shows the list in its next order; the selected story stays selected where it is held.
  mutating func cycleOrder() -> [Effect] {
    guard case .list(var list) = screen else { return [] }
    let orders = ListOrder.all(for: list.source)
    let place = orders.firstIndex(of: list.order) ?? 0
    list.order = orders[(place + 1) % orders.count]
    screen = .list(list)
    status = Status(Phrases.order(list.order))
    return [.loadList(list.source, order: list.order, offset: 0)]
  }
}

extension Phrases {
  static func order(_ order: ListOrder) -> LocalizedText {
    switch order {
    case .newest: LocalizedText(english: "Newest first.", korean: "새 기사부터 보여 줍니다.")
    case .oldest: LocalizedText(english: "Oldest first.", korean: "오래된 기사부터 보여 줍니다.")
    case .paper:
      LocalizedText(english: "In the paper's own order.", korean: "신문이 실은 차례로 보여 줍니다.")
    case .relevance:
      LocalizedText(english: "Best matches first.", korean: "잘 맞는 기사부터 보여 줍니다.")
    }
  }
}
