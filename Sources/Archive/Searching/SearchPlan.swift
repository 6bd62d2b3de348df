import GRDB
import News
import Typesetting

/// A condition made ready: what the index is asked, what SQLite decides, and what is looked at.
struct SearchPlan {
  /// What a story that was read must fulfil.
  private(set) var check = SearchCheck.all([])
  /// Questions about columns that every story of the answer answers with yes.
  private(set) var filters: [ColumnQuestion] = []
  /// Questions about columns of which `check` uses the answers.
  private(set) var questions: [ColumnQuestion] = []
  /// From when to when the stories are.
  private(set) var times: ClosedRange<Int64> = .min ... .max
  /// What is looked for, to be marked.
  private(set) var patterns: [SearchPattern] = []

  /// Makes a plan; what the rules leave out is no answer, unless the condition asks for it or the
  /// plan is a rule's own, `narrowedBy` questions.
  init(
    _ condition: SearchCondition, in papers: [PaperID]?, db: Database,
    narrowedBy questions: [ColumnQuestion]? = nil
  ) throws {
    let columns = SearchColumns(db: db)
    filters = questions ?? (condition.asks(for: .hidden) ? [] : [.shown])
    if let papers { filters.append(try columns.papers { papers.contains($0) }) }
    var condition = condition
    if condition.asks(for: .followed) {
      condition = condition.following(try Notes(db: db).follows())
    }
    var checks: [SearchCheck] = []
    for part in condition.conjuncts where !narrow(by: part) {
      if let question = try columns.question(part) {
        filters.append(question)
      } else if case .any(let sides) = part, sides.isEmpty {
        filters.append(.never)
      } else {
        checks.append(try compile(part, columns, isWanted: true))
      }
    }
    check = .all(checks)
  }

  /// Takes a bound of time; false where the part is none.
  private mutating func narrow(by part: SearchCondition) -> Bool {
    switch part {
    case .since(let moment):
      let start = max(times.lowerBound, moment.seconds)
      times = start...max(times.upperBound, start)
      if times.upperBound < moment.seconds { filters.append(.never) }
      return true
    case .before(let moment):
      let last = moment.seconds == .min ? .min : moment.seconds - 1
      if last < times.lowerBound { filters.append(.never) }
      times = min(times.lowerBound, last)...min(times.upperBound, last)
      return true
    default: return false
    }
  }

  private mutating func compile(
    _ condition: SearchCondition, _ columns: SearchColumns, isWanted: Bool
  ) throws -> SearchCheck {
    switch condition {
    case .all(let parts):
      return .all(try parts.map { try compile($0, columns, isWanted: isWanted) })
    case .any(let parts):
      return .any(try parts.map { try compile($0, columns, isWanted: isWanted) })
    case .not(let part): return .not(try compile(part, columns, isWanted: !isWanted))
    case .words(let text): return pattern(text, nil, isWanted)
    case .field(let field, let text): return pattern(text, field, isWanted)
    case .language(let language): return .language(language)
    default:
      guard let question = try columns.question(condition) else { return .all([]) }
      questions.append(question)
      return .flag(questions.count - 1)
    }
  }

  /// A word without a letter asks for nothing; neither does its absence.
  private mutating func pattern(
    _ text: String, _ field: SearchField?, _ isWanted: Bool
  ) -> SearchCheck {
    let pattern = SearchPattern(text)
    guard !pattern.isEmpty else { return isWanted ? .all([]) : .any([]) }
    if isWanted { patterns.append(pattern) }
    return .pattern(pattern, field)
  }
}

extension SearchCondition {
  /// The conditions that must all be fulfilled.
  fileprivate var conjuncts: [SearchCondition] {
    guard case .all(let parts) = self else { return [self] }
    return parts.flatMap(\.conjuncts)
  }
}
