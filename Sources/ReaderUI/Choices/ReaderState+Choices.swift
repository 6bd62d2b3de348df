import News
import Terminal

extension ReaderState {
  /// Opens a list to choose from.
  mutating func choose(from kind: ChoiceKind, keymap: Keymap) -> [Effect] {
    var list = ChoiceScreen(kind: kind)
    if !kind.isRead { list.load(choices(of: kind, keymap: keymap)) }
    screens.append(.choice(list))
    if kind.isTyped { _ = ask(.choice) }
    return kind.isRead || kind == .palette ? [.loadChoices(kind)] : []
  }

  /// The lines of a list that is made of what is on the screen.
  private func choices(of kind: ChoiceKind, keymap: Keymap) -> [Choice] {
    switch kind {
    case .help(let screen): keymap.choices(on: screen)
    case .palette: paletteChoices(keymap: keymap)
    case .links: linkChoices
    case .share: shareChoices
    case .filters: filterChoices
    case .reporters: reporterChoices
    case .settings: settingChoices
    case .following: followChoices
    case .tags, .searches, .follows, .rules, .themes, .keymaps: []
    }
  }

  /// Takes lines that were read; the palette's stand below those that the state knows itself.
  mutating func load(_ choices: [Choice], into kind: ChoiceKind) -> [Effect] {
    changeChoices(of: kind) { $0.load(kind == .palette ? $0.choices + choices : choices) }
  }

  /// What was typed narrows the list at once.
  mutating func search(_ text: String) {
    guard case .choice(var list) = screen else { return }
    list.search(text)
    screen = .choice(list)
    revealSelection()
  }

  /// Does what the selected line says, on the screen from which the list was called.
  mutating func chooseSelected(keymap: Keymap) -> [Effect] {
    guard case .choice(let list) = screen, let choice = list.selected else { return [] }
    return take(choice.deed, keymap: keymap)
  }

  private mutating func take(_ deed: Deed, keymap: Keymap) -> [Effect] {
    screens.removeLast()
    prompt = nil
    switch deed {
    case .command(let command): return perform(command, keymap: keymap)
    case .list(let source): return showList(source)
    case .ask(let purpose, let text): return ask(purpose, text: text)
    case .choices(let kind): return choose(from: kind, keymap: keymap)
    case .say(let sentence):
      status = Status(sentence)
      return []
    case .change(let change): return self.change(change)
    case .effect(let effect): return [effect]
    }
  }

  private mutating func changeChoices(
    of kind: ChoiceKind, _ change: (inout ChoiceScreen) -> Void
  ) -> [Effect] {
    for index in screens.indices {
      guard case .choice(var list) = screens[index], list.kind == kind else { continue }
      change(&list)
      screens[index] = .choice(list)
    }
    revealSelection()
    return []
  }
}

extension Keymap {
  /// The commands of a kind of screen with their keys.
  func choices(on kind: ScreenKind) -> [Choice] {
    (bindings[kind] ?? []).map { line in
      let keys = line.keys.map { $0.map(\.label).joined(separator: " ") }.joined(separator: "  ")
      return Choice(Phrases.meaning(of: line.command), detail: keys, deed: .command(line.command))
    }
  }
}
