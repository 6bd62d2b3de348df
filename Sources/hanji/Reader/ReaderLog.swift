import News
import ReaderUI

/// What was said in the status line since the reader was opened, newest first.
struct ReaderLog {
  private var entries: [(at: Instant, status: Status)] = []
  /// The most that is kept.
  private static let limit = 500

  /// Notes a sentence; one that is said again at once is noted once.
  mutating func note(_ status: Status, at now: Instant) {
    if entries.last?.status == status { return }
    entries.append((now, status))
    if entries.count > ReaderLog.limit { entries.removeFirst() }
  }

  func paragraphs(clock: Clock, language: Language) -> [PageParagraph] {
    entries.reversed().map { entry in
      let time = CivilTime(entry.at, offset: clock.zone)
      let stamp = [time.hour, time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
      let text = "\(stamp.joined(separator: ":")) \(entry.status.text.text(in: language))"
      return PageParagraph(entry.status.isWarning ? .warning : .item, text)
    }
  }
}
