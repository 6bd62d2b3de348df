import News
import ReaderUI
import Typesetting

extension Morning {
  /// What the archive would give to choose from.
  static let choices = [
    Choice(LocalizedText(english: "바다"), detail: "3", deed: .list(.search("tag:바다"))),
    Choice(LocalizedText(english: "slow trains"), detail: "1", deed: .list(.bookmarks)),
  ]

  /// The rows of a section in an order.
  static func window(_ order: ListOrder) -> ListWindow {
    let rows = order == .oldest ? rows.reversed() : rows
    return ListWindow(rows: rows, count: rows.count, order: order)
  }

  /// What a search would find: three stories, with what was found in two of them.
  static func found(_ order: ListOrder) -> ListWindow {
    let text = "지난해 경제성장률은 섬 지방에서 가장 높았고, the islands grew faster than the mainland"
    let pattern = SearchPattern("성장")
    let marked = MarkedText(text, marking: [pattern], as: .body)
    return ListWindow(
      rows: Array(rows.prefix(3)), count: 3, order: order,
      snippets: [rows[0].headline.id: marked, rows[2].headline.id: marked])
  }

  /// What the archive would tell on a page.
  static let page = [
    PageParagraph(.heading, "A paper of invented stories"),
    PageParagraph(.text, [.same("The boat leaves at "), .removed("seven"), .added("six 여섯 시")]),
    PageParagraph(.item, "One point."), PageParagraph(.item, "다른 점 하나."),
    PageParagraph(.warning, "The ferry office did not answer."),
  ]
}
