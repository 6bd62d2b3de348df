import ArgumentParser
import News
import Serving
import Terminal
import Typesetting

/// `hanji`: the reader, and the commands without a screen.
struct HanjiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hanji",
    abstract: "The Korea Times in a terminal: read, keep, find again.",
    discussion: "Without a command the paper opens. ? shows the keys of each screen.",
    version: "hanji 0.1",
    subcommands: [
      Read.self, Refresh.self, List.self, SearchCommand.self, Show.self, Sections.self, Mark.self,
      Bookmarks.self, Unread.self, Fetch.self, Parse.self, PaperCommand.self, Check.self, Keep.self,
      ExportCommand.self, ImportCommand.self, ImportPages.self, SourcesCommand.self,
      CookiesCommand.self,
      TagCommand.self, SyncCommand.self,
      NoteCommand.self, FollowCommand.self, KillCommand.self, Undo.self, Redo.self,
      ConfigCommand.self, Schemas.self, ServedCommand.self,
      Stats.self, Doctor.self,
    ],
    defaultSubcommand: Read.self)
}

/// `hanji read`, which is also `hanji` alone: the paper on the screen.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the paper.")
  @OptionGroup var place: PlaceOptions
  @Option(help: "Words of the interface: en or ko.") var lang: String?
  @Flag(help: "Draw in ASCII alone, for a terminal that shows no UTF-8.") var ascii = false
  @Flag(inversion: .prefixedNo, help: "Clicks select and open, the wheel scrolls.")
  var mouse: Bool?
  @Option(help: ArgumentHelp("Cells of characters of ambiguous width.", valueName: "1|2"))
  var ambiguous: Int?
  @Flag(help: "Ask the terminal how wide it draws those, and keep the answer.")
  var probeWidth = false
  @Flag(help: "Save bytes on a slow line: draw nothing that moves by itself.") var slow = false
  @Option(help: ArgumentHelp("Print the screen of this size as text.", valueName: "COLSxROWS"))
  var dump: String?
  @Flag(help: "With --dump: as a picture, in SVG.") var svg = false
  @Option(help: "With --dump: keys to press first, such as jj<Enter>.") var keys: String?
  @Flag(help: "For sshd's ForceCommand: the paper and nothing else, with no way to the host.")
  var served = false
  @Option(help: ArgumentHelp("With --served: who reads, in place of the key's name.")) var person:
    String?

  func run() throws {
    var options = try place.readerOptions()
    options.language = try lang.map(readLanguage)
    options.isASCII = ascii
    options.usesMouse = mouse
    options.ambiguous = try ambiguous.map(ambiguousWidth)
    options.probesWidth = probeWidth
    options.isSlow = slow
    options.dump = try dump.map(size)
    options.isDrawn = svg
    options.keys = try keys.map(sequence) ?? []
    if served { try serve(&options) }
    let chosen = options
    let status = MainActor.assumeIsolated { ReaderProgram.run(chosen) }
    Ending.leave(status)
  }

  /// From here on nothing of the host can be reached; `--data` names the folder of what is served.
  private func serve(_ options: inout ReaderOptions) throws {
    let name = try person.map(personName)
    let folders = options.data.map(ServedFolders.init) ?? .standard
    do {
      options.served = try ServedSession.enter(folders, as: name, needsTerminal: dump == nil)
    } catch {
      Ending.leave(Ending.fail(error))
    }
  }

  private func personName(_ text: String) throws -> PersonName {
    guard let name = PersonName(text) else {
      throw ValidationError("--person takes a name such as \"kim-2\", not \"\(text)\".")
    }
    return name
  }

  private func ambiguousWidth(_ cells: Int) throws -> AmbiguousWidth {
    guard (1...2).contains(cells) else {
      throw ValidationError("--ambiguous takes 1 or 2, not \(cells).")
    }
    return cells == 1 ? .narrow : .wide
  }

  private func size(_ text: String) throws -> Size {
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...1_000).contains($0) }) else {
      throw ValidationError("--dump takes a size such as 80x24, not \"\(text)\".")
    }
    return Size(columns: parts[0], rows: parts[1])
  }

  private func sequence(_ text: String) throws -> [Key] {
    guard let keys = Key.sequence(text) else {
      throw ValidationError("--keys holds a name in <> that is no key: \"\(text)\".")
    }
    return keys
  }
}

