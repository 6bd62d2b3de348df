import News
import ReaderUI

extension Morning {
  /// What the archive would give to choose from.
  static let choices = [
    Choice(LocalizedText(english: "바다"), detail: "3", deed: .list(.search("tag:바다"))),
    Choice(LocalizedText(english: "slow trains"), detail: "1", deed: .list(.bookmarks)),
  ]

  /// What the archive would tell on a page.
  static let page = [
    PageParagraph(.heading, "A paper of invented stories"),
    PageParagraph(.text, [.same("The boat leaves at "), .removed("seven"), .added("six 여섯 시")]),
    PageParagraph(.item, "One point."), PageParagraph(.item, "다른 점 하나."),
    PageParagraph(.warning, "The ferry office did not answer."),
  ]
}
