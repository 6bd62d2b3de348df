import News
import Newsroom
import PaperFiles

/// The paper of feeds that the user added one by one.
extension Papers {
  private static let ownName = "own"

  /// The paper; an empty one where nothing was added yet.
  func own() throws -> Paper {
    guard names.contains(Papers.ownName) else {
      return Paper(
        id: PaperID(Papers.ownName), title: LocalizedText(english: "My feeds", korean: "내 피드"),
        zone: .utc)
    }
    return try paper(Papers.ownName)
  }

  /// Adds a feed as a section of its own; returns whether it was not there.
  @discardableResult
  func addToOwn(_ feed: Address, title: String) throws -> Bool {
    let paper = try own()
    if paper.sources.contains(where: { $0.address == feed }) { return false }
    let names = Set(paper.allSections.map(\.id.text))
    let id = PaperName.unused(PaperName.plain(title) ?? "section-\(names.count + 1)", in: names)
    try addToOwn(
      Section(id: SectionID(id), title: LocalizedText(english: title), feeds: [feed]))
    return true
  }

  /// Takes a feed out; returns whether it was there.
  @discardableResult
  func removeFromOwn(_ feed: Address) throws -> Bool {
    var paper = try own()
    guard paper.sources.contains(where: { $0.address == feed }) else { return false }
    paper.sections = paper.sections.compactMap { $0.without(feed) }
    try replaceOwn(paper)
    return true
  }

  /// Adds a section at the end of the file; what a person wrote there stays as it is.
  func addToOwn(_ section: Section) throws {
    let added = "\n" + PaperFileText.section(section)
    guard let bytes = try? Files.bytes(of: ownPath) else {
      return try writeOwn(PaperFileText.text(of: try own()) + added)
    }
    try writeOwn(String(decoding: bytes, as: UTF8.self) + added)
  }

  /// Writes the file anew, where nothing of it gets lost by that.
  func replaceOwn(_ paper: Paper) throws {
    guard paper.layouts.isEmpty, paper.blocks.isEmpty, paper.identity.numberForms.isEmpty else {
      throw OwnPaperProblem.hasRecipe(path: ownPath)
    }
    try writeOwn(PaperFileText.text(of: paper))
  }

  private var ownPath: String { "\(world.configurationFolder)/papers/\(Papers.ownName).toml" }

  private func writeOwn(_ text: String) throws {
    try Files.makeFolder("\(world.configurationFolder)/papers")
    // What could not be read again is not written.
    do { _ = try PaperFile.paper(from: text, name: ownPath) } catch { throw Failure.faulty(error) }
    let file = try OutputFile(ownPath, replaces: true)
    try file.write(text)
    try file.finish()
  }
}

/// Why the own paper is not changed.
enum OwnPaperProblem: SayableError {
  /// It has no such feed.
  case unknownFeed(Address)
  /// It holds more than feeds, which writing it anew would lose.
  case hasRecipe(path: String)

  var sentence: LocalizedText {
    switch self {
    case .unknownFeed(let address):
      LocalizedText(
        english:
          "The paper \"own\" has no feed \(address). hanji sources --paper own prints them.",
        korean: "\(address): \"own\"에 없는 피드입니다. hanji sources --paper own으로 볼 수 있습니다.")
    case .hasRecipe(let path):
      LocalizedText(
        english: "\(path) holds a recipe of its own; take the feed out by hand.",
        korean: "\(path): 직접 쓴 레시피가 있습니다. 피드를 손으로 빼 주세요.")
    }
  }
}

extension Section {
  /// The section without a feed; nil where nothing is left of it.
  fileprivate func without(_ feed: Address) -> Section? {
    var section = self
    section.feeds.removeAll { $0 == feed }
    section.subsections = subsections.compactMap { $0.without(feed) }
    let isEmpty = section.feeds.isEmpty && section.lists.isEmpty && section.subsections.isEmpty
    return isEmpty ? nil : section
  }
}
