import News
import Terminal
import Testing

@testable import ReaderUI

/// What a served person is not shown.
@Suite struct RightsTests {
  private static let keymap = Keymap.standard.withholding(ReaderRights.served.withheld)

  private static let forbidden: Set<Command> = [
    .suspend, .pipeStory, .printStory, .saveEdition, .openInBrowser, .editNoteInEditor,
    .refreshHere, .refreshEverything, .stopRefresh, .showRefresh, .fetchOlder, .searchSite,
    .importFile, .importCookies, .exportFeeds,
  ]

  @Test func whatLeadsToTheHostIsWithheldAndNothingElse() {
    #expect(ReaderRights.served.withheld == Self.forbidden)
    #expect(ReaderRights.all.withheld.isEmpty)
  }

  @Test(arguments: ScreenKind.allCases)
  func noKeyHelpOrPaletteLeadsToIt(kind: ScreenKind) {
    let commands = Set((Self.keymap.bindings[kind] ?? []).map(\.command))
    #expect(commands.isDisjoint(with: Self.forbidden))
    let deeds = Self.keymap.choices(on: kind).map(\.deed)
    for command in Self.forbidden { #expect(!deeds.contains(.command(command))) }
    #expect(Self.keymap.reading(of: [.control("z")], on: kind) == .unknown)
  }

  @Test func keysThatAreLaidOverItBringNothingBack() {
    let change = Keymap.Change(screen: .story, keys: [.character("x")], command: .pipeStory)
    let changed = Self.keymap.changed(by: [change])
    #expect(changed.reading(of: [.character("x")], on: .story) == .unknown)
  }

  @Test func keyThatStopsARefreshEndsTheProgram() {
    #expect(Self.keymap.reading(of: [.control("c")], on: .list) == .command(.quit))
  }

  @Test func sentenceThatNamesItIsLeftOut() {
    let text = LocalizedText(
      english: "The answer broke off. {refreshHere} tries again. {showHelp} lists the keys.",
      korean: "응답이 끊겼습니다. {refreshHere} 키로 다시 시도합니다. {showHelp} 키로 봅니다.")
    let spelled = Self.keymap.spelled(text, on: .list)
    #expect(spelled.english == "The answer broke off. ? lists the keys.")
    #expect(spelled.korean == "응답이 끊겼습니다. ? 키로 봅니다.")
    #expect(
      Keymap.standard.spelled(text, on: .list).english
        == "The answer broke off. r tries again. ? lists the keys.")
  }

  @Test func effectsAreAskedOnceMore() {
    let id = StoryID("koreatimes#1")
    let refused: [Effect] = [
      .openElsewhere(id), .editNote(id), .saveEdition, .suspend, .stopRefresh,
      .refresh(.everything), .share([id], .mail), .share([id], .pipe("sh")),
      .share([id], .print), .share([id], .file("md")),
    ]
    for effect in refused {
      #expect(!ReaderRights.served.allows(effect), "\(effect)")
      #expect(ReaderRights.all.allows(effect), "\(effect)")
    }
    #expect(ReaderRights.served.allows(.share([id], .quote)))
  }
}
