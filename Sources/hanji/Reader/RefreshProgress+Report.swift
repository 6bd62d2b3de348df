import News
import Newsroom
import ReaderUI

extension RefreshProgress {
  /// A refresh as the screen tells it, its parts by the names that the paper gives them.
  init(_ report: RefreshReport, of paper: Paper) {
    self.init(done: report.done, total: report.total, failed: report.failures.count)
    (unchanged, newStories) = (report.unchanged, report.newStories)
    (byteCount, wasStopped) = (report.byteCount, report.wasStopped)
    parts = report.parts.map { RefreshPart($0, of: paper) }
  }
}

extension RefreshPart {
  fileprivate init(_ part: RefreshReport.Part, of paper: Paper) {
    self.init(RefreshPart.title(part.subject, of: paper), done: part.done, total: part.total)
    (unchanged, newStories) = (part.unchanged, part.newStories)
    failures = part.problems.map(Words.sentence)
  }

  private static func title(_ subject: RefreshReport.Subject, of paper: Paper) -> LocalizedText {
    switch subject {
    case .front: Words.frontPage
    case .texts: Words.texts
    case .section(let id): paper.section(id)?.title ?? LocalizedText(english: id.text)
    }
  }
}

extension Words {
  fileprivate static let frontPage = LocalizedText(english: "Front page", korean: "1면")
  fileprivate static let texts = LocalizedText(english: "Texts of stories", korean: "기사 본문")
}
