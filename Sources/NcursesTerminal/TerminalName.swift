/// The names under which a terminal's description is looked for.
enum TerminalName {
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
