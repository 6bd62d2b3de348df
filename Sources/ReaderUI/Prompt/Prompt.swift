import News
import Terminal

/// A question in the last line and the answer that is being typed.
public struct Prompt: Hashable, Sendable {
  /// What is asked.
  public enum Purpose: String, Hashable, Sendable {
    /// What to search the archive for.
    case search
    /// What to search the paper's site for.
    case siteSearch
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
    /// A word whose stories are left out.
    case hiddenWord
    /// Which line of a list to choose.
    case choice
    /// The path of a file whose stories, feeds or cookies are taken.
    case importedFile, cookieFile
  }

  var purpose: Purpose
  var field = TextField()
  var memory = TypingMemory()
  var walk = HistoryWalk()
  var completion: Completion?
  /// Whether the text is one of before, whose place the first letter that is typed takes.
  var isOffered = false

  init(purpose: Purpose, text: String = "") {
    self.purpose = purpose
    field = TextField(text)
    isOffered = !text.isEmpty && [.search, .siteSearch, .inStory].contains(purpose)
  }

  /// Clears an offered text for one that is typed; any other key takes it to be edited.
  mutating func takeOffer(typing isTyping: Bool) {
    if isOffered, isTyping { field = TextField() }
    isOffered = false
  }

  /// The mark before the text; on screens too narrow for words, of all that is asked.
  var mark: String {
    switch purpose {
    case .search, .siteSearch, .inStory: "/"
    case .limit: "&"
    case .pipe: "|"
    case .tags: "# "
    case .note: "\" "
    case .searchName: "@"
    case .followedWord: "+ "
    case .hiddenWord: "- "
    case .choice: ":"
    case .importedFile, .cookieFile: "< "
    }
  }
}

extension Prompt.Purpose {
  /// Whether what is typed is offered again another time; a note is for one story.
  var isRemembered: Bool {
    switch self {
    case .search, .siteSearch, .inStory, .limit, .pipe, .tags, .followedWord, .hiddenWord: true
    case .note, .searchName, .choice, .importedFile, .cookieFile: false
    }
  }

  /// Whether it is answered with the path of a file.
  var isPath: Bool { [.importedFile, .cookieFile].contains(self) }
}

extension ReaderState {
  mutating func ask(_ purpose: Prompt.Purpose, text: String = "") -> [Effect] {
    prompt = Prompt(purpose: purpose, text: text)
    return purpose.isRemembered ? [.recallTyped(purpose)] : []
  }

  mutating func recall(_ purpose: Prompt.Purpose, _ memory: TypingMemory) -> [Effect] {
    if prompt?.purpose == purpose { prompt?.memory = memory }
    return []
  }

  /// Pasted text goes into what is being typed, and nowhere else: it is never read as keys.
  mutating func paste(_ text: String) -> [Effect] {
    prompt?.takeOffer(typing: true)
    prompt?.field.insert(text)
    prompt?.completion = nil
    if let prompt, prompt.purpose == .choice { search(prompt.field.text) }
    return []
  }

  mutating func dismissPrompt() -> [Effect] {
    prompt = nil
    return []
  }

  mutating func answer(_ prompt: Prompt) -> [Effect] {
    self.prompt = nil
    let text = prompt.field.text
    let isBlank = text.allSatisfy(\.isWhitespace)
    guard [.inStory, .tags, .note].contains(prompt.purpose) || !isBlank else { return [] }
    let isKept = prompt.purpose.isRemembered && !isBlank
    return (isKept ? [.rememberTyped(prompt.purpose, text)] : [])
      + act(on: text, for: prompt.purpose)
  }

  private mutating func act(on text: String, for purpose: Prompt.Purpose) -> [Effect] {
    switch purpose {
    case .search: return showSearch(text)
    case .siteSearch: return showSite(text)
    case .inStory: return find(text)
    case .limit: return limit(to: text)
    case .pipe: return pipe(to: text)
    case .tags: return tag(text)
    case .note: return note(text)
    case .searchName: return saveSearch(named: text)
    case .followedWord: return [.toggleFollow(.word(text))]
    case .hiddenWord: return [.toggleRule(text)]
    case .choice: return []
    case .importedFile: return [.importFile(text)]
    case .cookieFile: return [.importCookies(text)]
    }
  }

  /// A search from a list of results takes that list's place.
  private mutating func showSearch(_ query: String) -> [Effect] {
    if case .list(let list) = screen, case .search = list.source { screens.removeLast() }
    return showList(.search(query))
  }
}
