public import Terminal

extension Keymap {
  /// A key that is to mean something else than in the table below.
  public struct Change: Hashable, Sendable {
    /// The screen; nil for every screen that has the command.
    public var screen: ScreenKind?
    /// The keys, pressed one after the other.
    public var keys: [Key]
    /// What they ask for; nil for nothing.
    public var command: Command?

    /// Makes a change; Hangul letters stand for the keys that type them.
    public init(screen: ScreenKind? = nil, keys: [Key], command: Command?) {
      (self.screen, self.command) = (screen, command)
      self.keys = keys.flatMap(\.onLatinKeyboard)
    }

    /// Makes a change of names as files have them; nil where there is no such screen or command.
    public init?(screen: String?, keys: [Key], command: String?) {
      let (kind, meaning) = (screen.map(ScreenKind.init), command.map(Command.init))
      if kind == .some(nil) || meaning == .some(nil) { return nil }
      self.init(screen: kind ?? nil, keys: keys, command: meaning ?? nil)
    }
  }

  /// The table with changes laid over it.
  ///
  /// Of the keys that ask for a command, those of the topmost layer come first, and are shown; within
  /// a layer the first one. What is said for one screen goes before what is said for all. A command
  /// that has lost its keys keeps its line, and its name in the palette.
  public func changed(by changes: [Change]) -> Keymap {
    var table = bindings
    let general = changes.filter { $0.screen == nil }
    for kind in ScreenKind.allCases {
      let own = changes.filter { $0.screen == kind }
      table[kind] = Keymap.lines(table[kind] ?? [], changedBy: general, own)
    }
    return Keymap(bindings: table).withholding(withheld)
  }

  private static func lines(
    _ lines: [Binding], changedBy general: [Change], _ own: [Change]
  ) -> [Binding] {
    let commands = Set(lines.map(\.command))
    let holding = general.filter { change in
      change.command.map(commands.contains) ?? true
    }
    let ownKeys = Set(own.map(\.keys))
    let changes = own + holding.filter { !ownKeys.contains($0.keys) }
    let changed = Set(changes.map(\.keys))
    var lines = lines.map { line in
      Binding(command: line.command, keys: line.keys.filter { !changed.contains($0) })
    }
    var seen: Set<[Key]> = []
    let first = changes.filter { seen.insert($0.keys).inserted }
    for change in first.reversed() {
      if let command = change.command { put(change.keys, before: command, in: &lines) }
    }
    return lines
  }

  /// Commands that the screen has not had come last, as does their line in the help.
  private static func put(_ keys: [Key], before command: Command, in lines: inout [Binding]) {
    if let index = lines.firstIndex(where: { $0.command == command }) {
      lines[index].keys.insert(keys, at: 0)
    } else {
      lines.append(Binding(command: command, keys: [keys]))
    }
  }
}
