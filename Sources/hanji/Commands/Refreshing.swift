import Archive
import ArgumentParser
import News
import Newsroom
import ReaderUI
import WireProtocol

/// `hanji refresh`: fetch what is new, as cron does.
struct Refresh: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fetch what is new.",
    discussion: "Status 0: all was had; 3: a part failed; 1: nothing was had.")
  @OptionGroup var place: PlaceOptions
  @Argument(
    help: "Sections such as business; the whole paper without one.",
    completion: Completions.sections)
  var sections: [String] = []
  @Option(
    help: ArgumentHelp("One feed or list page of the paper alone.", valueName: "URL"),
    transform: address)
  var source: [Address] = []
  @Flag(help: "Also the text of each story that has none yet.") var bodies = false
  @Flag(help: "Also the texts of the sections that are followed.") var followed = false
  @Option(help: ArgumentHelp("As many pages of every list, for older stories.", valueName: "N"))
  var pages = 1
  @Flag(help: "Leave out what rarely changes and was asked lately, as a timer should.")
  var due = false
  @Flag(inversion: .prefixedNo, help: "Take what is new into the search index.") var index = true
  @Flag(help: "How far it is and what came of it, as JSON objects, one a line.") var json = false

  func validate() throws {
    guard (1...Newsroom.pageLimit).contains(pages) else {
      throw ValidationError("--pages takes 1 to \(Newsroom.pageLimit), not \(pages).")
    }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      guard let report = try refresh(office) else {
        Ending.say(Words.fetchedElsewhere)
        return .done
      }
      say(report, isSample: office.desk.route == .sample)
      try office.archive.expire(at: office.world.clock.now)
      try office.applyRules(onlyNew: true)
      if index { try indexAll(office.archive) }
      if report.failures.isEmpty { return .done }
      return report.failures.count == report.total ? .failed : .partly
    }
  }

  private func indexAll(_ archive: Archive) throws {
    var most = 0
    while case let left = try archive.index(for: 100), left > 0 {
      most = max(most, left)
      Progress.show("\(Words.count(left, "story", "stories")) to take into the index", of: most)
    }
    Progress.clear(of: most)
  }

  /// Nil where another process is at it.
  private func refresh(_ office: Office) throws -> RefreshReport? {
    let paper = office.desk.paper
    var plans = try sections.map { RefreshPlan.section(try Section.named($0, in: paper).id) }
    plans += try source.map { .source(try paper.source($0)) }
    if plans.isEmpty { plans = [.everything] }
    let texts = bodies || office.desk.route == .sample
    let offline = followed ? try followedSections(office) : []
    for (plan, bringsTexts) in offline.map({ ($0, true) }) + plans.map({ ($0, texts) }) {
      let isOurs = office.newsroom.refresh(
        plan, of: office.desk, bringing: bringsTexts ? .headlinesAndTexts : .headlines,
        pages: pages, onlyDue: due, at: office.world.clock.now)
      if !isOurs { return nil }
    }
    var last = RefreshReport()
    var telling = RefreshTelling(isJSON: json)
    defer { telling.end(last) }
    while office.newsroom.isRefreshing {
      Waiting.wait(for: office.newsroom)
      for event in office.newsroom.serve(at: office.world.clock.now) {
        switch event {
        case .progressed(let report):
          last = report
          telling.tell(report)
        case .refreshEnded(let report):
          last = report
          telling.tell(report)
        case .storyKept, .storyRead, .storyFailed, .pictureBrought, .pictureFailed, .searched,
          .searchFailed:
          break
        }
      }
    }
    return last
  }

  /// Of the sample edition's empty feeds there is nothing to say: they are so.
  private func say(_ report: RefreshReport, isSample: Bool) {
    say(
      report.failures.map { ($0.job.address, Words.withoutKeys(Words.sentence($0.problem))) }
        + (isSample ? [] : report.remarks).compactMap { remark in
          Words.remark(remark.notes).map { (remark.job.address, $0) }
        })
  }

  private func followedSections(_ office: Office) throws -> [RefreshPlan] {
    try office.archive.follows().filter { $0.kind == .section }
      .map { .section(SectionID($0.name)) }
  }

  /// One line for each reason, with the first address that it befell.
  private func say(_ findings: [(Address, LocalizedText)]) {
    var addresses: [LocalizedText: [Address]] = [:]
    var order: [LocalizedText] = []
    for (address, sentence) in findings {
      if addresses[sentence] == nil { order.append(sentence) }
      addresses[sentence, default: []].append(address)
    }
    for sentence in order {
      let befallen = addresses[sentence] ?? []
      Ending.say(Words.sentence(sentence, befalling: befallen))
    }
  }
}

/// An address that is no feed or list page of the paper.
struct UnknownSource: Error {
  var address: Address
  var paper: String
}

extension Paper {
  /// The address, where it is one of the paper's sources.
  fileprivate func source(_ address: Address) throws -> Address {
    guard allSections.contains(where: { ($0.feeds + $0.lists.prefix(1)).contains(address) }) else {
      throw UnknownSource(address: address, paper: title.english)
    }
    return address
  }
}
