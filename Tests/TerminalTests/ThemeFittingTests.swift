import Terminal
import Testing

/// Looks on terminals of few colours.
@Suite struct ThemeFittingTests {
  private static func theme(_ color: Color) -> Theme {
    var theme = Theme()
    theme.link = Style(foreground: color)
    return theme
  }

  @Test func shadesGiveWayBelow256Colours() {
    let shades = Self.theme(.rgb(10, 20, 30))
    #expect(shades.fitted(to: 256) == shades)
    #expect(shades.fitted(to: 16) == Theme.fitting(colors: 16))
    #expect(Self.theme(.indexed(120)).fitted(to: 16) == Theme.fitting(colors: 16))
  }

  @Test func classicColoursStayOnSixteenAndNoneBelowEight() {
    let classic = Self.theme(.indexed(4))
    #expect(classic.fitted(to: 16) == classic)
    #expect(classic.fitted(to: 8) == Theme.fitting(colors: 8))
    #expect(classic.fitted(to: 2) == Theme())
  }

  @Test func backgroundIsDarkByWhatTheEyeSees() {
    #expect(Background(red: 0, green: 0, blue: 255).isDark)
    #expect(!Background(red: 0, green: 255, blue: 0).isDark)
    #expect(!Background(red: 253, green: 246, blue: 227).isDark)
  }
}
