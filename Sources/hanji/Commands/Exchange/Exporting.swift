import Archive
import ArgumentParser
import Glibc
import News
import Newsroom
import ReaderUI
import Typesetting

/// `hanji export`: stories as files that other programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write stories as a file: bookmarks, a section, an edition.",
    discussion: """
      Without a choice the bookmarks are written. jsonl is what hanji import takes back; opml is the \
      paper's sections and feeds. Texts that were never fetched are left out: hanji refresh --bodies \
      brings them.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(
    help: "Keys of stories, as hanji list --keys prints them.", completion: Completions.stories)
  var keys: [String] = []
  @Flag(help: "The bookmarks of all papers; the default.") var bookmarks = false
  @Option(help: "A section of the paper.", completion: Completions.sections) var section: String?
  @Flag(help: "What the paper printed today.") var edition = false
  @Option(help: ArgumentHelp("What a search finds in the paper.", valueName: "QUERY"))
  var search: String?
  @Option(
    help: "md, txt, html, jsonl, mbox, epub, netscape or opml.", transform: ExportFormat.named)
  var format: ExportFormat?
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("A file or folder; - or none is standard output.", valueName: "FILE"),
    completion: .file())
  var output: String?
  @Flag(help: "One file a story, in the folder of --output.") var split = false
  @Flag(help: "Replace a file that is there.") var force = false
  @Flag(help: "The files that were written as JSON objects.") var json = false
  @Option(help: "The width of lines of txt, in cells; 0 leaves them whole.") var width = 72

  func validate() throws {
    let choices = [bookmarks, section != nil, edition, search != nil, !keys.isEmpty].count { $0 }
    guard choices <= 1 else {
      throw ValidationError("Give one of --bookmarks, --section, --edition, --search and keys.")
    }
    guard width == 0 || (20...1_000).contains(width) else {
      throw ValidationError("--width takes a number from 20 to 1000, or 0.")
    }
    guard !split || output != nil && output != "-" else {
      throw ValidationError("--split needs the folder that --output names.")
    }
    guard !split || chosenFormat != .opml else {
      throw ValidationError("A subscription list is one file.")
    }
    guard !json || output != nil && output != "-" else {
      throw ValidationError("--json tells of the files that --output names; see --format jsonl.")
    }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let work = try ExportWork(self, office: office)
      return try work.run()
    }
  }

  /// What was asked for, else what the file's name says, else Markdown.
  var chosenFormat: ExportFormat {
    format ?? output.flatMap(ExportFormat.init(fileName:)) ?? .markdown
  }
}

extension ExportFormat {
  /// The format that a person named.
  static func named(_ name: String) throws -> ExportFormat {
    guard let format = ExportFormat(rawValue: name.lowercased()) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no format \"\(name)\": \(names).")
    }
    return format
  }
}

/// Why there is nothing to write, as a sentence.
struct NothingToExport: SayableError {
  var sentence: LocalizedText
}

/// One run of `hanji export`.
struct ExportWork {
  private let command: ExportCommand
  private let office: Office
  private let paper: Paper
  private let export: Export
  private let selection: ExportSelection

  init(_ command: ExportCommand, office: Office) throws {
    (self.command, self.office) = (command, office)
    paper = try office.shownDesk().paper
    let now = office.world.clock.now
    selection = try command.selection(in: office, paper)
    let width = command.width
    export = Export(
      as: command.chosenFormat,
      title: try office.onlyTitle(of: selection) ?? selection.title(in: paper, at: now),
      subtitle: Timestamp.day(now, zone: paper.zone), zone: paper.zone, now: now,
      wrap: { width == 0 ? [$0] : LineBreaker().wrapped($0, cells: width) })
  }

  func run() throws -> ExitStatus {
    if export.format == .opml { return try write(export.subscriptions(of: paper)) }
    let chapters = try Gathering(office.archive, paper: paper).chapters(
      of: selection, at: export.now)
    guard !chapters.isEmpty else { throw NothingToExport(sentence: selection.absence) }
    let stories = chapters.flatMap(\.stories)
    if command.split { return try writeSplit(stories) }
    if export.format == .epub { return try write(try book(chapters)) }
    if stories.count == 1 { return try write(export.file(kept(stories[0]))) }
    return try writeSequence(stories)
  }

  private func kept(_ id: StoryID) throws -> KeptStory {
    guard let kept = try office.archive.kept(id) else { throw UnknownStory(key: id.key.text) }
    return kept
  }

  private func book(_ chapters: [GatheredChapter]) throws -> [UInt8] {
    let count = chapters.reduce(0) { $0 + $1.stories.count }
    guard count <= Export.bookLimit else {
      throw NothingToExport(sentence: Words.tooManyForBook(count))
    }
    return export.book(
      try chapters.map { ExportChapter(title: $0.title, stories: try $0.stories.map(kept)) })
  }
}

extension ExportWork {
  /// The file to write; nil for standard output.
  private func file() throws -> OutputFile? {
    guard let output = command.output, output != "-" else { return nil }
    guard Files.isFolder(output) else { return try OutputFile(output, replaces: command.force) }
    return try newFile(in: output, title: "\(export.title) \(export.subtitle)")
  }

  /// A file of a title in a folder, with the first number that is free.
  private func newFile(in folder: String, title: String) throws -> OutputFile {
    for number in 1...9_999 {
      let name = FileName.name(
        for: title, fileExtension: export.format.fileExtension, number: number)
      do { return try OutputFile("\(folder)/\(name)", replaces: false) } catch .exists { continue }
    }
    throw OutputFile.Failure.exists(path: "\(folder)/\(title)")
  }

  private func write(_ text: String) throws -> ExitStatus { try write(Array(text.utf8)) }

  private func write(_ bytes: [UInt8]) throws -> ExitStatus {
    guard let file = try file() else { return try print(bytes) }
    try file.write(bytes)
    try file.finish()
    tell(file)
    return .done
  }

  /// Says where a file is that was written.
  private func tell(_ file: OutputFile) {
    let fields = [
      ("file", JSONText.text(file.path)), ("format", .text(export.format.rawValue)),
    ]
    Swift.print(command.json ? JSONText.object(fields).line : file.path)
  }

  private func print(_ bytes: [UInt8]) throws -> ExitStatus {
    if !export.format.isText, isatty(1) == 1 {
      Ending.say(Words.bookOnTerminal)
      return .usage
    }
    try OutputFile.print(bytes)
    return .done
  }

  /// Story by story, so that the archive's size does not matter.
  private func writeSequence(_ stories: [StoryID]) throws -> ExitStatus {
    let file = try file()
    func put(_ text: String) throws {
      if let file { try file.write(text) } else { _ = try print(Array(text.utf8)) }
    }
    try put(export.opening)
    for (number, id) in stories.enumerated() {
      try put(export.item(try kept(id), number: number))
    }
    try put(export.closing)
    try file?.finish()
    if let file { tell(file) }
    return .done
  }

  private func writeSplit(_ stories: [StoryID]) throws -> ExitStatus {
    let folder = command.output ?? "."
    if mkdir(folder, 0o755) != 0, !Files.isFolder(folder) {
      throw OutputFile.Failure.unwritable(path: folder, reason: String(cString: strerror(errno)))
    }
    for id in stories {
      let story = try kept(id)
      let day = story.headline.posted.map { Timestamp.day($0, zone: export.zone) + " " } ?? ""
      let file = try newFile(in: folder, title: day + story.headline.title)
      try file.write(export.file(story))
      try file.finish()
      tell(file)
    }
    return .done
  }
}

extension ExportCommand {
  fileprivate func selection(in office: Office, _ paper: Paper) throws -> ExportSelection {
    if edition { return .edition }
    if let search {
      return .search(try SearchQuery.typed(search, in: paper, of: office).condition)
    }
    if let section { return .section(try Section.named(section, in: paper).id) }
    return keys.isEmpty ? .bookmarks : .stories(try keys.map { try office.story($0) })
  }
}

extension Office {
  /// The headline of the one story that is selected.
  fileprivate func onlyTitle(of selection: ExportSelection) throws -> String? {
    guard case .stories(let ids) = selection, ids.count == 1 else { return nil }
    return try archive.listed(ids[0])?.headline.title
  }
}

extension ExportSelection {
  /// What the whole is called.
  fileprivate func title(in paper: Paper, at now: Instant) -> String {
    let name = paper.title.text(in: paper.language)
    switch self {
    case .bookmarks: return "Bookmarks"
    case .section(let id):
      let section = paper.section(id)?.title.text(in: paper.language) ?? id.text
      return "\(name): \(section)"
    case .edition, .search, .stories: return name
    }
  }

  /// Why there is nothing.
  fileprivate var absence: LocalizedText {
    switch self {
    case .bookmarks: Words.noBookmarkToWrite
    case .section: Words.noStoryInSection
    case .edition: Words.noStoryOfToday
    case .search: Words.nothingFound
    case .stories: Words.noStoryToWrite
    }
  }
}
