import Configuration
import Terminal
import Testing

@testable import ReaderUI

/// What the users of other programs find under their fingers.
@Suite struct KeymapFileTests {
  private func keymap(_ name: String) throws -> (Keymap, [Finding]) {
    let text = try #require(Bundled.keymaps[name])
    let (lines, findings) = KeymapFile.lines(from: text, name: name, words: words)
    let changes = lines.compactMap {
      Keymap.Change(screen: $0.screen, keys: $0.keys, command: $0.command)
    }
    #expect(changes.count == lines.count)
    return (Keymap.standard.changed(by: changes), findings)
  }

  @Test("Every bundled keymap is sound", arguments: Bundled.keymaps.keys.sorted())
  func bundled(name: String) throws {
    #expect(try keymap(name).1.isEmpty)
  }

  /// Commands that a keymap leaves without a key on a screen, because another does there what its
  /// program's users expect of the space bar.
  private static let without: [String: Set<String>] = [
    "less": ["front readOn", "list readOn"], "mutt": ["front readOn", "list readOn"],
  ]

  @Test("No command gets lost by a keymap", arguments: Bundled.keymaps.keys.sorted())
  func nothingIsLost(name: String) throws {
    let keymap = try keymap(name).0
    for kind in ScreenKind.allCases {
      for line in Keymap.standard.bindings[kind] ?? [] where !line.keys.isEmpty {
        let isKnown = Self.without[name]?.contains("\(kind.rawValue) \(line.command)") ?? false
        let key = keymap.firstKey(of: line.command, on: kind)
        #expect((key == nil) == isKnown, "\(name): \(line.command) on \(kind)")
      }
    }
  }

  /// Presses that must do something at once, or at once after the last key, on a screen.
  private func expect(
    _ expectations: [(ScreenKind, String, Command)], in name: String
  ) throws {
    let keymap = try keymap(name).0
    for (kind, keys, command) in expectations {
      let sequence = try #require(Key.sequence(keys))
      switch keymap.reading(of: sequence, on: kind) {
      case .command(command), .commandOrMore(command): break
      case let other: Issue.record("\(name) \(kind) \(keys): \(other), not \(command)")
      }
    }
  }

  @Test func newsboat() throws {
    try expect(
      [
        (.list, "<Enter>", .openSelected), (.list, "q", .goBack), (.list, "Q", .quit),
        (.list, "r", .refreshHere), (.front, "R", .refreshEverything),
        (.list, "A", .markAllRead), (.list, "n", .nextMatch), (.story, "n", .nextMatch),
        (.list, "p", .previousMatch), (.story, "p", .previousMatch), (.list, "J", .moveDown),
        (.list, "K", .moveUp), (.story, "J", .nextStory), (.story, "K", .previousStory),
        (.list, "N", .toggleRead), (.story, "N", .toggleRead), (.list, "<C-b>", .toggleBookmark),
        (.story, "s", .toggleBookmark), (.list, "/", .search), (.list, "?", .showHelp),
        (.list, "<C-l>", .redraw), (.story, "<PgDn>", .pageDown), (.story, "<Home>", .moveToTop),
        (.list, "<Down>", .moveDown), (.list, "j", .moveDown), (.story, "u", .showLinks),
        (.story, "o", .openInBrowser), (.list, "O", .openInBrowser), (.front, "t", .showTags),
        (.list, "f", .showFilters), (.list, "F", .limitList), (.list, ":", .showPalette),
        (.list, "g", .cycleOrder), (.list, "gg", .moveToTop), (.list, "<C-e>", .editTags),
        (.front, "E", .showFollowing),
      ], in: "newsboat")
  }

  @Test func less() throws {
    try expect(
      [
        (.story, "j", .moveDown), (.story, "e", .moveDown), (.story, "<C-n>", .moveDown),
        (.story, "<Enter>", .moveDown), (.story, "k", .moveUp), (.story, "y", .moveUp),
        (.story, "<C-p>", .moveUp), (.story, "f", .pageDown), (.story, "<C-f>", .pageDown),
        (.story, "<C-v>", .pageDown), (.story, "<Space>", .readOn), (.list, "<Space>", .pageDown),
        (.story, "b", .pageUp), (.story, "<C-b>", .pageUp), (.story, "d", .halfPageDown),
        (.story, "u", .halfPageUp), (.story, "g", .moveToTop), (.story, "<lt>", .moveToTop),
        (.story, "G", .moveToBottom), (.story, ">", .moveToBottom), (.list, "G", .moveToBottom),
        (.story, "h", .showHelp), (.story, "H", .showHelp), (.story, "q", .goBack),
        (.story, "Q", .quit), (.story, ":q", .quit), (.story, "ZZ", .quit),
        (.story, "r", .redraw), (.story, "<C-l>", .redraw), (.story, ":n", .nextStory),
        (.story, ":p", .previousStory), (.story, "/", .search), (.page, "q", .goBack),
        (.story, "n", .nextMatch), (.story, "N", .previousMatch), (.list, "&", .limitList),
      ], in: "less")
  }

