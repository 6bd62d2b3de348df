import Archive
import ArgumentParser
import Glibc
import News
import Newsroom
import ReaderUI
import Typesetting

/// `hanji search`: finds in everything that is kept.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find stories in everything that is kept.",
    discussion: """
      Words must all be found: Korean ones anywhere in a word, others at its beginning; ㅎㅇ finds \
      한일 in headlines, 군 finds 軍. "a phrase", -without, this OR that, parentheses; section: by: \
      title: tag: note: paper: lang:en|ko|both is:unread|read|bookmark|new|followed|bilingual|updated \
      since: and before: with 2026-11-24, 2026-11, 7d, 3w, today, monday. @NAME is a saved search. \
      What begins with a single - and is no option is a word that must be absent.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(parsing: .allUnrecognized, help: "What to look for.") var query: [String] = []
  @Flag(help: "One JSON object a line; hanji schemas tells its fields.") var json = false
  @Flag(help: "Print each story's key first.") var keys = false
  @Option(help: "How many at most.") var limit = 50
  @Flag(help: "Those with the words in their headlines first.") var byRelevance = false
  @Flag(help: "In the stories of all papers.") var allPapers = false
  @Option(help: ArgumentHelp("Keep the query under a name.", valueName: "NAME")) var save: String?
  @Option(help: ArgumentHelp("Forget a saved search.", valueName: "NAME")) var forget: String?
  @Flag(help: "Print the saved searches.") var saved = false

  func validate() throws {
    guard (1...100_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 1 to 100000.")
    }
    if let option = query.first(where: { $0.hasPrefix("--") && $0 != "--" }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    guard saved || forget != nil || !query.isEmpty else {
      throw ValidationError("Tell what to look for: hanji search WORDS")
    }
    guard save != "" else { throw ValidationError("--save takes a name.") }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      if saved { return try printSaved(office) }
      if let forget { return try drop(forget, office) }
      if let save {
        try office.archive.setSearch(
          query.joined(separator: " "), named: save, at: office.world.clock.now)
        print(Printing.acknowledgement(save, isJSON: json))
        return .done
      }
      return try search(office)
    }
  }

  private func printSaved(_ office: Office) throws -> ExitStatus {
    for search in try office.archive.searches() {
      let fields = [("name", JSONText.text(search.name)), ("query", .text(search.query))]
      print(json ? JSONText.object(fields).line : "@\(search.name)\t\(search.query)")
    }
    return .done
  }

  private func drop(_ name: String, _ office: Office) throws -> ExitStatus {
    guard try office.archive.searches().contains(where: { $0.name == name }) else {
      throw UnknownSearch(name: name)
    }
    try office.archive.setSearch(nil, named: name, at: office.world.clock.now)
    print(Printing.acknowledgement(name, isJSON: json))
    return .done
  }

  private func search(_ office: Office) throws -> ExitStatus {
    let paper = try office.shownDesk().paper
    let query = try SearchQuery.typed(query.joined(separator: " "), in: paper, of: office)
    let page = try office.archive.search(
      query.condition, in: allPapers ? nil : [paper.id], limit: limit,
      order: byRelevance ? .relevance : .newest)
    let isTerminal = isatty(1) == 1
    for row in page.rows {
      if json {
        print(Printing.json(row).line)
      } else {
        print(Printing.line(row, showsKey: keys, isTerminal: isTerminal))
      }
    }
    return .done
  }
}

/// A saved search that there is none of.
struct UnknownSearch: Error { var name: String }

extension SearchQuery {
  /// Reads a query that a person typed; `@NAME` alone is the saved search of that name.
  ///
  /// What was taken in another way than it may have been meant is said on standard error.
  static func typed(_ text: String, in paper: Paper, of office: Office) throws -> SearchQuery {
    guard let query = try office.searchQuery(text, in: paper) else {
      throw UnknownSearch(name: String(text.dropFirst()))
    }
    for note in query.notes { Ending.say(Words.sentence(note)) }
    return query
  }
}

extension Printing {
  /// A row for people, and beneath it the piece of text that was found.
  static func line(_ found: FoundHeadline, showsKey: Bool, isTerminal: Bool) -> String {
    var row = found.listed
    row.headline.title = marked(found.title, isTerminal)
    let snippet = found.snippet.text.isEmpty ? "" : "\n      \(marked(found.snippet, isTerminal))"
    return line(row, showsKey: showsKey) + snippet
  }

  /// What was found stands bold on a terminal (ECMA-48, SGR 1).
  private static func marked(_ text: MarkedText, _ isTerminal: Bool) -> String {
    guard isTerminal else { return text.text }
    return text.pieces.map { $0.isMarked ? "\u{1B}[1m\($0.text)\u{1B}[22m" : $0.text }.joined()
  }

  /// A row for scripts: that of `hanji list` with the paper, the snippet and what was found in it.
  static func json(_ found: FoundHeadline) -> JSONText {
    guard case .object(let fields) = json(found.listed) else { return json(found.listed) }
    let matches = (found.title.pieces + found.snippet.pieces).filter(\.isMarked)
    return .object(
      fields + [("paper", .text(found.paper.text))] + texts([("snippet", found.snippet.text)])
        + [("matches", .list(matches.map { .text($0.text) }))])
  }
}
