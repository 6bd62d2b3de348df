import News
import Newsroom

/// What `hanji refresh` tells on a terminal.
extension Words {
  /// How far a refresh is.
  static func progress(_ report: RefreshReport, secondsLeft: Int?) -> LocalizedText {
    let (new, failed) = (report.newStories, report.failures.count)
    var english = ["\(report.done) of \(report.total) sources"]
    var korean = ["\(report.total)곳 가운데 \(report.done)곳"]
    if new > 0 {
      english.append(count(new, "new story", "new stories"))
      korean.append("새 기사 \(new)건")
    }
    if report.byteCount > 0 {
      english.append("\(report.byteCount >> 10) KiB")
      korean.append("\(report.byteCount >> 10) KiB")
    }
    if failed > 0 {
      english.append("\(failed) failed")
      korean.append("실패 \(failed)")
    }
    if let secondsLeft {
      english.append("about \(secondsLeft) s left")
      korean.append("약 \(secondsLeft)초 남음")
    }
    return LocalizedText(
      english: english.joined(separator: ", "), korean: korean.joined(separator: ", "))
  }

  /// How a refresh ended: the sources, and the texts of stories besides.
  static func refreshed(_ report: RefreshReport) -> LocalizedText {
    let texts = report.parts.reduce(0) { $0 + ($1.subject == .texts ? $1.total : 0) }
    let (sources, failed) = (report.total - texts, report.failures.count)
    return LocalizedText(
      english: count(sources, "source", "sources")
        + (texts > 0 ? ", " + count(texts, "text", "texts") : "")
        + ": \(report.unchanged) not changed, \(failed) failed; "
        + count(report.newStories, "new story", "new stories") + ".",
      korean: "\(sources)곳" + (texts > 0 ? ", 본문 \(texts)건" : "")
        + ": 그대로 \(report.unchanged), 실패 \(failed), 새 기사 \(report.newStories)건.")
  }
}
