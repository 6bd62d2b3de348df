import News
import Terminal

extension ReaderState {
  /// Takes a digit where lines are numbered: in a list of such, and on a story that has links.
  ///
  /// A number that could go on, such as 1 of 12, only selects its line.
  ///
  /// - Returns: nil where the key is no digit or nothing is numbered.
  mutating func typeNumber(_ key: Key, keymap: Keymap) -> [Effect]? {
    guard case .character(let character) = key, let digit = Self.digit(character) else {
      return nil
    }
    if openStory != nil, pendingKeys.isEmpty, digit > 0, !linkChoices.isEmpty {
      _ = choose(from: .links, keymap: keymap)
    }
    guard case .choice(var list) = screen, list.kind.isNumbered else { return nil }
    let number = list.typed * 10 + digit
    guard let place = list.found.firstIndex(of: number - 1) else {
      list.typed = 0
      screen = .choice(list)
      return []
    }
    list.position.selected = place
    list.typed = number * 10 <= list.choices.count ? number : 0
    screen = .choice(list)
    revealSelection()
    return list.typed == 0 ? chooseSelected(keymap: keymap) : []
  }

  private static func digit(_ character: Character) -> Int? {
    guard let value = character.asciiValue, (0x30...0x39).contains(value) else { return nil }
    return Int(value) - 0x30
  }
}
