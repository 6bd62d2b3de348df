import Archive
import ArgumentParser
import News
import Newsroom
import ReaderUI

/// `hanji list`: headlines of a section, or of the whole paper.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print headlines that are kept.")
  @OptionGroup var place: PlaceOptions
  @Argument(
    help: "A section such as national/foreign-affairs; the whole paper without one.",
    completion: Completions.sections)
  var section: String?
  @Flag(help: "Unread ones alone.") var unread = false
  @Flag(help: "One JSON object a line.") var json = false
  @Flag(help: "Print each story's key first.") var keys = false
  @Option(help: "How many at most.") var limit = 200
  @Option(help: ArgumentHelp("Those that hanji search finds with it.", valueName: "QUERY"))
  var match: String?

  func validate() throws {
    guard (1...100_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 1 to 100000.")
    }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let paper = try office.shownDesk().paper
      let id = try section.map { try Section.named($0, in: paper).id }
      let rows =
        try match.map { try matching($0, in: id, of: paper, office) } ?? id.map {
          try office.archive.headlines(in: $0, of: paper.id, limit: limit, unreadOnly: unread)
        } ?? office.archive.latest(of: paper.id, limit: limit, unreadOnly: unread)
      for row in rows {
        print(json ? Printing.json(row).line : Printing.line(row, showsKey: keys))
      }
      return .done
    }
  }

  private func matching(
    _ text: String, in section: SectionID?, of paper: Paper, _ office: Office
  ) throws -> [ListedHeadline] {
    var conditions = [try SearchQuery.typed(text, in: paper, of: office).condition]
    if let section { conditions.append(.sections([section])) }
    if unread { conditions.append(.state(.unread)) }
    return try office.archive.search(.all(conditions), in: [paper.id], limit: limit)
      .rows.map(\.listed)
  }
}

/// `hanji sections`: the section menu with its counts.
struct Sections: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the section menu.")
  @OptionGroup var place: PlaceOptions
  @Flag(help: "One JSON object a line.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let paper = try office.shownDesk().paper
      let unread = try office.archive.unreadCounts(of: paper.id)
      for section in paper.allSections {
        print(json ? object(section, unread).line : line(section, unread))
      }
      return .done
    }
  }

  private func line(_ section: Section, _ unread: [SectionID: Int]) -> String {
    let depth = section.id.text.count { $0 == "/" }
    let count = unread[section.id].map { "  \($0) unread" } ?? ""
    return String(repeating: "  ", count: depth)
      + "\(section.id)  \(section.title.english)  \(section.title.korean)\(count)"
  }

  private func object(_ section: Section, _ unread: [SectionID: Int]) -> JSONText {
    .object([
      ("id", .text(section.id.text)), ("title", .text(section.title.english)),
      ("title_ko", .text(section.title.korean)), ("current", .isTrue(section.isCurrent)),
      ("unread", .number(unread[section.id] ?? 0)),
    ])
  }
}

/// `hanji unread`: the number of unread stories, for status bars.
struct Unread: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print how many stories are unread.")
  @OptionGroup var place: PlaceOptions
  @Flag(help: "As a JSON object.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let count = try office.archive.unreadCount(of: try office.shownDesk().paper.id)
      print(json ? JSONText.object([("unread", .number(count))]).line : "\(count)")
      return .done
    }
  }
}

/// A section that the paper does not have.
struct UnknownSection: Error {
  var name: String
  var near: [String]
}

extension Section {
  /// The section of an ID or title, in English or Korean.
  static func named(_ name: String, in paper: Paper) throws(UnknownSection) -> Section {
    let wanted = name.lowercased()
    if let section = paper.section(SectionID(wanted)) { return section }
    let titled = paper.allSections.first {
      $0.title.english.lowercased() == wanted || $0.title.korean == name
    }
    if let titled { return titled }
    throw UnknownSection(name: name, near: paper.sections.map(\.id.text))
  }
}
