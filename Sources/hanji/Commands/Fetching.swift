import ArgumentParser
import News
import Newsroom
import ReaderUI
import WireClient
import WireProtocol

/// `hanji fetch`: one address, fetched and read, not kept.
struct Fetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fetch an address and print what it holds; nothing is kept.")
  @Option(help: "The paper by whose recipe it is read.") var paper = "koreatimes"
  @Argument(help: "An http or https address.") var url: String
  @Flag(help: "As one JSON object.") var json = false

  func run() throws {
    let address = try hanji.address(url)
    carryOut {
      let world = World.current
      let paper = try Papers(world: world).paper(paper)
      let wire = WireClient()
      defer { wire.stop() }
      let settings = Settings(world: world)
      var request = FetchRequest(
        address, namedHosts: [address.host], now: world.clock.now, manners: paper.manners,
        wish: .named)
      request.proxy = settings.proxy
      let answer = wire.answer(to: .fetch(request), recipe: paper.recipe)
      if case .failed(.status(let status, _)) = answer, status == 404 || status == 410,
        let server = settings.webArchive,
        address.isOfPublicName || !server.isOfPublicName,
        let copy = WebArchive(wire: wire, server: server).copy(of: request, recipe: paper.recipe)
      {
        let site = Words.sentence(WireFailure.status(status, retryAfter: nil))
        Ending.say(Words.archivedCopy(site, host: server.host, time: copy.time))
        return try Answers.show(copy.answer, json: json, file: nil)
      }
      return try Answers.show(answer, json: json, file: nil)
    }
  }
}

/// A web archive, asked without an archive of our own.
private struct WebArchive {
  let wire: WireClient
  let server: Address

  /// The newest copy of what was asked for; nil where there is none.
  func copy(
    of request: FetchRequest, recipe: PageRecipe
  ) -> (answer: WireAnswer, time: String)? {
    let past = Past(request.now, at: server)
    guard let list = past.list(of: request.address, isEver: true) else { return nil }
    var request = request
    request.namedHosts.append(server.host)
    var inquiry = request
    (inquiry.address, inquiry.expectation) = (list, .captures)
    guard case .captures(let found) = wire.answer(to: .fetch(inquiry)),
      let capture = past.nearest(of: found.captures)
    else { return nil }
    request.route = .archive(server, timestamp: capture.timestamp)
    let answer = wire.answer(to: .fetch(request), recipe: recipe)
    if case .failed = answer { return nil }
    let time = capture.instant.map { Timestamp.internet($0) } ?? capture.timestamp
    return (answer, time)
  }
}

/// `hanji parse`: local files, read as pages or feeds.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a file, or a folder of files, as pages or feeds.",
    discussion: """
      A folder holds *.html and pages.tsv (file TAB address), or feeds and feeds.tsv. One JSON \
      object a line comes out for each. In JSON the words stand as they were written: what the \
      reader would leave out, such as marks of direction, is printed as \\u escapes.
      """)
  @Option(help: "The paper by whose recipe it is read.") var paper = "koreatimes"
  @Argument(help: "A file, or - for standard input.", completion: .file()) var file: String?
  @Option(help: ArgumentHelp("Where the file came from.", valueName: "URL")) var url: String?
  @Option(help: "The content type that it came with.") var contentType: String?
  @Flag(help: "As one JSON object.") var json = false
  @Option(help: ArgumentHelp("Read all of a folder.", valueName: "DIR")) var batch: String?

  func validate() throws {
    guard (file == nil) != (batch == nil) else {
      throw ValidationError("Give a file, or - for standard input, or --batch DIR.")
    }
  }

  func run() throws {
    let address = try url.map(hanji.address)
    carryOut {
      let recipe = try Papers(world: .current).paper(paper).recipe
      let wire = WireClient()
      defer { wire.stop() }
      if let batch { return try Batch(folder: batch, recipe: recipe, wire: wire).run() }
      let bytes = try Files.bytes(of: file ?? "-")
      let job = try Answers.job(bytes, address, contentType: contentType, isVerbatim: json)
      return try Answers.show(wire.answer(to: job, recipe: recipe), json: json, file: nil)
    }
  }
}

/// The files of a folder, one after the other.
struct Batch {
  let folder: String
  let recipe: PageRecipe
  let wire: WireClient

  func run() throws -> ExitStatus {
    let isFeeds = try Files.names(in: folder).contains("feeds.tsv")
    let table = try Files.bytes(of: "\(folder)/\(isFeeds ? "feeds.tsv" : "pages.tsv")")
    var failed = 0
    var count = 0
    for line in String(decoding: table, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let file = fields.first, !file.isEmpty else { continue }
      count += 1
      let url = fields.count > 1 ? String(fields[1]) : ""
      let type = fields.count > 2 ? String(fields[2]) : nil
      failed += try read(String(file), url: url, contentType: type, isFeed: isFeeds) ? 0 : 1
    }
    return failed == 0 ? .done : failed == count ? .failed : .partly
  }

  private func read(
    _ file: String, url: String, contentType: String?, isFeed: Bool
  ) throws -> Bool {
    let bytes: [UInt8]
    do { bytes = try Files.bytes(of: "\(folder)/\(file)") } catch {
      Ending.say(Words.sentence(error))
      return false
    }
    let job = try Answers.job(
      bytes, Address(url), contentType: contentType, expecting: isFeed ? .feed : .either,
      isVerbatim: true)
    do {
      return try Answers.show(wire.answer(to: job, recipe: recipe), json: true, file: file) == .done
    } catch let failure as WireFailure {
      Ending.say(Words.withoutKeys(Words.sentence(failure)).of(file))
      return false
    }
  }
}

/// What the wire answers, as the commands print it.
enum Answers {
  /// The job of reading local bytes; where they came from need not be known.
  static func job(
    _ bytes: [UInt8], _ address: Address?, contentType: String?,
    expecting: Expectation = .either, isVerbatim: Bool
  ) throws -> WireJob {
    let unknown = try hanji.address("http://localhost/")
    let request = ParseRequest(
      address ?? unknown, contentType: contentType, expecting: expecting,
      now: World.current.clock.now, isVerbatim: isVerbatim)
    return .parse(request, bytes: bytes)
  }

  static func show(_ answer: WireAnswer, json: Bool, file: String?) throws -> ExitStatus {
    switch answer {
    case .page(let fetched):
      if json {
        print(Printing.json(fetched.page, file: file).line)
      } else {
        print(Printing.text(fetched.page))
      }
      return fetched.page.article == nil && fetched.page.rows.isEmpty && !json ? .failed : .done
    case .feed(let fetched):
      print(
        json ? Printing.json(fetched.feed, file: file).line : Printing.text(fetched.feed))
      if fetched.feed.rows.isEmpty, fetched.feed.title.isEmpty, !json {
        throw Problem.page(fetched.feed.notes)
      }
      return .done
    case .notModified, .inspection, .imported, .captures, .picture, .feedServer: return .done
    case .failed(let failure): throw failure
    }
  }
}
