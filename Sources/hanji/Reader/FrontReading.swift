import Archive
import News
import ReaderUI

/// Reads the front page's blocks from the archive.
struct FrontReading {
  let archive: Archive
  let paper: Paper

  /// The paper's blocks; a paper that names none has its latest stories and its sections.
  func blocks() throws(ArchiveError) -> [FrontRows] {
    let own = try ownBlocks()
    return own.contains { !$0.rows.isEmpty } ? own : try sectionBlocks()
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
