import Foundation
import LoopbackSite
import TestSupport

/// A site where every misbehaviour has a path, and a paper with a section for each.
///
/// All paths answer well at first, so that each section holds three stories before its server goes
/// wrong.
struct HostileSite: Sendable {
  let site: LoopbackSite
  let cases: [Misbehaviour]
  /// The folder with the paper, and the archive that others copy.
  let home: TemporaryFolder

  init(_ cases: [Misbehaviour]) throws {
    (self.cases, site, home) = (cases, try LoopbackSite(), try TemporaryFolder())
    for (index, misbehaviour) in cases.enumerated() {
      let good = misbehaviour.isPage ? Self.goodPage : Hostile.answer(Hostile.feed())
      site.serve("/\(index)", .raw([.text(good)]))
    }
    try paper.write(toFile: "\(home.path)/paper.toml", atomically: true, encoding: .utf8)
  }

  private static let goodPage = Hostile.answer(
    Hostile.page(
      (1...3).map {
        "<li><a href='/story/\($0)'>Tide table \($0) of the harbour office</a></li>"
      }.joined()), type: "text/html")

  private var paper: String {
    cases.indices.reduce(
      "id = \"harbour\"\ntitle = \"Harbour\"\n[manners]\npause = 0\n"
    ) { text, index in
      let kind = cases[index].isPage ? "lists" : "feeds"
      return text + "\n[[section]]\nid = \"s\(index)\"\ntitle = \"S\(index)\"\n"
        + "\(kind) = [\"\(site.base)/\(index)\"]\n"
    }
  }

  /// Fetches all sections while their servers behave.
  func fill() throws -> MeasuredRun {
    try MeasuredRun("hanji", ["refresh", "--paper", "\(home.path)/paper.toml"], home: home.path)
  }

  /// A redirect to `#` leads to its own path.
  private func answer(_ index: Int) -> LoopbackAnswer {
    let answer = cases[index].answer()
    if case .redirect("#") = answer { return .redirect(to: "/\(index)") }
    return answer
  }

  /// Fetches one section from its server as it is, into a copy of the archive.
  func meet(_ index: Int) throws -> Encounter {
    let own = try TemporaryFolder()
    let paper = "\(home.path)/paper.toml"
    try FileManager.default.copyItem(atPath: "\(home.path)/data", toPath: "\(own.path)/data")
    site.serve("/\(index)", answer(index))
    let refresh = try MeasuredRun(
      "hanji", ["refresh", "--paper", paper, "--source", "\(site.base)/\(index)"], home: own.path)
    let list = try MeasuredRun(
      "hanji", ["list", "s\(index)", "--paper", paper, "--limit", "9999"], home: own.path)
    let check = try MeasuredRun("hanji", ["check"], home: own.path)
    return Encounter(
      misbehaviour: cases[index], refresh: refresh,
      stories: list.words.split(separator: "\n").map(String.init), isSound: check.status == 0)
  }
}

/// What came of meeting a server that misbehaves.
struct Encounter: Sendable {
  let misbehaviour: Misbehaviour
  let refresh: MeasuredRun
  /// The section's stories afterwards.
  let stories: [String]
  let isSound: Bool

  /// What was said, without the address that it begins with.
  var sentence: String {
    let lines = refresh.words.split(separator: "\n").filter { !$0.contains("1 source: 0") }
    let line = lines.first.map(String.init) ?? refresh.words
    return line.range(of: ": ").map { String(line[$0.upperBound...]) } ?? line
  }

  /// What the section gained; nil where it lost something.
  var gained: Int? {
    let kept = (1...3).allSatisfy { number in
      stories.contains { $0.contains("Tide table \(number)") }
    }
    return kept ? stories.count - 3 : nil
  }

  /// A row of the table.
  var row: String {
    let time = refresh.time.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 1)))
    let archive = isSound ? gained.map { $0 == 0 ? "unchanged" : "+\($0)" } ?? "LOST" : "DAMAGED"
    return [
      misbehaviour.name.prefix(44).padding(44), time.padding(9),
      "\(refresh.memory >> 20) MB".padding(7), archive.padding(10),
      "\(refresh.status)  \(sentence)",
    ].joined(separator: " ")
  }
}

extension StringProtocol {
  fileprivate func padding(_ count: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, count - self.count))
  }
}
