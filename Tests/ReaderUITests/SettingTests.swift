import News
import ReaderUI
import Terminal
import Testing

@Suite struct SettingTests {
  @Test func menusChangeTheirLanguageAtOnce() {
    var morning = Morning()
    morning.press(":menus in korean<Enter>")
    #expect(morning.shows("열기") && morning.shows("아침신문"))
    #expect(morning.takeEffects().contains(.use(.language(.korean))))
    morning.press(":영어로<Enter>")
    #expect(morning.shows("The Morning Paper"))
  }

  @Test func panesAndPreviewAreSwitched() {
    var morning = Morning(columns: 120)
    morning.press("h<Enter>:no panes<Enter>")
    #expect(!morning.shows("│"))
    #expect(morning.takeEffects().contains(.use(.panes(false))))
    morning.press(":panes on<Enter>")
    #expect(morning.shows("│"))
  }

  @Test func looksAndKeysAreChosenByName() {
    var morning = Morning()
    morning.press(":themes<Enter>")
    #expect(morning.takeEffects().contains(.loadChoices(.themes)))
    morning.apply(
      .choicesLoaded(
        .themes, [Choice(LocalizedText(english: "light"), deed: .change(.theme("light")))]))
    morning.press("<Enter>")
    #expect(morning.takeEffects() == [.use(.theme("light"))])
    #expect(morning.shows("The theme is light."))
  }

  @Test func everyCellStandsOnTheThemesGround() {
    var theme = Theme()
    theme.text = Style(foreground: .indexed(15), background: .indexed(0))
    var morning = Morning(columns: 120)
    morning.press("h<Enter>")
    let grid = render(morning.state, theme: theme, keymap: morning.keymap)
    #expect(grid.cells.allSatisfy { $0.style.background == .indexed(0) })
  }
}
