import GRDB
import News

/// Finds the story that another address form names too.
///
/// The paper's present site gave its classic stories new addresses, and nothing but the headline
/// and the day tells which is which. Titles of daily columns come again every day, hence the rules:
/// less than 24 hours apart, and no two identities of one form.
struct Twins {
  let db: Database
  let paper: Int64

  private static let reach: Int64 = 86_400

  /// The nearest story of the same title that has no identity of any of the forms.
  func twin(
    of title: FoldedTitle, at time: Int64, forms: Set<IdentityForm>, except story: Int64? = nil
  ) throws -> Int64? {
    guard title.isTelling else { return nil }
    let near = try candidates(title, at: time).filter { $0.number != story }
    return try near.first { try forms.isDisjoint(with: self.forms(of: $0.number)) }?.number
  }

  /// The forms of a story's identities.
  func forms(of story: Int64) throws -> Set<IdentityForm> {
    Set(try Identities(db: db).all(of: story).map(IdentityForm.init))
  }

  private func candidates(
    _ title: FoldedTitle, at time: Int64
  ) throws -> [(number: Int64, title: String)] {
    let rows = try db.rows(
      """
      SELECT id, title FROM story
      WHERE title_hash = ?1 AND sort_at > ?2 - ?3 AND sort_at < ?2 + ?3 AND paper = ?4
      ORDER BY abs(sort_at - ?2), id LIMIT 10
      """, [title.hash, time, Twins.reach, paper]
    ) { (number: try $0.number(), title: try $0.text()) }
    return rows.filter { FoldedTitle($0.title) == title }
  }
}
