import Foundation
import TestSupport
import Testing

/// A home with an archive, as of one of several machines of a reader.
struct SyncMachine {
  /// One thing that a reader decides about a story.
  struct Fact: Hashable {
    var key: String
    /// bookmark, read, note, or a tag's name after `#`.
    var what: String
  }

  /// Where every machine is reached.
  static let destination = "\(NSUserName())@127.0.0.1"

  let home: TemporaryFolder
  /// The last value of each fact that was given here since the last merging; empty where it was taken away.
  var given: [Fact: String] = [:]

  init() throws {
    home = try TemporaryFolder()
    try HurriedPaper.write(in: home)
  }

  /// Where the archive lies.
  var data: String { "\(home.path)/data/hanji" }

  func run(_ arguments: [String], faults: [String: String] = [:]) throws -> CommandRun {
    try CommandRun("hanji", arguments, home: home, environment: faults.preloaded)
  }

  /// Merges with another machine; one may be killed in between.
  func synchronise(
    with other: SyncMachine, by server: SecureShellServer, options: [String] = [],
    faults: [String: String] = [:], faultsThere: [String: String] = [:]
  ) throws -> CommandRun {
    try run(other.arguments(by: server, faults: faultsThere) + options, faults: faults)
  }

  /// What hanji is started with elsewhere to merge with this machine.
  func arguments(by server: SecureShellServer, faults: [String: String] = [:]) -> [String] {
    let world = PinnedWorld.variables(home: home.path, changes: faults.preloaded)
    let variables = world.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let command = ["env"] + variables + [BuiltProgram.path("hanji")]
    let ssh = ["/usr/bin/ssh"] + server.connection
    return [
      "sync", SyncMachine.destination, "--ssh", ssh.joined(separator: " "), "--remote-command",
      command.joined(separator: " "), "--remote-data", data,
    ]
  }

  /// Does one thing at random.
  mutating func edit(_ keys: [String], _ random: inout SeededRandom) throws {
    let key = random.pick(keys)
    let isOn = random.number(below: 3) > 0
    let bookmark = Fact(key: key, what: "bookmark")
    switch random.number(below: 4) {
    case 0:
      try expectDone(["mark", isOn ? "add" : "remove", key])
      given[bookmark] = isOn ? "on" : ""
    case 1:
      try expectDone(["mark", isOn ? "read" : "unread", key])
      given[Fact(key: key, what: "read")] = isOn ? "on" : ""
    case 2:
      let note = isOn ? "note \(random.number(below: 10_000)) 메모" : ""
      try expectDone(["note", key, note])
      given[Fact(key: key, what: "note")] = note
      if isOn { given[bookmark] = "on" }
    default:
      let tags = Set((0..<random.number(below: 3)).map { _ in "tag\(random.number(below: 4))" })
      try expectDone(["tag", key] + (tags.isEmpty ? ["--clear"] : tags.sorted()))
      for number in 0..<4 {
        given[Fact(key: key, what: "#tag\(number)")] = tags.contains("tag\(number)") ? "on" : ""
      }
      if !tags.isEmpty { given[bookmark] = "on" }
    }
  }

  private func expectDone(_ arguments: [String]) throws {
    let command = try run(arguments)
    #expect(command.status == 0, "\(arguments): \(command.errors)")
  }

  /// What the reader sees: every bookmark with tags and note, and the unread stories.
  func seen(paper: String) throws -> (bookmarks: [String: [String: String]], unread: Set<String>) {
    var bookmarks: [String: [String: String]] = [:]
    for line in try run(["bookmarks", "--json"]).lines {
      let row = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      var facts = ["bookmark": "on", "note": row["note"] as? String ?? ""]
      for tag in row["tags"] as? [String] ?? [] { facts["#\(tag)"] = "on" }
      bookmarks[try #require(row["key"] as? String)] = facts
    }
    let unread = try run(["list", "--unread", "--keys", "--limit", "9999", "--paper", paper]).lines
    return (bookmarks, Set(unread.compactMap { $0.split(separator: " ").first.map(String.init) }))
  }
}

extension [String: String] {
  /// With the library that brings the faults, where there are any.
  var preloaded: [String: String?] {
    guard !isEmpty else { return [:] }
    let faults = ["FAULT_PROGRAM": "hanji", "FAULT_FOLDER": "/data/hanji/"]
    return merging(faults) { own, _ in own }
      .merging(["LD_PRELOAD": BuiltProgram.path("libfaults.so")]) { own, _ in own }
      .mapValues { $0 }
  }
}
