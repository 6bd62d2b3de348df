import Archive
import News
import Newsroom
import ReaderUI
import Terminal

/// The sentences of the program: what happened, and what to do.
enum Words {
  static let storyGone = LocalizedText(
    english: "This story is no longer in the archive.", korean: "보관함에 없는 기사입니다.")
  static let nothingToFetch = LocalizedText(
    english: "There is nothing to fetch here: the section has no feed and no page.",
    korean: "받을 것이 없습니다. 이 면에는 피드도 목록도 없습니다.")
  static let fetchedElsewhere = LocalizedText(
    english: "Another Hanji is fetching this paper; its stories appear here as they come.",
    korean: "다른 한지가 이 신문을 받고 있습니다. 받는 대로 여기에도 나옵니다.")
  static let openingSample = LocalizedText(
    english: "No network. Opening the bundled sample edition…",
    korean: "연결이 없어 견본 신문을 엽니다…")
  static let sampleShown = LocalizedText(
    english: "No network: this is the bundled sample edition. {refreshEverything} tries again.",
    korean: "연결이 없어 견본 신문을 보여 드립니다. {refreshEverything} 키로 다시 시도합니다.")

  static func tooLongToCopy(_ text: String) -> LocalizedText {
    let (count, limit) = (text.utf8.count, ClipboardRoute.byteLimit)
    return LocalizedText(
      english: "Not sent: \(count) bytes are more than the \(limit) that terminals take.",
      korean: "\(count)바이트는 터미널이 받는 \(limit)바이트보다 길어 보내지 않았습니다.")
  }

  static func copied(_ text: String) -> LocalizedText {
    let lines = text.split(separator: "\n").map(String.init)
    let line = lines.last ?? text
    if lines.count > 1 {
      return LocalizedText(
        english: "Sent to your terminal's clipboard: “\(lines[0])” and \(line)",
        korean: "터미널 클립보드로 보냄: “\(lines[0])”, \(line)")
    }
    return LocalizedText(
      english: "Sent to your terminal's clipboard: \(line)", korean: "터미널 클립보드로 보냄: \(line)")
  }

  /// How a refresh ended.
  static func status(of report: RefreshReport) -> Status {
    if report.wasStopped {
      return Status(
        LocalizedText(
          english: "Stopped after \(report.done) of \(report.total); what came is kept.",
          korean: "\(report.total)개 중 \(report.done)개를 받고 멈췄습니다."))
    }
    guard let first = report.failures.first else { return Status(success(of: report)) }
    let sentence = sentence(first.problem)
    let count = report.failures.count
    let (others, koreanOthers) =
      count > 1 ? (" (and \(count - 1) more)", " 외 \(count - 1)건") : ("", "")
    let got = report.total - count
    return Status(
      LocalizedText(
        english: "\(sentence.english)\(others) \(got) of \(report.total) sources were had.",
        korean: "\(sentence.korean)\(koreanOthers) \(report.total)곳 중 \(got)곳을 받았습니다."),
      isWarning: true)
  }

  private static func success(of report: RefreshReport) -> LocalizedText {
    if report.unchanged == report.total {
      return LocalizedText(english: "Nothing has changed.", korean: "바뀐 것이 없습니다.")
    }
    let count = report.newStories
    return LocalizedText(
      english: count == 1 ? "1 new story." : "\(count) new stories.", korean: "새 기사 \(count)건.")
  }

  static let storyFetched = LocalizedText(
    english: "The story is as the site has it now.", korean: "지금 사이트에 실린 대로 다시 받았습니다.")

  /// A sentence with the address that it is about.
  static func about(_ address: Address, _ sentence: LocalizedText) -> LocalizedText {
    LocalizedText(
      english: "\(address.text): \(sentence.english)", korean: "\(address.text): \(sentence.korean)"
    )
  }

  /// How a refresh ended, with remarks that the log has.
  static func remarked(_ count: Int, _ text: LocalizedText) -> LocalizedText {
    LocalizedText(
      english: "\(text.english) \(count == 1 ? "1 remark" : "\(count) remarks") in the log"
        + " ({showLog}).",
      korean: "\(text.korean) 기록에 적은 것 \(count)건({showLog}).")
  }
}
