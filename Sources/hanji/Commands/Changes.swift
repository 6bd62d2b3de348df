import Archive
import ArgumentParser
import News
import Newsroom

/// What the paper changed in a story since it was first kept.
struct StoryChanges {
  /// The changes, the newest first: when a text was replaced, and how the next differs.
  let changes: [(replacedAt: Instant, difference: StoryDifference)]

  /// Compares the kept texts of a story, each with the one before it.
  init(of id: StoryID, in archive: Archive) throws(ArchiveError) {
    guard var later = try archive.story(id) else {
      changes = []
      return
    }
    changes = try archive.revisions(of: id).map { revision in
      defer { later = revision.story }
      return (revision.replacedAt, StoryDifference(from: revision.story, to: later))
    }
  }

  /// For people: the paragraphs that differ, `[-was-]` and `{+is+}` inside them.
  var text: String {
    if changes.isEmpty { return "The paper has not changed this story since it was kept." }
    return changes.map { change in
      let time = Printing.time(change.replacedAt).map { "Changed by \($0)" } ?? ""
      let paragraphs = change.difference.paragraphs.filter { !$0.allSatisfy(\.isSame) }
      return ([time] + paragraphs.map { $0.map(Self.marked).joined() }).joined(separator: "\n\n")
    }.joined(separator: "\n\n")
  }

  /// For scripts: one object a change, the newest first.
  var lines: [String] {
    changes.map { change in
      let paragraphs = change.difference.paragraphs.map { JSONText.list($0.map(Self.json)) }
      return JSONText.object(
        Printing.texts([("changed_by", Printing.time(change.replacedAt) ?? "")])
          + [("paragraphs", .list(paragraphs))]
      ).line
    }
  }

  /// Blanks at the end of the words stay outside of the marks.
  private static func marked(_ piece: TextPiece) -> String {
    switch piece {
    case .same(let text): text
    case .removed(let text): wrapped(text, "[-", "-]")
    case .added(let text): wrapped(text, "{+", "+}")
    }
  }

  private static func wrapped(_ text: String, _ start: String, _ end: String) -> String {
    let words = text.drop(while: \.isWhitespace)
    let blanks = words.reversed().prefix(while: \.isWhitespace).count
    return start + words.dropLast(blanks) + end + words.suffix(blanks)
  }

  private static func json(_ piece: TextPiece) -> JSONText {
    switch piece {
    case .same(let text): .object([("same", .text(text))])
    case .removed(let text): .object([("removed", .text(text))])
    case .added(let text): .object([("added", .text(text))])
    }
  }
}

extension TextPiece {
  fileprivate var isSame: Bool {
    if case .same = self { true } else { false }
  }
}
