import Configuration
import Terminal
import Testing

@Suite struct ThemeTests {
  private func theme(_ text: String) -> (Theme?, [Finding]) {
    ThemeFile.theme(from: text, name: "dusk.toml")
  }

  @Test("Every bundled theme is sound", arguments: Bundled.themes.keys.sorted())
  func bundled(name: String) throws {
    let (theme, findings) = theme(try #require(Bundled.themes[name]))
    #expect(findings.isEmpty && theme != nil)
  }

  @Test func filesOfTheBuiltInThemesSayTheSameAsTheCode() throws {
    #expect(theme(try #require(Bundled.themes["terminal"])).0 == .standard)
    #expect(theme(try #require(Bundled.themes["mono"])).0 == Theme())
  }

  /// Marks that are told apart by their look alone must not look the same.
  @Test("What differs is seen to differ", arguments: Bundled.themes.keys.sorted())
  func differences(name: String) throws {
    let text = try #require(Bundled.themes[name])
    let theme = try #require(theme(text).0)
    #expect(theme.inserted != theme.deleted)
    for look in [theme.match, theme.selection, theme.link, theme.headline] {
      #expect(look != theme.text)
    }
  }

  @Test func coloursAreNamesNumbersAndShades() throws {
    let theme = try #require(
      theme(
        """
        title = { foreground = "bright-blue", background = 236, attributes = "bold" }
        [mark]
        foreground = "#5f3700"
        background = "#fff"
        [link]
        foreground = "grey"
        background = "default"
        attributes = ["italic", "underline"]
        """
      ).0)
    #expect(
      theme.title
        == Style(foreground: .indexed(12), background: .indexed(236), attributes: .bold))
    #expect(theme.mark == Style(foreground: .rgb(0x5F, 0x37, 0), background: .rgb(255, 255, 255)))
    #expect(theme.link == Style(foreground: .indexed(8), attributes: [.italic, .underline]))
    #expect(theme.headline == Theme().headline)
  }

  @Test func partsWithoutColoursHaveThoseOfTheText() throws {
    let theme = try #require(
      theme(
        """
        text = { foreground = "bright-white", background = "black" }
        mark = { foreground = "red" }
        """
      ).0)
    #expect(theme.mark == Style(foreground: .indexed(1), background: .indexed(0)))
    #expect(theme.headline.background == .indexed(0))
    #expect(theme.headline.attributes == .bold)
  }

  static let mistakes: [(line: String, fact: Finding.Fact)] = [
    ("tilte = {}", .theme(.unknownRole("tilte", near: "title"))),
    ("title = 3", .wrongKind(key: "title", .table)),
    ("title.foreground = \"mauve\"", .theme(.unknownColor("mauve"))),
    ("title.foreground = \"#12345\"", .theme(.unknownColor("#12345"))),
    ("title.foreground = 256", .outOfRange(key: "foreground", number: 256, 0...255)),
    ("title.foregruond = 1", .unknownKey("foregruond", near: "foreground")),
    (
      "title.attributes = [\"blink\"]",
      .theme(
        .unknownAttribute("blink", known: ["bold", "dim", "italic", "underline", "reverse"]))
    ),
  ]

  @Test("A mistake is told with its place, and the rest holds", arguments: mistakes)
  func mistake(line: String, fact: Finding.Fact) throws {
    let (theme, findings) = theme("# dusk\n \(line)\n[mark]\nforeground = 5\n")
    #expect(findings.map(\.fact) == [fact])
    #expect(findings.map(\.line) == [2])
    #expect(theme?.mark.foreground == .indexed(5))
  }

  @Test func whatIsNoTOMLIsNoTheme() {
    let (theme, findings) = theme("title = \n")
    #expect(theme == nil)
    #expect(findings.map(\.instead) == [.value("terminal")])
  }

  @Test func fewColoursGetAThemeThatTheyCanShow() throws {
    let text = try #require(Bundled.themes["dark"])
    let dark = try #require(theme(text).0)
    #expect(dark.fitted(to: 256) == dark)
    #expect(dark.fitted(to: 1 << 24) == dark)
    #expect(dark.fitted(to: 16) == .standard)
    #expect(dark.fitted(to: 8) == .fitting(colors: 8))
    #expect(dark.fitted(to: 0) == Theme())
    let other = try #require(Bundled.themes["high-contrast"])
    let contrast = try #require(theme(other).0)
    #expect(contrast.fitted(to: 16) == contrast)
  }
}
