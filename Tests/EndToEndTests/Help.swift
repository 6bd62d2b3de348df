import Foundation
import TestSupport
import Testing

/// A command as the program itself describes it.
struct Help: Decodable {
  let commandName: String
  var subcommands: [Help]?
  var arguments: [Argument]?

  /// An argument, option or flag of a command.
  struct Argument: Decodable {
    let kind: String
    var names: [Name]?
    var shouldDisplay: Bool?
  }

  /// A name of an option: `data` of `--data`.
  struct Name: Decodable {
    let kind: String
    let name: String
  }

  /// The whole tree of commands, as `hanji` prints it for tools.
  static func root() throws -> Help {
    let run = try CommandRun("hanji", ["--experimental-dump-help"], home: TemporaryFolder())
    return try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command
  }

  /// The long options, such as `data`.
  var options: Set<String> {
    let names = (arguments ?? []).flatMap { $0.names ?? [] }
    return Set(names.filter { $0.kind == "long" }.map(\.name))
  }

  /// Every command that can be run, by its words: `paper check`.
  var leaves: [String: Help] {
    var found: [String: Help] = [:]
    for command in subcommands ?? [] where command.commandName != "help" {
      let below = command.leaves
      if below.isEmpty { found[command.commandName] = command }
      for (words, leaf) in below { found["\(command.commandName) \(words)"] = leaf }
    }
    return found
  }
}

/// What stands around the tree.
private struct Dump: Decodable { let command: Help }
