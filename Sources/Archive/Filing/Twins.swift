import GRDB
import News

/// Finds the story that another address form names too.
///
/// The paper's present site gave its classic stories new addresses, and nothing but the headline
/// and the day tells which is which. Titles of daily columns come again every day, hence the rules:
/// less than 24 hours apart, and no two identities of one form. An editor may have changed a word
/// of one of them: a title that is nearly the same counts where both were posted within an hour.
struct Twins {
  let db: Database
  let paper: Int64

  private static let reach: Int64 = 86_400
  private static let nearReach: Int64 = 3_600

  /// The nearest story of the same title, or else of nearly the same, that has no identity of the
  /// forms of these; where nobody has told when it was posted, its first filing stands for that.
  func twin(
    of title: FoldedTitle, posted: Instant?, else firstSeen: Instant, named ids: [StoryID]
  ) throws -> Int64? {
    guard title.isTelling else { return nil }
    let forms = Set(ids.map(IdentityForm.init))
    func isFree(_ other: Int64) throws -> Bool {
      try forms.isDisjoint(with: self.forms(of: other))
    }
    let time = (posted ?? firstSeen).seconds
    if let same = try candidates(title, at: time).first(where: isFree) { return same }
    guard posted != nil, try ids.contains(where: hasCounterpart) else { return nil }
    return try nearCandidates(title, at: time).first(where: isFree)
  }

  /// The forms of a story's identities.
  private func forms(of story: Int64) throws -> Set<IdentityForm> {
    Set(try Identities(db: db).all(of: story).map(IdentityForm.init))
  }

  /// Whether the paper knows stories by number where this is one by address, or the reverse.
  ///
  /// A paper of one form has no twins, and is spared the search for them.
  private func hasCounterpart(_ id: StoryID) throws -> Bool {
    let paper = id.text.prefix { $0 != "#" && $0 != ":" }
    let (start, end) = IdentityForm(id) == .number ? (":", ";") : ("#", "$")
    return try db.first(
      "SELECT 1 FROM alias WHERE identity >= ? AND identity < ? LIMIT 1",
      ["\(paper)\(start)", "\(paper)\(end)"]
    ) { _ in true } ?? false
  }

  private func nearCandidates(_ title: FoldedTitle, at time: Int64) throws -> [Int64] {
    let rows = try db.rows(
      """
      SELECT s.id, s.title FROM section c JOIN placement p ON p.section = c.id
      JOIN story s ON s.id = p.story
      WHERE c.paper = ?1 AND c.name = '' AND p.sort_at BETWEEN ?2 - ?3 AND ?2 + ?3
        AND s.posted IS NOT NULL
      ORDER BY abs(p.sort_at - ?2), s.id LIMIT 200
      """, [paper, time, Twins.nearReach]
    ) { (number: try $0.number(), title: try $0.text()) }
    return rows.filter { FoldedTitle($0.title).isNearly(title) }.map(\.number)
  }

  private func candidates(_ title: FoldedTitle, at time: Int64) throws -> [Int64] {
    let rows = try db.rows(
      """
      SELECT id, sort_at, title FROM story
      WHERE title_hash = ? AND sort_at > ? AND sort_at < ? AND paper = ? LIMIT 100
      """, [title.hash, time - Twins.reach, time + Twins.reach, paper]
    ) { (number: try $0.number(), distance: abs(try $0.number() - time), title: try $0.text()) }
    return rows.filter { FoldedTitle($0.title) == title }
      .sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }.map(\.number)
  }
}
