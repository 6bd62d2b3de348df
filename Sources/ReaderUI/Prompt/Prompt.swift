import News
import Terminal

/// A question in the last line and the answer that is being typed.
public struct Prompt: Hashable, Sendable {
  /// What is asked.
  public enum Purpose: Hashable, Sendable {
    /// What to search the archive for.
    case search
    /// What to look for in the story.
    case inStory
    /// What the stories of the list must hold.
    case limit
    /// Which program is to take a text.
    case pipe
    /// The tags of a story, its note.
    case tags, note
    /// The name of a search.
    case searchName
    /// A word to follow.
    case followedWord
    /// Which line of a list to choose.
    case choice
  }

  var purpose: Purpose
  var field = TextField()

  /// The mark before the text.
  var mark: String {
    switch purpose {
    case .search, .inStory: "/"
    case .limit: "&"
    case .pipe: "|"
    case .tags: "# "
    case .note: "\" "
    case .searchName: "@"
    case .followedWord: "+ "
    case .choice: ":"
    }
  }
}

extension ReaderState {
  mutating func ask(_ purpose: Prompt.Purpose, text: String = "") -> [Effect] {
    prompt = Prompt(purpose: purpose, field: TextField(text))
    return []
  }

  /// Takes a key while something is being typed; letters are not read as commands here.
  mutating func type(_ key: Key, into prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .enter: return answer(prompt)
    case .escape, .control("c"), .control("g"): return dismissPrompt()
    case .backspace where prompt.field.isEmpty: return dismissPrompt()
    case .control("l"): return [.redraw]
    default: prompt.field.edit(key)
    }
    self.prompt = prompt
    return []
  }

  /// Pasted text goes into what is being typed, and nowhere else: it is never read as keys.
  mutating func paste(_ text: String) -> [Effect] {
    prompt?.field.insert(text)
    if let prompt, prompt.purpose == .choice { search(prompt.field.text) }
    return []
  }

  private mutating func dismissPrompt() -> [Effect] {
    prompt = nil
    return []
  }

  private mutating func answer(_ prompt: Prompt) -> [Effect] {
    self.prompt = nil
    let text = prompt.field.text
    guard [.inStory, .tags, .note].contains(prompt.purpose) || !text.allSatisfy(\.isWhitespace)
    else { return [] }
    switch prompt.purpose {
    case .search: return showSearch(text)
    case .inStory: return find(text)
    case .limit: return limit(to: text)
    case .pipe: return pipe(to: text)
    case .tags: return tag(text)
    case .note: return note(text)
    case .searchName: return saveSearch(named: text)
    case .followedWord: return [.toggleFollow(.word(text))]
    case .choice: return []
    }
  }

  /// A search from a list of results takes that list's place.
  private mutating func showSearch(_ query: String) -> [Effect] {
    if case .list(let list) = screen, case .search = list.source { screens.removeLast() }
    return showList(.search(query))
  }
}

extension TextField {
  /// Edits by a key as shells do; keys that mean nothing here do nothing.
  fileprivate mutating func edit(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .left, .control("b"): move(by: -1)
    case .right, .control("f"): move(by: 1)
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .control("w"): deleteWordBackward()
    case .control("u"): deleteToStart()
    case .control("k"): deleteToEnd()
    default: break
    }
  }
}
