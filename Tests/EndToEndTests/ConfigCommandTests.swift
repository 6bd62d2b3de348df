import Foundation
import Terminal
import TestSupport
import Testing

/// `hanji config`, and the reader with settings of the user's own.
@Suite struct ConfigCommandTests {
  /// A home folder with files below its configuration folder.
  private func home(_ files: [String: String]) throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    for (name, text) in files {
      let path = "\(home.path)/config/hanji/\(name)"
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return home
  }

  private func config(
    _ arguments: [String], home: TemporaryFolder, environment: [String: String?] = [:]
  ) throws -> CommandRun {
    try CommandRun("hanji", ["config"] + arguments, home: home, environment: environment)
  }

  @Test func defaultIsAFileThatIsSound() throws {
    let empty = try TemporaryFolder()
    let text = try config(["default"], home: empty).output
    let path = try config(["path"], home: empty).output
    #expect(path == "\(empty.path)/config/hanji/config.toml\n")
    let home = try home(["config.toml": text])
    let check = try config(["check"], home: home)
    #expect(check.status == 0)
    #expect(check.output == "The settings are sound.\n")
  }

  @Test func everyMistakeOfEveryFileIsToldWithItsPlace() throws {
    let home = try home([
      "config.toml": "mesure = 60\ntheme = \"dusk\"\nkeymap = \"emacs\"\npaper = \"nowhere\"\n",
      "themes/dusk.toml": "[title]\nforeground = \"mauve\"\n",
      "keymaps/mine.toml": "\"x\" = \"fly\"\n",
    ])
    let check = try config(["check"], home: home)
    #expect(check.status == 3)
    let folder = "\(home.path)/config/hanji"
    let beginnings = [
      "config.toml:1:1: There is no key \"mesure\"; did you mean \"measure\"? It is passed over.",
      "config.toml:3:1: There is no keymap \"emacs\"; there is \"standard\", \"newsboat\"",
      "themes/dusk.toml:2:1: \"mauve\" is no colour;",
      "config.toml:4:1: There is no paper \"nowhere\";",
      "keymaps/mine.toml:1:1: There is no command \"fly\". It is passed over.",
    ]
    #expect(check.lines.count == beginnings.count, "\(check.output)")
    for (line, beginning) in zip(check.lines, beginnings) {
      #expect(line.hasPrefix("\(folder)/\(beginning)"), "\(line)")
    }
    let one = try config(["check", "\(folder)/keymaps/mine.toml"], home: home)
    #expect(one.status == 3 && one.lines.count == 1)
    let korean = try config(["check"], home: home, environment: ["LC_ALL": "ko_KR.UTF-8"])
    #expect(korean.lines.first?.hasSuffix("이 줄은 건너뜁니다.") == true, "\(korean.output)")
  }

  @Test func aFileThatIsNotThereIsTold() throws {
    let check = try config(["check", "/nowhere/config.toml"], home: try TemporaryFolder())
    #expect(check.status == 1)
    #expect(check.errors.contains("/nowhere/config.toml cannot be read"))
  }

  @Test func whatHoldsIsPrintedWithWhereItComesFrom() throws {
    let home = try home(["config.toml": "\nmeasure = 60\n"])
    let lines = try config(["show"], home: home).lines
    #expect(lines.contains("measure = 60  # \(home.path)/config/hanji/config.toml:2"))
    #expect(lines.contains("theme = \"auto\"  # built in"))
    let rows = try config(["show", "--json"], home: home).lines
    #expect(rows.contains("{\"setting\":\"mouse\",\"value\":true,\"from\":\"built-in\"}"))
    #expect(rows.count == lines.count)
  }

  @Test func whatKeysChangedHoldsUntilTheFileSetsIt() throws {
    let home = try TemporaryFolder()
    func dump(_ keys: String) throws -> CommandRun {
      try CommandRun(
        "hanji", ["--sample", "--dump", "80x24", "--keys", "<Enter>\(keys)"], home: home)
    }
    #expect(try dump("<lt>").output.contains("The text is 68 cells wide."))
    #expect(try config(["show"], home: home).lines.contains("measure = 68  # remembered"))
    #expect(try dump("<lt>").output.contains("The text is 64 cells wide."))
    let path = "\(home.path)/config/hanji"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try "measure = 80".write(toFile: "\(path)/config.toml", atomically: true, encoding: .utf8)
    #expect(try dump("<lt>").output.contains("The text is 76 cells wide."))
  }

  @Test func keysOfTheConfigurationArePrintedAndWork() throws {
    let home = try home([
      "config.toml": "keymap = \"vim\"\n[keys]\n\"gs\" = \"showBookmarks\"\n",
      "keymaps/mine.toml": "",
    ])
    let keys = try config(["keys", "list"], home: home).lines
    #expect(keys.first == "[list]")
    #expect(keys.contains("\"gg\" = \"moveToTop\"  # to the top"))
    #expect(keys.contains("\"gs\" = \"showBookmarks\"  # bookmarks"))
    #expect(!keys.contains { $0.hasPrefix("\"g\" =") })
    let dump = try CommandRun(
      "hanji", ["--sample", "--dump", "80x24", "--keys", "gs"], home: home)
    #expect(dump.output.contains("No bookmarks yet."))
    #expect(try config(["keys", "lists"], home: home).status == 2)
  }

  @Test func aBrokenFileStillOpensThePaperAndIsToldOnce() throws {
    let home = try home(["config.toml": "theme = \n"])
    let session = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"], home: home)
    try session.waitFor("config.toml:1:")
    try session.waitFor("Top 10 Stories", seconds: 60)
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
  }

  @Test func languageAndLooksAreThoseOfTheFile() throws {
    let home = try home(["config.toml": "language = \"ko\"\ntheme = \"dark\"\n"])
    let session = try TerminalSession(BuiltProgram.path("hanji"), ["--sample"], home: home)
    try session.waitFor("새 기사", seconds: 60)
    // #ffaf5f is entry 215 of the 256-colour palette.
    #expect(session.foreground(column: 1, row: 0) == 215)
    try session.type("Q")
    #expect(try session.waitForExit() == 0)
    let english = try CommandRun(
      "hanji", ["--sample", "--dump", "80x24", "--lang", "en"], home: home)
    #expect(english.output.contains("Enter open"))
  }

  @Test func retentionIsWhatTheFileSays() throws {
    let home = try home(["config.toml": "keep-days = 90\nkeep-megabytes = \"any\"\n"])
    #expect(
      try CommandRun("hanji", ["keep"], home: home).output == "days: 90\nmegabytes: any\n")
  }
}
