import Archive
import ArgumentParser
import News
import Newsroom
import ReaderUI
import WireClient
import WireProtocol

/// `hanji import-pages`: a folder of saved pages becomes part of the archive.
struct ImportPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-pages", abstract: "File a folder of saved pages in the archive.",
    discussion: """
      Every *.html and *.htm below the folder is read as a page of the paper that it came from: a story \
      is filed under its section, a list brings its headlines. Where a page came from it says itself, or \
      pages.tsv in the folder does (file TAB address). What is kept already is not filed twice.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(help: ArgumentHelp("The folder.", valueName: "DIR"), completion: .directory)
  var folder: String
  @Flag(help: "One JSON object a page.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let work = try PageFolderWork(folder, office: office)
      defer { work.wire.stop() }
      var (added, failed) = (0, 0)
      for (index, file) in work.files.enumerated() {
        Progress.show("\(index + 1) of \(work.files.count)  \(file)", of: work.files.count)
        guard let count = report(file, by: work) else {
          failed += 1
          continue
        }
        added += count
      }
      Progress.clear(of: work.files.count)
      if !json { print(sentence(added, pages: work.files.count, failed: failed)) }
      return failed == 0 ? .done : failed == work.files.count ? .failed : .partly
    }
  }

  /// - Returns: nil where the page brought nothing, after a word why.
  private func report(_ file: String, by work: PageFolderWork) -> Int? {
    do {
      let (page, count) = try work.take(file)
      if json { print(PageFolderWork.json(file, page, count).line) }
      return count.added
    } catch {
      let isUnknown = error as? ImportProblem == .pageWithoutAddress
      let error = isUnknown ? ImportProblem.pageNotInTable : error
      Progress.clear(of: work.files.count)
      _ = Ending.fail(ImportFailure(file: "\(folder)/\(file)", error: error))
      return nil
    }
  }

  private func sentence(_ added: Int, pages: Int, failed: Int) -> String {
    let stories = Words.count(added, "new story", "new stories")
    let more = failed == 0 ? "" : " \(Words.count(failed, "page", "pages")) brought nothing."
    return "\(Words.count(pages, "page", "pages")): \(stories)." + more
  }
}

/// One run of `hanji import-pages`.
struct PageFolderWork {
  let wire = WireClient()
  /// The pages, by their paths below the folder.
  let files: [String]
  private let folder: String
  private let office: Office
  private let addresses: [String: Address]
  private let reading: SavedPageReading
  private let now: Instant

  init(_ folder: String, office: Office) throws {
    (self.folder, self.office, now) = (folder, office, office.world.clock.now)
    files = try PageFolderWork.pages(below: folder)
    guard !files.isEmpty else { throw NoPages(folder: folder) }
    addresses = PageFolderWork.addresses(in: folder)
    reading = SavedPageReading(
      wire: wire, register: PaperRegister(Papers(world: office.world).all), now: now)
  }

  /// Files what a page holds.
  func take(_ file: String) throws -> (ShelvedPage, FiledCount) {
    let bytes = try Files.bytes(of: "\(folder)/\(file)", limit: WireLimits.body)
    let saved = try addresses[file].map { try reading.read(bytes, at: $0) } ?? reading.read(bytes)
    guard let page = ShelvedPage(saved.page, at: saved.address, of: saved.paper) else {
      throw Problem.page(saved.page.notes + [.noArticle])
    }
    return (page, try page.file(into: office.archive, at: now))
  }

  /// What a page brought, for programs.
  static func json(_ file: String, _ page: ShelvedPage, _ count: FiledCount) -> JSONText {
    .object([
      ("file", .text(file)), ("paper", .text(page.paper.text)),
      ("section", .text(page.section.text)), ("story", .isTrue(!page.texts.isEmpty)),
      ("found", .number(page.headlines.count)), ("new", .number(count.added)),
    ])
  }

  /// Every page below a folder; links to other folders are not followed.
  private static func pages(below folder: String, _ part: String = "") throws -> [String] {
    try Files.names(in: folder + "/" + part).flatMap { name -> [String] in
      let path = part + name
      if name.hasPrefix(".") || Files.isLink("\(folder)/\(path)") { return [] }
      if Files.isFolder("\(folder)/\(path)") { return try pages(below: folder, path + "/") }
      return [".html", ".htm"].contains { name.lowercased().hasSuffix($0) } ? [path] : []
    }
  }

  /// Where the pages came from, as far as the folder's table says it.
  private static func addresses(in folder: String) -> [String: Address] {
    guard let bytes = try? Files.bytes(of: "\(folder)/pages.tsv") else { return [:] }
    var addresses: [String: Address] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count > 1 { addresses[String(fields[0])] = Address(String(fields[1])) }
    }
    return addresses
  }

  /// A folder without a page in it.
  struct NoPages: SayableError {
    var folder: String
    var sentence: LocalizedText {
      LocalizedText(
        english: "There is no *.html or *.htm below \(folder).",
        korean: "\(folder) 아래에 *.html이나 *.htm이 없습니다.")
    }
  }
}
