import Archive
import News
import Newsroom

/// Acts and counts as the commands print them.
extension Printing {
  /// That a change of this story or name is on the disk.
  static func acknowledgement(_ name: String, isJSON: Bool) -> String {
    isJSON ? JSONText.object([("ack", .text(name))]).line : "ACK \(name)"
  }

  /// An act that was undone or done again, for scripts.
  static func json(_ change: Change) -> JSONText {
    .object(
      [
        ("act", .text(change.kind.word)), ("count", .number(change.stories.count)),
        ("keys", .list(change.stories.map { .text($0.key.text) })),
      ] + texts([("name", change.name), ("made_at", time(change.madeAt) ?? "")]))
  }
}

extension ChangeKind {
  /// The act's name in JSON, which never changes.
  fileprivate var word: String {
    switch self {
    case .markedRead: "read"
    case .markedUnread: "unread"
    case .bookmarked: "bookmark"
    case .unbookmarked: "unbookmark"
    case .tagged: "tag"
    case .noted: "note"
    case .savedSearch: "search"
    case .followed: "follow"
    case .imported: "import"
    case .ruled: "kill"
    }
  }
}