extension HanjiCommand {
  /// Reads the arguments and does what they say; wrong use ends with status 2.
  static func start() -> Never {
    if HelpOverview.isAsked(by: Array(CommandLine.arguments.dropFirst())) {
      print(World.current.text(HelpOverview.text))
      Ending.leave(.done)
    }
    do {
      var command = try reader ?? parseAsRoot()
      try command.run()
      Ending.leave(.done)
    } catch {
      let message = fullMessage(for: error)
      if exitCode(for: error) == .success {
        print(message)
        Ending.leave(.done)
      }
      Ending.print(message)
      Ending.leave(.usage)
    }
  }
}

extension HanjiCommand {
  /// The reader, where that is what the arguments ask for and nothing is wrong with them.
  ///
  /// It is what is opened every day, and to set up the tree of all commands takes as long as to draw
  /// the first screen.
  private static var reader: (any ParsableCommand)? {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.first?.hasPrefix("-") ?? true else { return nil }
    return try? Read.parse(arguments)
  }
}

/// Which paper, from where, kept where.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: "The paper: a bundled or own name, or the path of a paper file.",
    completion: Completions.papers)
  var paper: String?
  @Option(
    help: ArgumentHelp("The folder of the archive.", valueName: "DIR"), completion: .directory)
  var data: String?
  @Flag(help: "Open the bundled sample edition.") var sample = false
  @Option(
    help: ArgumentHelp("Fetch the paper's addresses from this mirror of it.", valueName: "URL"))
  var mirror: String?
  @Option(
    help: ArgumentHelp(
      "Open the paper of a past day, as a web archive has it.", valueName: "YYYY-MM-DD"))
  var date: String?

  func readerOptions() throws -> ReaderOptions {
    var options = ReaderOptions()
    options.paper = paper
    if data == "" { throw ValidationError("--data takes the path of a folder.") }
    options.data = data
    options.isSample = sample
    options.mirror = try mirror.map(address)
    options.day = try date.map(day)
    return options
  }

  /// The archive and paper where there is an archive already; what fails ends the process.
  func officeThatIsThere() throws -> Office? {
    let folder: String
    do { folder = try World.current.dataFolder(data) } catch { Ending.leave(Ending.fail(error)) }
    return Files.exists("\(folder)/archive.sqlite") ? try office() : nil
  }

  /// The archive and paper; what fails ends the process with a sentence.
  func office() throws -> Office {
    let options = try readerOptions()
    do {
      let office = try Office(options, world: .current)
      if let salvage = office.salvage { Ending.say(Words.sentence(salvage)) }
      return office
    } catch {
      Ending.leave(Ending.fail(error))
    }
  }
}

/// An address that a person gave.
func address(_ text: String) throws -> Address {
  guard let address = Address(text) else {
    throw ValidationError("\"\(text)\" is no http or https address.")
  }
  return address
}

/// A day that a person named.
func day(_ text: String) throws -> CivilTime {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  let numbers = parts.compactMap { Int($0) }
  guard numbers.count == 3, parts.map(\.count) == [4, 2, 2],
    let day = CivilTime(year: numbers[0], month: numbers[1], day: numbers[2])
  else { throw ValidationError("--date takes a day such as 2023-03-31, not \"\(text)\".") }
  return day
}

/// Does a command's work; what fails ends the process with a sentence and its status.
func carryOut(_ office: Office? = nil, _ work: () throws -> ExitStatus) -> Never {
  var status: ExitStatus
  do { status = try work() } catch { status = Ending.fail(error) }
  if let office { status = office.close(status) }
  Ending.leave(status)
}

/// A language of the interface that a person named.
func readLanguage(_ text: String) throws -> Language {
  guard let language = Language(rawValue: text), language != .other else {
    throw ValidationError("--lang takes en or ko, not \"\(text)\".")
  }
  return language
}
