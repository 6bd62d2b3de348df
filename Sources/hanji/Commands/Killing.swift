import Archive
import ArgumentParser
import News
import Newsroom
import ReaderUI

/// `hanji kill`: rules by which stories are left out of every list and count.
struct KillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kill", abstract: "Print or set the rules by which stories are left out.",
    discussion: """
      A rule is a query as hanji search takes it: a word, by:NAME, section:NAME. What it matches is \
      in no list and no count; bookmarks stay. hanji list --match is:hidden prints what is left \
      out. Without a query the rules are printed. ACK is printed once it is on the disk.
      """)
  @OptionGroup var place: PlaceOptions
  @Argument(help: "The query.") var query: [String] = []
  @Flag(help: "Take the rule back.") var remove = false
  @Flag(help: "As JSON objects.") var json = false

  func validate() throws {
    if remove, query.isEmpty { throw ValidationError("Tell which rule: hanji kill --remove QUERY") }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let rule = query.joined(separator: " ")
      if rule.isEmpty {
        for rule in try office.archive.rules() + office.configuredRules { print(line(rule)) }
        return .done
      }
      guard try office.condition(ofRule: rule, in: try office.shownDesk().paper) != nil else {
        throw RuleOfNothing(query: rule)
      }
      let hasChanged = try office.archive.setRule(rule, !remove, at: office.world.clock.now)
      if remove, !hasChanged { throw NoSuchRule(query: rule) }
      try office.applyRules(onlyNew: false)
      print(Printing.acknowledgement(rule, isJSON: json))
      return .done
    }
  }

  private func line(_ rule: String) -> String {
    json ? JSONText.object([("query", .text(rule))]).line : rule
  }
}

/// A rule that would leave out everything or nothing.
struct RuleOfNothing: SayableError {
  var query: String

  var sentence: LocalizedText { Words.ruleOfNothing(query) }
}

/// A rule that was to be taken back, and is not there.
struct NoSuchRule: SayableError {
  var query: String

  var sentence: LocalizedText {
    LocalizedText(
      english: "There is no rule \"\(query)\". hanji kill prints the rules.",
      korean: "\"\(query)\" 규칙이 없습니다. hanji kill로 볼 수 있습니다.")
  }
}
