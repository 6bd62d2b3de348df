import News
import Terminal

extension ReaderState {
  /// Takes a key while something is being typed; letters are not read as commands here.
  mutating func type(_ key: Key, into prompt: Prompt) -> [Effect] {
    switch key {
    case .enter: return answer(prompt)
    case .control("c"), .control("g"): return dismissPrompt()
    case .escape where !prompt.field.isComposing: return dismissPrompt()
    case .backspace where prompt.field.isEmpty: return dismissPrompt()
    case .control("l"): return [.redraw]
    case .function(2), .control("t"): switchKeyboard()
    case .tab: return complete(by: 1)
    case .backTab: return complete(by: -1)
    case .up, .control("p"): recall(by: 1)
    case .down, .control("n"): recall(by: -1)
    default: edit(key)
    }
    return []
  }

  /// Between the built-in keyboard for Korean and letters as they come.
  ///
  /// F2 and Control-T reach a program through every terminal; the keys that input methods use
  /// (Shift-Space, Control-Space, the right Alt) belong to the person's own machine.
  private mutating func switchKeyboard() {
    prompt?.field.finishSyllable()
    guard korean.composer != nil else { return }
    korean.isOn.toggle()
  }

  private mutating func edit(_ key: Key) {
    prompt?.completion = nil
    prompt?.takeOffer(typing: key.replacesOffer)
    switch key {
    case .character(let letter) where HangulComposer.takes(letter):
      if let composer = korean.active {
        prompt?.field.compose(letter, by: composer)
      } else {
        prompt?.field.insert(String(letter))
      }
    case .backspace:
      if let composer = korean.composer, prompt?.field.isComposing == true {
        prompt?.field.takeBackKey(by: composer)
      } else {
        prompt?.field.deleteBackward()
      }
    default: prompt?.field.edit(key)
    }
  }

  /// Offers what the word before the cursor may become, one after the other.
  private mutating func complete(by step: Int) -> [Effect] {
    prompt?.field.finishSyllable()
    prompt?.isOffered = false
    guard var prompt else { return [] }
    if prompt.completion == nil {
      if prompt.purpose.isPath { return [.completePath(prompt.field.before)] }
      prompt.completion = completion(for: prompt)
    } else {
      prompt.completion?.move(by: step)
    }
    if let completion = prompt.completion {
      prompt.field.replaceBefore(from: completion.start, with: completion.candidate)
    }
    self.prompt = prompt
    return []
  }

  /// What the text before the cursor may become: tags of other stories, or parts of a query.
  private func completion(for prompt: Prompt) -> Completion? {
    let typed = prompt.field.before
    switch prompt.purpose {
    case .search, .limit, .hiddenWord:
      return SearchCompletion(
        paper: edition.paper, memory: prompt.memory, language: settings.language
      ).completion(of: typed)
    case .tags: return TagCompletion.completion(of: typed, among: prompt.memory.tags)
    default: return nil
    }
  }

  /// Walks to what was typed before, and back to what is being typed now.
  private mutating func recall(by step: Int) {
    guard var prompt else { return }
    prompt.completion = nil
    prompt.isOffered = false
    prompt.field.finishSyllable()
    let text = prompt.walk.move(by: step, in: prompt.memory.history, from: prompt.field.text)
    if let text { prompt.field = TextField(text) }
    self.prompt = prompt
  }
}

extension Key {
  /// Whether it writes or deletes backward, which means the whole of a text that is only offered.
  fileprivate var replacesOffer: Bool {
    if case .character = self { return true }
    return self == .backspace
  }
}

extension TextField {
  /// The letters that mean something with Alt.
  static let altKeys: Set<Character> = ["b", "d", "f"]

  /// Edits by a key as shells do; keys that mean nothing here finish the open syllable alone.
  fileprivate mutating func edit(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .delete, .control("d"): deleteForward()
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .alt("b"): moveWordLeft()
    case .alt("f"): moveWordRight()
    case .alt("d"): deleteWordForward()
    case .control("w"): deleteWordBackward()
    case .control("u"): deleteToStart()
    case .control("k"): deleteToEnd()
    default: finishSyllable()
    }
  }
}
