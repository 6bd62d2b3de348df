import Archive
import ArgumentParser
import CSession
import Configuration
import News
import Newsroom
import ReaderUI
import Serving

/// `hanji served status`.
struct ServedStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Print the sessions, their memory, and the age of the paper.",
    discussion: "Who reads, and how much memory that takes, is told to root alone.")
  @OptionGroup var place: ServedPlace
  @Flag(help: "As one JSON object.") var json = false

  func run() throws {
    let house = World.current.obeying(house: place.folders.house)
    carryOut {
      let paper = try Papers(world: house).paper(Settings(world: house).configuration.text(.paper))
      let state = try PaperState(paper, in: place.folders, at: house.clock.now)
      let sessions = SessionList.sessions(of: place.folders)
      if json {
        print(JSONText.object(state.fields + [("sessions", .list(sessions.map(\.json)))]).line)
      } else {
        for line in state.lines + sessions.map(\.line) { print(line) }
      }
      return .done
    }
  }
}

/// The paper that is served, and what stands between its readers and the host.
private struct PaperState {
  private let title: String
  private let stories: Int
  private let refreshed: Instant?
  private let now: Instant

  init(_ paper: Paper, in folders: ServedFolders, at now: Instant) throws {
    let shared = "\(folders.paper)/archive.sqlite"
    let archive = try Archive.open(keep: ":memory:", joining: shared, at: now).archive
    (title, self.now) = (paper.title.english, now)
    stories = try archive.storyCount(of: paper.id)
    refreshed = try archive.lastRefresh(of: paper.id)
    try archive.close()
  }

  private var walls: (landlock: Int, filtersCalls: Bool) {
    (Int(hanji_session_landlock_version()), hanji_session_has_call_filter() != 0)
  }

  var fields: [(String, JSONText)] {
    let time = Printing.time(refreshed).map { [("refreshed", JSONText.text($0))] } ?? []
    return [("paper", .text(title)), ("stories", .number(stories))] + time
      + [("landlock", .number(walls.landlock)), ("filters_calls", .isTrue(walls.filtersCalls))]
  }

  var lines: [String] {
    let age =
      refreshed.map { "fetched \((now.seconds - $0.seconds) / 60) min ago" } ?? "not fetched yet"
    let files =
      walls.landlock > 0 ? "Landlock \(walls.landlock)" : "no Landlock: files by owner alone"
    let calls = walls.filtersCalls ? "calls filtered" : "no filter of calls"
    return [
      "\(title): \(Words.count(stories, "story", "stories")), \(age)", "Walls: \(files), \(calls)",
    ]
  }
}

extension SessionProcess {
  fileprivate var name: String {
    switch person {
    case .named(let name): name.text
    case .guest: "(guest)"
    case nil: "?"
    }
  }

  fileprivate var line: String {
    let size = bytes.map { "\($0 / 1_048_576).\($0 % 1_048_576 * 10 / 1_048_576) MB" } ?? "?"
    return "\(number)\t\(size)\t\(name)"
  }

  /// What this user may not see is left out.
  fileprivate var json: JSONText {
    var fields: [(String, JSONText)] = [("process", .number(Int(number)))]
    if person != nil { fields.append(("person", .text(name))) }
    if let bytes { fields.append(("bytes", .number(bytes))) }
    return .object(fields)
  }
}
