import Archive
import News
import ReaderUI

/// Reads the front page's blocks from the archive.
struct FrontReading {
  let office: Office
  let paper: Paper

  private var archive: Archive { office.archive }

  /// The paper's blocks; a paper that names none has its latest stories and its sections.
  ///
  /// Before them stands what came since the last visit, after them what is followed.
  func blocks() throws(ArchiveError) -> [FrontRows] {
    let own = try ownBlocks()
    let blocks = own.contains { !$0.rows.isEmpty } ? own : try sectionBlocks()
    return try newBlock() + blocks + followedBlock()
  }

  private func newBlock() throws(ArchiveError) -> [FrontRows] {
    let count = try archive.newCount(of: paper.id)
    guard count > 0 else { return [] }
    let rows = try archive.latest(of: paper.id, limit: 100, unreadOnly: true).filter(\.isNew)
    let block = FrontBlock(
      id: SectionID("new"), title: Words.newSinceLastVisit, style: .timed)
    return [FrontRows(block: block, rows: Array(rows.prefix(5)), count: count)]
  }

  /// The newest of what is followed, each story once.
  private func followedBlock() throws(ArchiveError) -> [FrontRows] {
    var rows: [ListedHeadline] = []
    func add(_ found: [ListedHeadline]) {
      rows += found.filter { row in !rows.contains { $0.headline.id == row.headline.id } }
    }
    for follow in try archive.follows() { add(try newest(of: follow)) }
    for condition in office.followedConditions(in: paper) { add(try newest(condition)) }
    rows.sort { ($0.headline.posted?.seconds ?? 0) > ($1.headline.posted?.seconds ?? 0) }
    let block = FrontBlock(id: SectionID("follows"), title: Words.followed, style: .timed)
    return rows.isEmpty ? [] : [FrontRows(block: block, rows: Array(rows.prefix(8)))]
  }

  private func newest(of follow: Follow) throws(ArchiveError) -> [ListedHeadline] {
    if follow.kind == .section {
      return try archive.headlines(in: SectionID(follow.name), of: paper.id, limit: 8)
    }
    let query = try office.searchQuery(ChoiceReading.query(of: follow), in: paper)
    return try query.map { query throws(ArchiveError) in try newest(query.condition) } ?? []
  }

  private func newest(_ condition: SearchCondition) throws(ArchiveError) -> [ListedHeadline] {
    try archive.search(condition, in: [paper.id], limit: 8).rows.map(\.listed)
  }

  private func ownBlocks() throws(ArchiveError) -> [FrontRows] {
    var blocks: [FrontRows] = []
    for block in paper.blocks {
      var rows = try archive.block(block.id, of: paper.id)
      if rows.isEmpty, block.style == .timed { rows = try archive.latest(of: paper.id, limit: 20) }
      blocks.append(FrontRows(block: block, rows: Array(rows.prefix(FrontReading.limit(block)))))
    }
    return blocks
  }

  private func sectionBlocks() throws(ArchiveError) -> [FrontRows] {
    let latest = FrontBlock(
      id: SectionID("latest"), title: LocalizedText(english: "Latest", korean: "새 소식"),
      style: .timed)
    var blocks = [FrontRows(block: latest, rows: try archive.latest(of: paper.id, limit: 20))]
    for section in paper.sections {
      let block = FrontBlock(id: section.id, title: section.title, style: .timed)
      let rows = try archive.headlines(in: section.id, of: paper.id, limit: 5)
      blocks.append(FrontRows(block: block, rows: rows))
    }
    return blocks
  }

  private static func limit(_ block: FrontBlock) -> Int {
    switch block.style {
    case .ranked: 10
    case .timed: 20
    case .titles: 12
    }
  }
}
