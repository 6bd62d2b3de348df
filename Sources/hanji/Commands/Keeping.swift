import Archive
import ArgumentParser
import Newsroom

/// `hanji keep`: how long what was fetched is kept.
struct Keep: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Set how long texts and headlines are kept; without options say it.",
    discussion: """
      Bookmarks, and stories with a tag or a note, are kept for ever. What is too old goes after \
      a refresh.
      """)
  @OptionGroup var place: PlaceOptions
  @Option(help: ArgumentHelp("Days since a story was fetched or read.", valueName: "N|forever"))
  var days: String?
  @Option(
    help: ArgumentHelp("The archive's size, in units of 1,048,576 bytes.", valueName: "N|any"))
  var megabytes: String?
  @Flag(help: "As a JSON object.") var json = false

  func validate() throws {
    _ = try number(days, orWord: "forever", option: "--days")
    _ = try number(megabytes, orWord: "any", option: "--megabytes")
  }

  func run() throws {
    let wanted = (
      days: try number(days, orWord: "forever", option: "--days"),
      megabytes: try number(megabytes, orWord: "any", option: "--megabytes")
    )
    let office = try place.office()
    carryOut(office) {
      var rule = try office.archive.retentionRule()
      if days != nil { rule.days = wanted.days }
      if megabytes != nil { rule.megabytes = wanted.megabytes }
      if days != nil || megabytes != nil { try office.archive.setRetentionRule(rule) }
      print(json ? object(rule).line : text(rule))
      return .done
    }
  }

  private func text(_ rule: RetentionRule) -> String {
    """
    days: \(rule.days.map(String.init) ?? "forever")
    megabytes: \(rule.megabytes.map(String.init) ?? "any")
    """
  }

  private func object(_ rule: RetentionRule) -> JSONText {
    let fields = [("days", rule.days), ("megabytes", rule.megabytes)]
    return .object(fields.compactMap { name, number in number.map { (name, .number($0)) } })
  }

  private func number(_ text: String?, orWord word: String, option: String) throws -> Int? {
    guard let text, text != word else { return nil }
    guard let number = Int(text), (1...1_000_000).contains(number) else {
      throw ValidationError("\(option) takes a number from 1 to 1000000, or \(word).")
    }
    return number
  }
}
