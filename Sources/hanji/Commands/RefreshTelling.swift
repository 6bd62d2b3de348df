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
      return Progress.show(
        World.current.text(Words.progress(report, secondsLeft: secondsLeft(report))),
        of: report.total)
    }
    for part in report.parts where part.done == part.total {
      if finished.insert(part.subject).inserted { write(RefreshTelling.json(part)) }
    }
    let now = ContinuousClock.now
    guard now - (told ?? began) >= .seconds(1) else { return }
    told = now
    write(json(report, event: "progress"))
  }

  /// Tells how it ended.
  func end(_ report: RefreshReport) {
    Progress.clear(of: report.total)
    if isJSON { return write(json(report, event: "ended")) }
    print(World.current.text(Words.refreshed(report)))
  }
}

extension RefreshTelling {
  /// A script reads each line when it is written.
  private func write(_ line: JSONText) {
    print(line.line)
    fflush(nil)
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
