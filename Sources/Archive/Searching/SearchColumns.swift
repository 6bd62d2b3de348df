import GRDB
import News
import Typesetting

/// A question that SQLite answers about a row of `story`, named `s`.
struct ColumnQuestion {
  let sql: String

  init(_ sql: String) { self.sql = sql }

  /// No story's.
  static let never = ColumnQuestion("0")

  /// Every story's that no rule leaves out.
  static let shown = ColumnQuestion("NOT EXISTS (SELECT 1 FROM hidden WHERE story = s.id)")
}

/// Makes conditions into questions about columns; names become numbers, so that no text of a query
/// ever stands in SQL.
struct SearchColumns {
  let db: Database

  /// The question that a condition asks; nil where it asks for words or a language.
  func question(_ condition: SearchCondition) throws -> ColumnQuestion? {
    switch condition {
    case .not(let part): return try question(part).map { ColumnQuestion("NOT (\($0.sql))") }
    case .state(let state): return question(state)
    case .since(let moment): return ColumnQuestion("s.sort_at >= \(moment.seconds)")
    case .before(let moment): return ColumnQuestion("s.sort_at < \(moment.seconds)")
    case .sections(let sections): return try question(sections)
    case .tag(let name): return try tag(name)
    case .paper(let name):
      let name = name.lowercased()
      return try papers { $0.text.lowercased().hasPrefix(name) }
    case .all, .any, .words, .field, .language: return nil
    }
  }

  /// Whether a story stands in one of the papers.
  func papers(_ isWanted: (PaperID) -> Bool) throws -> ColumnQuestion {
    let papers = try db.rows("SELECT id, name FROM paper") {
      (try $0.number(), PaperID(try $0.text()))
    }
    return ColumnQuestion("s.paper IN (\(list(papers.filter { isWanted($0.1) }.map(\.0))))")
  }

  private func question(_ state: StoryState) -> ColumnQuestion? {
    switch state {
    case .unread: ColumnQuestion("s.is_read = 0")
    case .read: ColumnQuestion("s.is_read <> 0")
    case .bookmark: ColumnQuestion("s.id IN (SELECT story FROM bookmark)")
    case .new:
      ColumnQuestion("s.id > (SELECT ifnull(new_after, s.id) FROM paper WHERE id = s.paper)")
    case .bilingual: ColumnQuestion("s.is_bilingual <> 0")
    case .updated: ColumnQuestion("s.updated IS NOT NULL")
    case .hidden: ColumnQuestion("EXISTS (SELECT 1 FROM hidden WHERE story = s.id)")
    case .followed: nil
    }
  }

  /// A placement stands under the sections above its own too.
  private func question(_ sections: [SectionID]) throws -> ColumnQuestion {
    let wanted = Set(sections.map(\.text))
    let numbers = try db.rows("SELECT id, name FROM section") {
      (try $0.number(), try $0.text())
    }.filter { wanted.contains($0.1) }.map(\.0)
    return ColumnQuestion(
      """
      EXISTS (SELECT 1 FROM placement WHERE section IN (\(list(numbers))) AND story = s.id)
      OR EXISTS (SELECT 1 FROM hidden WHERE story = s.id AND section IN (\(list(numbers))))
      """)
  }

  /// A tag that begins with a name, as words do: without case, accents and width.
  private func tag(_ name: String) throws -> ColumnQuestion {
    let pattern = SearchPattern(name)
    let stories = try db.rows("SELECT story, name FROM tag") { (try $0.number(), try $0.text()) }
      .filter { pattern.isFound(in: FoldedText(lines: [$0.1]), as: .head) }.map(\.0)
    return ColumnQuestion("s.id IN (\(list(stories)))")
  }

  private func list(_ numbers: [Int64]) -> String {
    numbers.map(String.init).joined(separator: ", ")
  }
}
