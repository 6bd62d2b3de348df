import GRDB
import News

/// Papers and their sections by number, and the visits that are paid to them.
struct Papers {
  let db: Database

  /// The number of a paper that is known.
  func known(_ paper: PaperID) throws -> Int64? {
    try db.first("SELECT id FROM paper WHERE name = ?", [paper.text]) { try $0.number() }
  }

  /// The number of a paper, made where it is not known.
  func number(of paper: PaperID) throws -> Int64 {
    if let number = try known(paper) { return number }
    try db.run("INSERT INTO paper (name) VALUES (?)", [paper.text])
    return db.lastInsertedRowID
  }

  /// The number of a section or block, made where it is not known.
  func number(of section: SectionID, in paper: Int64) throws -> Int64 {
    let known = try db.first(
      "SELECT id FROM section WHERE paper = ? AND name = ?", [paper, section.text]
    ) { try $0.number() }
    if let known { return known }
    try db.run("INSERT INTO section (paper, name) VALUES (?, ?)", [paper, section.text])
    return db.lastInsertedRowID
  }

  /// The number of a paper in the archive that is written to, made where it is not known there.
  func keepNumber(of paper: PaperID) throws -> Int64 {
    let known = try db.first("SELECT id FROM main.paper WHERE name = ?", [paper.text]) {
      try $0.number()
    }
    if let known { return known }
    try db.run("INSERT INTO main.paper (name) VALUES (?)", [paper.text])
    return db.lastInsertedRowID
  }

  /// The number of a paper's whole, or of another section, in the archive that is written to.
  func keepNumber(of section: SectionID, in paper: Int64) throws -> Int64 {
    let known = try db.first(
      "SELECT id FROM main.section WHERE paper = ? AND name = ?", [paper, section.text]
    ) { try $0.number() }
    if let known { return known }
    try db.run("INSERT INTO main.section (paper, name) VALUES (?, ?)", [paper, section.text])
    return db.lastInsertedRowID
  }

  /// What was the newest story when the last visit was left bounds what is new in this one.
  func beginVisit(of paper: PaperID, at now: Instant) throws {
    let number = try keepNumber(of: paper)
    try db.run("UPDATE main.paper SET new_after = seen_story WHERE id = ?", [number])
    try endVisit(of: paper, at: now)
  }

  func endVisit(of paper: PaperID, at now: Instant) throws {
    try db.run(
      "UPDATE main.paper SET visited_at = ?, seen_story = ? WHERE id = ?",
      [now.seconds, try Stories.newest(in: db), try keepNumber(of: paper)])
  }
}
