public import Terminal

/// A theme of its own file.
public enum ThemeFile {
  /// Reads a theme's text: a table for each part of the screen that has a look of its own.
  ///
  /// A part that is left out has the attributes of a theme without colours, in the colours of `text`.
  /// - Parameters:
  ///   - text: TOML 1.0.
  ///   - name: the file's name for findings.
  /// - Returns: the theme, nil where the text is no TOML; and what is wrong in it.
  public static func theme(from text: String, name: String) -> (Theme?, [Finding]) {
    do throws(Finding) {
      var reader = ThemeReader()
      return (reader.theme(try Document(text, name: name).entries()), reader.findings)
    } catch {
      var finding = error
      finding.instead = .value("terminal")
      return (nil, [finding])
    }
  }
}

/// Makes a theme of a file's tables.
struct ThemeReader {
  private(set) var findings: [Finding] = []

  private static let attributes: [(name: String, set: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  mutating func theme(_ entries: [Entry]) -> Theme {
    var theme = Theme()
    for entry in entries {
      guard let role = Theme.roles.first(where: { $0.name == entry.key }) else {
        let near = Likeness.nearest(to: entry.key, among: Theme.roles.map(\.name))
        note(.theme(.unknownRole(entry.key, near: near)), entry)
        continue
      }
      guard let parts = entry.entries else {
        note(.wrongKind(key: entry.key, .table), entry)
        continue
      }
      theme[keyPath: role.look] = style(parts)
    }
    return ThemeReader.inColorsOfText(theme)
  }

  private mutating func style(_ parts: [Entry]) -> Style {
    var style = Style.plain
    for part in parts {
      do throws(Finding.Fact) {
        switch part.key {
        case "foreground": style.foreground = try ColorReader.color(part)
        case "background": style.background = try ColorReader.color(part)
        case "attributes": style.attributes = try attributes(part)
        default:
          let near = Likeness.nearest(
            to: part.key, among: ["foreground", "background", "attributes"])
          throw .unknownKey(part.key, near: near)
        }
      } catch {
        note(error, part)
      }
    }
    return style
  }

  private func attributes(_ part: Entry) throws(Finding.Fact) -> Attributes {
    guard let words = part.text.map({ [$0] }) ?? part.texts else {
      throw .wrongKind(key: part.key, .choice(ThemeReader.attributes.map(\.name)))
    }
    var set: Attributes = []
    for word in words {
      guard let known = ThemeReader.attributes.first(where: { $0.name == word }) else {
        let names = ThemeReader.attributes.map(\.name)
        throw .theme(.unknownAttribute(word, known: names))
      }
      set.insert(known.set)
    }
    return set
  }

  /// Where text has colours of its own, a part without them must not show the terminal's.
  private static func inColorsOfText(_ theme: Theme) -> Theme {
    var theme = theme
    for role in Theme.roles {
      var style = theme[keyPath: role.look]
      if style.foreground == .standard { style.foreground = theme.text.foreground }
      if style.background == .standard { style.background = theme.text.background }
      theme[keyPath: role.look] = style
    }
    return theme
  }

  private mutating func note(_ fact: Finding.Fact, _ entry: Entry) {
    findings.append(entry.finding(fact, instead: .nothing))
  }
}
