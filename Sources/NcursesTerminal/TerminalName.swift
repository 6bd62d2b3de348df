/// The names under which a terminal's description is looked for.
enum TerminalName {
  /// Whether the name may be of a terminal with a screen: a missing one and `dumb` say that it has
  /// none, also on a host that describes neither.
  static func isUsable(_ name: String) -> Bool { !name.isEmpty && name != "dumb" }

  /// The name itself, its prefixes in 256 colours and as they are (`xterm-ghostty`,
  /// `xterm-256color`, `xterm`), and what nearly every terminal is.
  static func candidates(for name: String) -> [String] {
    let prefixes = prefixes(of: name).dropFirst().flatMap {
      tellsFewColors(name) ? [$0] : ["\($0)-256color", $0]
    }
    var names: [String] = []
    for name in [name] + prefixes + ["xterm-256color", "xterm", "ansi", "vt100"]
    where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// Whether a name says that 256 colours are too many, such as `xterm-16color`.
  ///
  /// Others rarely do: a terminal with a name of its own is younger than its 256 colours.
  private static func tellsFewColors(_ name: String) -> Bool {
    name.hasSuffix("-mono") || (name.hasSuffix("color") && !name.hasSuffix("256color"))
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
