extension Theme {
  /// The parts of a screen that have a look, by the names that theme files use.
  public static let roles: [(name: String, look: any WritableKeyPath<Theme, Style> & Sendable)] = [
    ("text", \.text), ("secondary", \.secondary), ("headline", \.headline),
    ("selection", \.selection), ("selection-bar", \.selectionBar), ("title", \.title),
    ("mark", \.mark), ("rule", \.rule), ("link", \.link), ("warning", \.warning),
    ("match", \.match), ("inserted", \.inserted), ("deleted", \.deleted), ("quote", \.quote),
    ("code", \.code),
  ]

  /// The same looks as far as a terminal with that many colours can show them.
  ///
  /// Below 256 colours shades run into each other, so that a theme of shades gives way to the
  /// terminal's own colours; below 8 there are only the attributes.
  public func fitted(to colors: Int) -> Theme {
    if colors < 8 { return Theme() }
    if colors >= 256 || colors >= 16 && !hasShades { return self }
    return Theme.fitting(colors: colors)
  }

  /// Whether it uses more than the classic colours.
  private var hasShades: Bool {
    Theme.roles.contains { self[keyPath: $0.look].hasShades }
  }
}

extension Style {
  fileprivate var hasShades: Bool { foreground.isShade || background.isShade }
}

extension Color {
  fileprivate var isShade: Bool {
    switch self {
    case .standard: false
    case .indexed(let index): index >= 16
    case .rgb: true
    }
  }
}
