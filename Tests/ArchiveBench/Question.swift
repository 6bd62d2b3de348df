import Archive
import News

/// A search that is measured, as a reader types it.
struct Question {
  var what: String
  var text: String
  /// The most milliseconds that it may take; nil where nothing is promised.
  var goal: Int?
  /// What FTS5 is asked for the same; nil where one expression of it does not do.
  var expression: String?

  /// The words of the generated stories.
  static let all = [
    Question(what: "two syllables", text: "소음", goal: 5, expression: "\"소음\""),
    Question(what: "absent word", text: "호랑이", goal: 5, expression: "\"호랑\" AND \"랑이\""),
    Question(
      what: "rare word", text: "은하수다리", goal: 5,
      expression: "\"은하\" AND \"하수\" AND \"수다\" AND \"다리\""),
    Question(what: "rare word", text: "quillfeather", goal: 5, expression: "\"quillfeather\" *"),
    Question(what: "common word", text: "marketwide", goal: 10, expression: "\"marketwide\" *"),
    Question(what: "common word", text: "항만공사", goal: 10, expression: nil),
    Question(what: "two words", text: "소음 marketwide", goal: nil, expression: nil),
    Question(what: "initials", text: "ㅎㅁㄱㅅ", goal: 20, expression: nil),
    Question(what: "absent initials", text: "ㅋㅋㅌㅋ", goal: 20, expression: nil),
  ]

  /// How many of the newest fifty were found, and what it took.
  func time(in archive: Archive, of paper: PaperID) throws -> (found: Int, timing: Timing) {
    let context = SearchContext(now: Instant(seconds: 1_800_000_000), zone: .utc) { _ in [] }
    let condition = SearchQuery(text, in: context).condition
    var found = 0
    let timing = try Timing.of {
      found = try archive.search(condition, in: [paper], limit: 50).rows.count
    }
    return (found, timing)
  }
}

extension Timing {
  /// CPU and, in parentheses, wall time.
  var text: String {
    "\(Table.milliseconds(medianCPU)) (\(Table.milliseconds(medianWall)))"
  }
}
