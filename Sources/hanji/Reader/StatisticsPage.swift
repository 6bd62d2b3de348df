import Archive
import News
import ReaderUI

/// Writes the page of figures: what was read, and what is kept.
struct StatisticsPage {
  let figures: ReadingStatistics
  let charts: Charts
  let language: Language

  /// Days that are told of.
  static let days = 14

  var paragraphs: [PageParagraph] {
    heading(Words.readByDay)
      + plain(charts.bars(figures.days.map { (StatisticsPage.name(of: $0.key), $0.count) }))
      + (figures.sections.isEmpty
        ? []
        : heading(Words.readBySection)
          + plain(charts.bars(figures.sections.map { ($0.key, $0.count) })))
      + heading(Words.bilingualShare)
      + plain([charts.share(figures.readBilingual, of: figures.read)])
      + heading(Words.keptInArchive)
      + Words.kept(figures).map { PageParagraph(.item, $0.text(in: language)) }
  }

  private func heading(_ text: LocalizedText) -> [PageParagraph] {
    [PageParagraph(.heading, text.text(in: language))]
  }

  private func plain(_ lines: [String]) -> [PageParagraph] {
    lines.map { PageParagraph(.plain, $0) }
  }

  /// A day as `11-28`.
  private static func name(of day: Int64) -> String {
    let time = CivilTime(Instant(seconds: day * 86_400), offset: .utc)
    return "\(time.month < 10 ? "0" : "")\(time.month)-\(time.day < 10 ? "0" : "")\(time.day)"
  }
}
