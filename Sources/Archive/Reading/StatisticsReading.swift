import GRDB
import News

/// Counts what was read and what is kept.
struct StatisticsReading {
  let db: Database
  let zone: ZoneOffset

  func statistics(of paper: Int64?, days: Int, at now: Instant) throws -> ReadingStatistics {
    var figures = ReadingStatistics()
    if let paper {
      figures.days = try self.days(days, of: paper, at: now)
      figures.sections = try sections(of: paper)
      (figures.read, figures.readBilingual) = try read(of: paper)
    }
    figures.stories = try count("story")
    figures.texts = try count("story_text")
    figures.bookmarks = try count("bookmark")
    (figures.pictures, figures.pictureBytes) = try pictures()
    figures.bytes = try Retention(db: db).usedBytes()
    return figures
  }

  private func days(
    _ count: Int, of paper: Int64, at now: Instant
  ) throws -> [ReadingStatistics.Count<Int64>] {
    let today = day(of: now)
    let first = today - Int64(count) + 1
    let counted = try db.rows(
      """
      SELECT (read_at + ?) / 86400, count(*) FROM story
      WHERE paper = ? AND is_read = 1 AND read_at >= ? GROUP BY 1
      """, [seconds, paper, first * 86_400 - seconds]
    ) { (day: try $0.number(), count: try $0.count()) }
    let counts = Dictionary(counted.map { ($0.day, $0.count) }, uniquingKeysWith: +)
    return (first...today).map { ReadingStatistics.Count(key: $0, count: counts[$0] ?? 0) }
  }

  private func sections(of paper: Int64) throws -> [ReadingStatistics.Count<String>] {
    try db.rows(
      """
      SELECT section_label, count(*) FROM story
      WHERE paper = ? AND is_read = 1 AND section_label <> ''
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 12
      """, [paper]
    ) { ReadingStatistics.Count(key: try $0.text(), count: try $0.count()) }
  }

  private func read(of paper: Int64) throws -> (Int, Int) {
    try db.first(
      """
      SELECT count(*), ifnull(sum(is_bilingual), 0) FROM story WHERE paper = ? AND is_read = 1
      """, [paper]
    ) { (try $0.count(), try $0.count()) } ?? (0, 0)
  }

  private func pictures() throws -> (Int, Int64) {
    try db.first("SELECT count(*), ifnull(sum(length(file)), 0) FROM picture") {
      (try $0.count(), try $0.number())
    } ?? (0, 0)
  }

  private func count(_ table: String) throws -> Int {
    try db.first("SELECT count(*) FROM \(table)") { try $0.count() } ?? 0
  }

  private var seconds: Int64 { Int64(zone.minutes) * 60 }
  private func day(of moment: Instant) -> Int64 { (moment.seconds + seconds) / 86_400 }
}
