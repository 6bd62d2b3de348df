import Foundation
import TestSupport
import Testing

/// What a shell offers while one types a command.
@Suite struct CompletionTests {
  /// What bash offers for the last word of a line, through the script that `make install` writes.
  private func offered(_ line: String, home: TemporaryFolder) throws -> [String] {
    let script = try CommandRun("hanji", ["--generate-completion-script", "bash"], home: home)
    let path = "\(home.path)/hanji.bash"
    try script.output.write(toFile: path, atomically: true, encoding: .utf8)
    let ask = """
      PATH="$(dirname "$HANJI"):$PATH"
      . "\(path)"
      read -ra COMP_WORDS <<< "$LINE"
      case $LINE in *' ') COMP_WORDS+=('') ;; esac
      COMP_LINE=$LINE COMP_POINT=${#LINE} COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_TYPE=9
      _hanji hanji "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try CommandRun(
      at: "/bin/bash", ["-c", ask], home: home,
      environment: ["HANJI": BuiltProgram.path("hanji"), "LINE": line])
    return run.lines.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func sectionsAreThoseOfThePaper() throws {
    let home = try TemporaryFolder()
    let found = try offered("hanji list national/def", home: home)
    #expect(found == ["national/defense"])
    #expect(try offered("hanji list --paper hani-en n", home: home).contains("news"))
  }

  @Test func keysAreThoseOfStoriesThatAreKept() throws {
    let home = try TemporaryFolder()
    #expect(try offered("hanji show --sample ", home: home).filter { !$0.isEmpty }.isEmpty)
    _ = try CommandRun("hanji", ["refresh", "--sample"], home: home)
    let rows = try CommandRun("hanji", ["list", "--sample", "--keys", "--limit", "1"], home: home)
    let newest = try #require(rows.lines.first?.split(separator: " ").first.map(String.init))
    #expect(try offered("hanji show --sample ", home: home).contains(newest))
    let made = FileManager.default.fileExists(atPath: "\(home.path)/data/hanji/archive.sqlite-wal")
    #expect(!made)
  }
}
