/// The names under which a terminal's description is looked for.
enum TerminalName {
  /// Whether the name may be of a terminal with a screen: a missing one and `dumb` say that it has
  /// none, also on a host that describes neither.
  static func isUsable(_ name: String) -> Bool { !name.isEmpty && name != "dumb" }

  /// The name itself, its prefixes (`xterm-ghostty`, `xterm`), and what nearly every terminal is.
  static func candidates(for name: String) -> [String] {
    var names: [String] = []
    for name in prefixes(of: name) + ["xterm-256color", "xterm", "ansi", "vt100"]
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  private static func prefixes(of name: String) -> [String] {
    var prefixes: [String] = []
    var rest = name[...]
    while !rest.isEmpty {
      prefixes.append(String(rest))
      guard let cut = rest.lastIndex(where: { "-.+".contains($0) }) else { break }
      rest = rest[..<cut]
    }
    return prefixes
  }
}
