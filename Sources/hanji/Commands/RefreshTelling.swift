import Glibc
import News
import Newsroom
import ReaderUI

/// Tells how far a refresh is: on a terminal as a line that is written over itself, for scripts as
/// lines of JSON.
struct RefreshTelling {
  let isJSON: Bool
  private let began = ContinuousClock.now
  private var told: ContinuousClock.Instant?
  private var finished: Set<RefreshReport.Subject> = []

  init(isJSON: Bool) { self.isJSON = isJSON }

  /// Tells what is new in a report: each part once it is done, and the whole once a second.
  mutating func tell(_ report: RefreshReport) {
    guard isJSON else {
      return Progress.show(sentence(report), of: report.total)
    }
    for part in report.parts where part.done == part.total {
      if finished.insert(part.subject).inserted { write(RefreshTelling.json(part)) }
    }
    let now = ContinuousClock.now
    guard now - (told ?? began) >= .seconds(1) else { return }
    told = now
    write(json(report, event: "progress"))
  }

  /// The sources, and the texts of stories besides.
  private static func addresses(of report: RefreshReport) -> String {
    let texts = report.parts.reduce(0) { $0 + ($1.subject == .texts ? $1.total : 0) }
    let sources = Words.count(report.total - texts, "source", "sources")
    return texts == 0 ? sources : "\(sources), \(Words.count(texts, "text", "texts"))"
  }

  /// Tells how it ended.
  func end(_ report: RefreshReport) {
    Progress.clear(of: report.total)
    if isJSON { return write(json(report, event: "ended")) }
    print(
      Self.addresses(of: report)
        + ": \(report.unchanged) not changed, \(report.failures.count) failed; "
        + Words.count(report.newStories, "new story", "new stories") + ".")
  }
}

extension RefreshTelling {
  /// A script reads each line when it is written.
  private func write(_ line: JSONText) {
    print(line.line)
    fflush(nil)
  }

  private func sentence(_ report: RefreshReport) -> String {
    var parts = ["\(report.done) of \(report.total) sources"]
    if report.newStories > 0 {
      parts.append(Words.count(report.newStories, "new story", "new stories"))
    }
    if report.byteCount > 0 { parts.append("\(report.byteCount >> 10) KiB") }
    if !report.failures.isEmpty { parts.append("\(report.failures.count) failed") }
    if let left = secondsLeft(report) { parts.append("about \(left) s left") }
    return parts.joined(separator: ", ")
  }

  /// What is left at the pace so far; nil while that says nothing yet.
  private func secondsLeft(_ report: RefreshReport) -> Int? {
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    guard report.done >= 3, seconds >= 1, report.done < report.total else { return nil }
    return Int((seconds / Double(report.done) * Double(report.total - report.done)).rounded(.up))
  }

  private func json(_ report: RefreshReport, event: String) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("event", .text(event)), ("sources", .number(report.total)), ("done", .number(report.done)),
      ("unchanged", .number(report.unchanged)), ("failed", .number(report.failures.count)),
      ("new", .number(report.newStories)), ("bytes", .number(report.byteCount)),
    ]
    if let left = secondsLeft(report) { fields.append(("seconds_left", .number(left))) }
    return .object(fields)
  }

  private static func json(_ part: RefreshReport.Part) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("event", .text("part")), ("part", .text(name(of: part.subject))),
      ("sources", .number(part.total)), ("unchanged", .number(part.unchanged)),
      ("new", .number(part.newStories)), ("failed", .number(part.problems.count)),
    ]
    if !part.problems.isEmpty {
      fields.append(
        ("problems", .list(part.problems.map { .text(Words.sentence($0).english) })))
    }
    return .object(fields)
  }

  private static func name(of subject: RefreshReport.Subject) -> String {
    switch subject {
    case .front: "front"
    case .section(let id): id.text
    case .texts: "texts"
    }
  }
}
