import Archive
import Glibc
import News
import Newsroom
import PaperFiles
import ReaderUI
import WireClient
import WireProtocol

/// One run of `hanji import`.
struct ImportWork {
  private let office: Office
  private let format: ImportKind?
  private let address: Address?
  private let wire = WireClient()
  private lazy var register = PaperRegister(Papers(world: office.world).all)

  init(office: Office, format: ImportKind?, address: Address?) {
    (self.office, self.format, self.address) = (office, format, address)
  }

  func stop() { wire.stop() }

  private var now: Instant { office.world.clock.now }

  /// Takes what a file holds.
  mutating func take(_ file: String) throws -> ImportReport {
    let bytes = try Files.bytes(of: file, limit: WireLimits.body)
    if format == .jsonl || format == nil && LineBatches.areStories(bytes) {
      return try takeLines(bytes)
    }
    switch wire.answer(to: try job(bytes, as: format)) {
    case .imported(let found) where found.kind == .opml: return try takeFeeds(found, of: file)
    case .imported(let found): return try takeBookmarks(found)
    case .page(let fetched): return try takePage(fetched, bytes)
    case .feed: throw ImportProblem.isFeed
    case .failed(let failure): throw failure
    case .notModified, .inspection, .captures, .picture, .feedServer: throw Problem.wrongKind
    }
  }

  private func job(_ bytes: [UInt8], as kind: ImportKind?) throws -> WireJob {
    .bring(ParseRequest(try address ?? .unknown, now: now), bytes: bytes, as: kind)
  }
}

extension ImportWork {
  private func takeLines(_ bytes: [UInt8]) throws -> ImportReport {
    var report = ImportReport(kind: .jsonl)
    // From the last, so that of bookmarks of one time the first stands newest.
    for batch in LineBatches(bytes).reversed() {
      switch wire.answer(to: try job(batch.bytes, as: .jsonl)) {
      case .imported(let found):
        report.found += found.stories.count
        report.new += try office.archive.take(found.stories, at: now).count
        report.skipped += found.skipped.map { item in
          var item = item
          item.line += batch.firstLine - 1
          return item
        }
      case .failed(let failure): throw failure
      default: throw Problem.wrongKind
      }
    }
    report.skipped.sort { $0.line < $1.line }
    return report
  }

  private mutating func takeBookmarks(_ found: ParsedImport) throws -> ImportReport {
    let (register, now) = (self.register, self.now)
    let stories = found.bookmarks.map { register.bookmark(of: $0, at: now) }
    let gained = try office.archive.take(stories, at: now)
    return ImportReport(
      kind: .netscape, found: stories.count, new: gained.count, skipped: found.skipped,
      isCut: found.notes.contains(.cutAtLimit))
  }

  private mutating func takePage(_ fetched: FetchedPage, _ bytes: [UInt8]) throws -> ImportReport {
    let saved = try SavedPageReading(wire: wire, register: register, now: now)
      .read(bytes, at: try address ?? fetched.origin())
    guard let story = register.story(of: saved.page, at: saved.address, in: saved.paper, now: now)
    else { throw Problem.page(saved.page.notes + [.noArticle]) }
    let gained = try office.archive.take([story], at: now)
    return ImportReport(kind: .html, found: 1, new: gained.count)
  }

  /// A list becomes a paper file under a name that no paper has yet.
  private func takeFeeds(_ found: ParsedImport, of file: String) throws -> ImportReport {
    if found.notes.contains(.declaresEntities) { throw Problem.page([.declaresEntities]) }
    let skipped = found.skipped
    guard !found.feeds.isEmpty else { throw ImportProblem.noFeed(leftOut: skipped.count) }
    let papers = Papers(world: office.world)
    let stem = file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    let name = PaperName.unused(
      PaperName.plain(found.title) ?? PaperName.plain(String(stem)) ?? "feeds",
      in: Set(papers.names + [Paper.kept.id.text]))
    let title = found.title.isEmpty ? name : found.title
    let paper = SubscriptionPaper(found).paper(PaperID(name), title: title)
    try papers.add(paper)
    return ImportReport(
      kind: .opml, found: found.feeds.count, new: found.feeds.count, paper: paper.id,
      skipped: skipped, isCut: found.notes.contains(.cutAtLimit))
  }
}

/// Why a file brings nothing.
enum ImportProblem: Error, Equatable {
  /// A list without a feed over http or https.
  case noFeed(leftOut: Int)
  /// A feed's own text.
  case isFeed
  /// A page that does not say where it came from.
  case pageWithoutAddress
  /// The same of a page of a folder.
  case pageNotInTable
}

/// What failed, with the file's name.
struct ImportFailure: SayableError {
  var file: String
  var error: any Error

  /// What failed, in a sentence.
  var sentence: LocalizedText {
    let sentence = Ending.sentence(for: error)
    // It names the file itself.
    return error is Files.ReadError ? sentence : sentence.of(file)
  }
}

extension ImportProblem: SayableError {
  var sentence: LocalizedText {
    switch self {
    case .noFeed(let leftOut):
      LocalizedText(
        english: "It holds no feed over http or https"
          + (leftOut > 0 ? "; \(leftOut) left out." : "."),
        korean: "http나 https 피드가 없습니다" + (leftOut > 0 ? "(\(leftOut)개 뺌)." : "."))
    case .isFeed:
      LocalizedText(
        english: "It is a feed, no list of feeds. hanji parse shows what it holds.",
        korean: "피드 목록이 아니라 피드입니다. hanji parse로 내용을 볼 수 있습니다.")
    case .pageWithoutAddress:
      LocalizedText(
        english: "The page does not say where it came from; give its address with --url.",
        korean: "어디서 온 페이지인지 적혀 있지 않습니다. --url로 주소를 주세요.")
    case .pageNotInTable:
      LocalizedText(
        english: "The page does not say where it came from; give its address in pages.tsv.",
        korean: "어디서 온 페이지인지 적혀 있지 않습니다. pages.tsv에 주소를 적어 주세요.")
    }
  }
}