  @Test func vim() throws {
    try expect(
      [
        (.list, "j", .moveDown), (.list, "k", .moveUp), (.story, "gg", .moveToTop),
        (.story, "G", .moveToBottom), (.list, "gg", .moveToTop), (.story, "<C-f>", .pageDown),
        (.story, "<C-b>", .pageUp), (.story, "<C-d>", .halfPageDown),
        (.story, "<C-u>", .halfPageUp), (.story, "<C-e>", .moveDown), (.story, "<C-y>", .moveUp),
        (.list, "u", .undo), (.list, "<C-r>", .redo), (.list, "/", .search),
        (.story, "ZZ", .quit), (.story, "ZQ", .quit), (.list, ":q<Enter>", .quit),
        (.list, ":qa<Enter>", .quit), (.list, ":h<Enter>", .showHelp),
        (.list, ":e<Enter>", .refreshHere), (.story, "gt", .nextStory),
        (.story, "gT", .previousStory), (.list, "yy", .copyLink), (.list, "gf", .openSelected),
        (.story, "<C-o>", .goBack), (.list, "<C-w>l", .openSelected), (.story, "<C-w>h", .goBack),
        (.story, "<C-w>o", .toggleZen), (.list, "<C-w>>", .widenList),
        (.menu, "zo", .expandSelected), (.menu, "zc", .collapseSelected),
        (.list, "l", .openSelected), (.story, "n", .nextMatch), (.story, "N", .previousMatch),
        (.list, "gx", .openInBrowser), (.list, ":", .showPalette), (.list, "v", .togglePick),
      ], in: "vim")
    let keymap = try keymap("vim").0
    #expect(keymap.reading(of: [.character("g")], on: .story) == .incomplete)
  }

  @Test func mutt() throws {
    try expect(
      [
        (.list, "j", .moveDown), (.list, "k", .moveUp), (.list, "<Enter>", .openSelected),
        (.list, "<Space>", .openSelected), (.list, "q", .goBack), (.list, "x", .goBack),
        (.list, "=", .moveToTop), (.list, "*", .moveToBottom), (.list, "z", .pageDown),
        (.list, "Z", .pageUp), (.list, "]", .halfPageDown), (.list, "[", .halfPageUp),
        (.list, "N", .toggleRead), (.list, "F", .toggleBookmark), (.list, "u", .undo),
        (.list, "<Tab>", .nextUnread), (.list, "$", .refreshHere), (.list, "G", .refreshEverything),
        (.list, "c", .showSections), (.list, "/", .search), (.list, "?", .showHelp),
        (.story, "<Space>", .readOn), (.story, "-", .pageUp), (.story, "<Enter>", .moveDown),
        (.story, "<BS>", .moveUp), (.story, "j", .nextStory), (.story, "k", .previousStory),
        (.story, "<Right>", .nextStory), (.story, "<Left>", .previousStory),
        (.story, "J", .nextStory), (.story, "^", .moveToTop), (.story, "$", .moveToBottom),
        (.list, "l", .limitList), (.list, "t", .togglePick), (.list, "n", .nextMatch),
        (.story, "<C-b>", .showLinks), (.story, "v", .showLinks), (.story, "n", .nextMatch),
        (.story, "i", .goBack), (.story, "q", .goBack), (.story, "N", .toggleRead),
      ], in: "mutt")
  }

  @Test func filesOfKeysHaveTheirKeysForAllScreensAtTheTop() {
    let (lines, findings) = KeymapFile.lines(
      from: "\"x\" = \"quit\"\n[menu]\n\"z\" = \"\"\n\"<C-s>\" = \"quit\"\n", name: "mine.toml",
      words: words)
    #expect(
      lines == [
        KeyLine(screen: nil, keys: [.character("x")], command: "quit"),
        KeyLine(screen: "menu", keys: [.character("z")], command: nil),
      ])
    #expect(findings.map(\.place) == ["4:1"])
    #expect(KeymapFile.lines(from: "x =", name: "mine.toml", words: words).0.isEmpty)
  }
}
