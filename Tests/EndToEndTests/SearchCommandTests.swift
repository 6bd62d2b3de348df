import Foundation
import TestSupport
import Testing

/// `hanji search` and `hanji list --match` on the sample edition.
@Suite struct SearchCommandTests {
  @Test func storiesAreFoundPrintedAndKeptAsSearches() throws {
    let home = try CommandTests.sampleHome()
    func run(_ arguments: String...) throws -> CommandRun {
      try CommandRun("hanji", arguments + ["--sample"], home: home)
    }
    let titles = try run("list", "--limit", "1").lines
    let word = try #require(titles.first?.split(separator: " ").last).description
    let found = try run("search", "title:\(word)", "--keys")
    #expect(found.status == 0)
    #expect(found.output.contains(word))
    #expect(!found.output.contains("\u{1B}"))
    let json = try run("search", "title:\(word)", "--json", "--limit", "1").lines
    let object = try JSONSerialization.jsonObject(with: Data(json[0].utf8)) as? [String: Any]
    #expect(object?["paper"] as? String == "sample")
    #expect((object?["matches"] as? [String])?.isEmpty == false)
    #expect(try run("list", "--match", "title:\(word)").lines.count == found.lines.count / 2)
    #expect(try run("search", "--save", "mine", "title:\(word)").output == "ACK mine\n")
    #expect(try run("search", "--saved").output == "@mine\ttitle:\(word)\n")
    #expect(try run("search", "@mine", "--keys").output == found.output)
    #expect(try run("search", "--forget", "mine").output == "ACK mine\n")
    let without = try run("search", "title:\(word)", "-\(word)", "--limit", "3")
    #expect(without.status == 0 && without.lines.isEmpty, "\(without.errors)")
    #expect(try run("search", word, "--no-such").status == 2)
    let gone = try run("search", "@mine")
    #expect(gone.status == 2)
    #expect(gone.errors.contains("mine"))
  }

  @Test func doubtfulQueriesAreAnsweredAndSaid() throws {
    let home = try CommandTests.sampleHome()
    let run = try CommandRun("hanji", ["search", "colour:red \"open", "--sample"], home: home)
    #expect(run.status == 0)
    #expect(run.errors.contains("colour:red"))
    #expect(run.errors.contains("quote"))
    #expect(try CommandRun("hanji", ["search"], home: home).status == 2)
  }
}
