import Archive
import ArgumentParser
import Glibc
import News
import Newsroom
import PaperFiles
import ReaderUI
import Typesetting
import WireClient
import WireProtocol

/// `hanji import`: files of other programs, and our own exports.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take feeds, bookmarks and stories out of files.",
    discussion: """
      A subscription list (OPML) becomes a paper of your own; only http and https feeds are taken. A \
      bookmark file and saved pages become bookmarks. JSON Lines of hanji export give bookmarks, tags, \
      notes and texts back; what is kept already stays as it is. A file is at most 16 MiB.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(help: "Files, or - for standard input.", completion: .file()) var files: [String]
  @Option(
    help: "opml, netscape, jsonl or html; else the file's beginning tells.",
    transform: ImportKind.named)
  var format: ImportKind?
  @Option(help: ArgumentHelp("Where a saved page came from.", valueName: "URL")) var url: String?
  @Flag(help: "One JSON object a file.") var json = false

  func run() throws {
    let address = try url.map(hanji.address)
    let office = try place.office()
    carryOut(office) {
      var work = ImportWork(office: office, format: format, address: address)
      defer { work.stop() }
      var statuses: [ExitStatus] = []
      for (index, file) in files.enumerated() {
        Progress.show("\(index + 1) of \(files.count)  \(file)", of: files.count)
        statuses.append(take(file, by: &work))
      }
      if statuses.allSatisfy({ $0 == .done }) { return .done }
      return statuses.allSatisfy { $0 == .failed } ? .failed : .partly
    }
  }

  private func take(_ file: String, by work: inout ImportWork) -> ExitStatus {
    do {
      let report = try work.take(file)
      Progress.clear(of: files.count)
      tell(report.skipped, of: file)
      if report.isCut { Ending.say(Words.importIsCut.of(file)) }
      print(json ? report.json(file: file).line : World.current.text(report.sentence.of(file)))
      return report.hasFaults ? .partly : .done
    } catch {
      Progress.clear(of: files.count)
      return Ending.fail(ImportFailure(file: file, error: error))
    }
  }
}

extension ImportCommand {
  /// How many items that are left out are named one by one; --json names them all.
  private static let namedCount = 100

  private func tell(_ skipped: [SkippedItem], of file: String) {
    for item in skipped.prefix(ImportCommand.namedCount) {
      Ending.say(Words.sentence(item).of("\(file):\(item.line)"))
    }
    let more = skipped.count - ImportCommand.namedCount
    if more > 0 { Ending.say(Words.moreLeftOut(more).of(file)) }
  }
}

extension ImportKind {
  /// The kind that a person named.
  static func named(_ name: String) throws -> ImportKind {
    guard let kind = ImportKind(rawValue: name.lowercased()) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no format \"\(name)\": \(names).")
    }
    return kind
  }
}

/// A line that is written over itself while work goes on, on a terminal alone.
enum Progress {
  static func show(_ text: String, of count: Int) {
    guard count > 1, isatty(2) == 1 else { return }
    let line = "\r\u{1B}[K" + Sanitiser.line(text)
    _ = Glibc.write(2, line, line.utf8.count)
  }

  static func clear(of count: Int) {
    guard count > 1, isatty(2) == 1 else { return }
    _ = Glibc.write(2, "\r\u{1B}[K", 4)
  }
}

/// What one file brought.
struct ImportReport {
  var kind: ImportKind
  /// Stories or feeds that the file holds.
  var found = 0
  /// Stories that gained something, or feeds.
  var new = 0
  /// The paper that a subscription list became.
  var paper: PaperID?
  var skipped: [SkippedItem] = []
  var isCut = false

  /// Whether something of the file could not be read.
  var hasFaults: Bool {
    isCut || skipped.contains { $0.reason != .notHTTP && $0.reason != .noAddress }
  }

  var sentence: LocalizedText {
    guard let paper else {
      return LocalizedText(
        english: "\(Words.count(found, "story", "stories")), \(new) new.",
        korean: "기사 \(found)건, 그중 새 기사 \(new)건.")
    }
    return LocalizedText(
      english: "\(Words.count(found, "feed", "feeds")). hanji --paper \(paper) opens them.",
      korean: "피드 \(found)개. hanji --paper \(paper)(으)로 엽니다.")
  }

  func json(file: String) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("file", .text(file)), ("format", .text(kind.rawValue)), ("found", .number(found)),
      ("new", .number(new)),
    ]
    if let paper { fields.append(("paper", .text(paper.text))) }
    let items = skipped.map { item in
      JSONText.object([
        ("line", .number(item.line)), ("text", .text(item.text)),
        ("reason", .text(item.reason.rawValue)),
      ])
    }
    return .object(fields + [("skipped", .list(items))])
  }
}
