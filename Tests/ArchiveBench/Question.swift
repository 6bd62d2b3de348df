import Archive
import News
import Typesetting

/// A search that is measured, as a reader types it.
struct Question {
  var what: String
  var text: String
  /// The most milliseconds that it may take; nil where nothing is promised.
  var goal: Double?
  /// The words of the generated stories.
  static let all = [
    Question(what: "two syllables", text: "소음", goal: 5),
    Question(what: "absent word", text: "호랑이", goal: 5),
    Question(what: "rare word", text: "은하수다리", goal: 5),
    Question(what: "rare word", text: "quillfeather", goal: 5),
    Question(what: "common word", text: "marketwide", goal: 10),
    Question(what: "common word", text: "항만공사", goal: 10),
    Question(what: "two words", text: "소음 marketwide", goal: nil),
    Question(what: "initials", text: "ㅎㅁㄱㅅ", goal: 20),
    Question(what: "absent initials", text: "ㅋㅋㅌㅋ", goal: 20),
  ]

  /// What FTS5 is asked for the same.
  var expression: String {
    text.split(separator: " ").flatMap { SearchPattern(String($0)).terms }
      .map { $0.isPrefix ? "\"\($0.text)\" *" : "\"\($0.text)\"" }.joined(separator: " AND ")
  }

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
