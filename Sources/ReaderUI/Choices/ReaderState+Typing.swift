import Terminal

extension ReaderState {
  /// Takes a key while a line of a list is looked for by typing.
  mutating func typeChoice(_ key: Key, keymap: Keymap) -> [Effect] {
    switch key {
    case .enter:
      prompt = nil
      return chooseSelected(keymap: keymap)
    case .escape where prompt?.field.isComposing == true: return typeOn(key)
    case .escape, .control("c"), .control("g"): return endTyping()
    case .down, .tab, .control("n"): return move(.moveDown)
    case .up, .backTab, .control("p"): return move(.moveUp)
    case .pageDown: return move(.pageDown)
    case .pageUp: return move(.pageUp)
    default: return typeOn(key)
    }
  }

  private mutating func typeOn(_ key: Key) -> [Effect] {
    guard let asked = prompt else { return [] }
    let effects = type(key, into: asked)
    guard let prompt else { return effects + endTyping() }
    search(prompt.field.text)
    return effects
  }

  /// A list that is only there to be typed into goes with what was typed.
  private mutating func endTyping() -> [Effect] {
    prompt = nil
    guard case .choice(let list) = screen else { return [] }
    if list.kind.isTyped { return goBack() }
    search("")
    return []
  }
}
