import Archive
import ArgumentParser
import News
import Newsroom
import ReaderUI
import WireClient
import WireProtocol

/// `hanji sources`: the feeds and list pages of a paper, and how asking them went.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Print, add or remove feeds.",
    subcommands: [SourceList.self, SourceAdd.self, SourceRemove.self],
    defaultSubcommand: SourceList.self)
}

/// `hanji sources list`: every feed and list page of the paper.
struct SourceList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print every feed and list page of the paper.")
  @OptionGroup var place: PlaceOptions
  @Flag(help: "One JSON object a line.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let paper = try office.shownDesk().paper
      for source in paper.sources {
        let state = try office.archive.source(source.address, in: paper.id)
        print(json ? source.json(state, zone: paper.zone).line : source.line(state, paper.zone))
      }
      return .done
    }
  }
}

/// A feed or list page of a section.
struct PaperSource {
  /// The section; `front` for the front page.
  var section: SectionID
  /// `front`, `feed` or `list`.
  var kind: String
  var address: Address
}

extension Paper {
  /// The front page, then the sources of every section in menu order.
  var sources: [PaperSource] {
    let front = home.map { [PaperSource(section: SectionID("front"), kind: "front", address: $0)] }
    return (front ?? [])
      + allSections.flatMap { section in
        section.feeds.map { PaperSource(section: section.id, kind: "feed", address: $0) }
          + section.lists.map { PaperSource(section: section.id, kind: "list", address: $0) }
      }
  }
}

extension PaperSource {
  /// For people: section, address, and how the last check went.
  func line(_ state: SourceState?, _ zone: ZoneOffset) -> String {
    "\(section)  \(kind)  \(address)\n    \(history(state, zone))"
  }

  private func history(_ state: SourceState?, _ zone: ZoneOffset) -> String {
    guard let state else { return "never asked" }
    var parts = ["asked \(Timestamp.internet(state.checkedAt, zone: zone))", outcome(state)]
    if state.failureCount > 0 {
      let count = Words.count(state.failureCount, "failure", "failures")
      parts.append("\(count) in a row")
      if let time = state.succeededAt {
        parts.append("last had \(Timestamp.internet(time, zone: zone))")
      }
    }
    if let time = state.retryAfter {
      parts.append("not before \(Timestamp.internet(time, zone: zone))")
    }
    if let address = state.movedTo { parts.append("moved to \(address)") }
    return parts.joined(separator: ", ")
  }

  private func outcome(_ state: SourceState) -> String {
    switch state.outcome {
    case .filed: "had"
    case .unchanged: "not changed"
    case .failed(let reason): "failed: \(reason)"
    case .gone: "gone (410); asked again only by hanji refresh --source"
    }
  }

  /// For scripts; `hanji schemas` documents the fields.
  func json(_ state: SourceState?, zone: ZoneOffset) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("section", .text(section.text)), ("kind", .text(kind)), ("url", .text(address.text)),
    ]
    guard let state else { return .object(fields + [("outcome", .text("never"))]) }
    fields.append(("checked_at", .text(Timestamp.internet(state.checkedAt))))
    switch state.outcome {
    case .filed: fields.append(("outcome", .text("filed")))
    case .unchanged: fields.append(("outcome", .text("unchanged")))
    case .failed(let reason):
      fields += [("outcome", .text("failed")), ("reason", .text(reason))]
    case .gone: fields.append(("outcome", .text("gone")))
    }
    if let address = state.movedTo { fields.append(("moved_to", .text(address.text))) }
    fields.append(("failures", .number(state.failureCount)))
    let times = [("succeeded_at", state.succeededAt), ("next_try", state.retryAfter)]
    return .object(
      fields
        + times.compactMap { name, time in
          time.map { (name, .text(Timestamp.internet($0))) }
        })
  }
}

/// `hanji sources add`: a feed becomes a section of the own paper.
struct SourceAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a feed to the paper \"own\"; hanji --paper own opens it.")
  @OptionGroup var place: PlaceOptions
  @Option(help: "The section's title; else the feed's own.") var title: String?
  @Argument(help: "The feed's http or https address.") var url: String

  func run() throws {
    let address = try hanji.address(url)
    carryOut {
      let papers = Papers(world: .current)
      guard try !papers.own().sources.contains(where: { $0.address == address }) else {
        print("\(address) is in the paper already.")
        return .done
      }
      let title = try title ?? Self.title(of: address)
      try papers.addToOwn(address, title: title)
      print("\(title): hanji --paper own opens it.")
      return .done
    }
  }

  /// What the feed calls itself; a page's first feed is not guessed at.
  private static func title(of address: Address) throws -> String {
    let request = FetchRequest(
      address, expecting: .feed, namedHosts: [address.host], now: World.current.clock.now,
      wish: .named)
    let wire = WireClient()
    defer { wire.stop() }
    switch wire.answer(to: .fetch(request)) {
    case .feed(let fetched) where !fetched.feed.rows.isEmpty || !fetched.feed.title.isEmpty:
      return fetched.feed.title.isEmpty ? address.host : fetched.feed.title
    case .feed(let fetched): throw Problem.page(fetched.feed.notes)
    case .failed(let failure): throw failure
    default: throw Problem.wrongKind
    }
  }
}

/// `hanji sources remove`: a feed leaves the own paper; what came of it stays.
struct SourceRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a feed from the paper \"own\"; its stories stay.")
  @OptionGroup var place: PlaceOptions
  @Argument(help: "The feed's address.") var url: String

  func run() throws {
    let address = try hanji.address(url)
    carryOut {
      let papers = Papers(world: .current)
      guard try papers.removeFromOwn(address) else { throw OwnPaperProblem.unknownFeed(address) }
      print("\(address) is removed.")
      return .done
    }
  }
}
