import ArgumentParser
import News
import Newsroom
import ReaderUI
import WireClient
import WireProtocol

/// `hanji paper`: the paper files, for those who write or mend one.
struct PaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper", abstract: "List the papers, or check a paper file.",
    subcommands: [PaperList.self, PaperCheck.self])
}

/// `hanji paper list`: names and titles.
struct PaperList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the papers that can be opened.")

  func run() throws {
    carryOut {
      let papers = Papers(world: .current)
      var status = ExitStatus.done
      for name in papers.names {
        do throws(Papers.Failure) {
          print("\(name)  \(InspectionReport.titles(try papers.paper(name)))")
        } catch {
          Ending.say(Words.sentence(error))
          status = .partly
        }
      }
      return status
    }
  }
}

/// `hanji paper check`: a paper file by itself, or on a saved page.
struct PaperCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a paper file, and what it finds on a saved page.",
    discussion: """
      A mistake in the file is told with its line and column; the status is then 2. With a page, \
      each role is told with the selector that found it. The status is 0 where the recipe reads \
      the page as a story, 1 where another way has to.
      """)
  @Argument(help: "A paper file, or the name of a paper.", completion: .file()) var file: String
  @Argument(help: "A saved page of the paper, or - for standard input.", completion: .file())
  var page: String?
  @Option(help: ArgumentHelp("Where the page came from.", valueName: "URL")) var url: String?
  @Option(help: "The content type that it came with.") var contentType: String?

  func run() throws {
    let address = try url.map(hanji.address)
    carryOut {
      let paper = try Papers(world: .current).paper(file)
      print(InspectionReport.line(paper))
      guard let page else { return try checkSelectors(of: paper) }
      let inspection = try inspect(try Files.bytes(of: page), as: paper, from: address)
      print(InspectionReport.text(inspection))
      return inspection.way == .recipe ? .done : .failed
    }
  }

  /// Only what parses pages can say whether a selector is one, so that an empty page is sent.
  private func checkSelectors(of paper: Paper) throws -> ExitStatus {
    if paper.layouts.isEmpty { return .done }
    let inspection = try inspect(Array("<html></html>".utf8), as: paper, from: nil)
    guard let unreadable = InspectionReport.unreadable(inspection) else { return .done }
    Ending.print(unreadable)
    return .usage
  }

  private func inspect(
    _ bytes: [UInt8], as paper: Paper, from address: Address?
  ) throws -> PageInspection {
    let unknown = try hanji.address("http://localhost/")
    let request = ParseRequest(
      address ?? paper.home ?? unknown, contentType: contentType, expecting: .page,
      now: World.current.clock.now)
    let wire = WireClient()
    defer { wire.stop() }
    switch wire.answer(to: .inspect(request, bytes: bytes), recipe: paper.recipe) {
    case .inspection(let inspection): return inspection
    case .failed(let failure): throw failure
    case .page, .feed, .notModified, .imported, .captures, .picture, .feedServer:
      throw Problem.wrongKind
    }
  }
}
