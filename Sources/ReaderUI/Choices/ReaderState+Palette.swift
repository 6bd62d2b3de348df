import News

extension ReaderState {
  /// Every section, then every action that is there on this screen.
  func paletteChoices(keymap: Keymap) -> [Choice] {
    let sections = edition.paper.allSections.map { section in
      let path = edition.paper.path(to: section.id).dropLast()
        .map { $0.title.text(in: settings.language) }.joined(
          separator: " \(settings.glyphs.crumb) ")
      return Choice(section.title, detail: path, deed: .list(.section(section.id)))
    }
    let actions = keymap.choices(on: screen.kind).filter { !$0.isKeyAlone }
    return actions + sections + settingChoices
  }
}

extension Choice {
  /// Whether it is one of those that nobody looks up by name: it moves, opens what is selected, as Enter
  /// would without a palette, or asks for this palette.
  fileprivate var isKeyAlone: Bool {
    guard case .command(let command) = deed else { return false }
    return Command.moves.contains(command) || [.openSelected, .showPalette].contains(command)
  }
}

extension Command {
  /// The commands that move a selection or scroll a text.
  static let moves: Set<Command> = [
    .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .moveToTop, .moveToBottom,
  ]
}
