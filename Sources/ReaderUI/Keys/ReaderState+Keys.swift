import News
import Terminal

extension ReaderState {
  /// Whether keys were typed that act by themselves unless more of a longer sequence follow soon.
  ///
  /// The loop then waits for `Keymap.pauseMilliseconds` and applies `pauseEnded`.
  public var awaitsPause: Bool { pendingCommand != nil }

  /// Takes a key as a part of a sequence, of a number before one, or of the text being typed.
  ///
  /// Escape drops a sequence or number that was begun. A composed syllable is several keys; where one of
  /// them asks something, the others are the answer.
  mutating func take(_ key: Key, keymap: Keymap) -> [Effect] {
    if let effects = typeIntoPrompt(key, keymap: keymap) { return effects }
    if key == .escape, count != nil || !pendingKeys.isEmpty {
      forgetKeys()
      return []
    }
    let letters = key.onLatinKeyboard
    guard let first = letters.first else { return [] }
    if let effects = breakOff(before: first, keymap: keymap) {
      return effects + take(key, keymap: keymap)
    }
    var effects = add(first, keymap: keymap)
    var rest = letters.dropFirst()
    while prompt == nil, let letter = rest.popFirst() {
      status = nil
      effects += take(letter, keymap: keymap)
    }
    return rest.isEmpty ? effects : effects + paste(korean.text(typedBy: rest))
  }

  /// Escape and a letter, where they came so close to each other that they were taken for a letter with
  /// Alt, which means nothing here.
  func apart(_ key: Key, keymap: Keymap) -> [Key]? {
    guard case .alt(let letter) = key else { return nil }
    let isKnown =
      prompt == nil
      ? keymap.reading(of: pendingKeys + [key], on: screen.kind) != .unknown
      : TextField.altKeys.contains(letter)
    return isKnown ? nil : [.escape, .character(letter)]
  }

  /// Takes a key for the text that is being typed; nil where none is.
  mutating func typeIntoPrompt(_ key: Key, keymap: Keymap) -> [Effect]? {
    guard let prompt else { return nil }
    return prompt.purpose == .choice ? typeChoice(key, keymap: keymap) : type(key, into: prompt)
  }

  /// No key came for a while: what was typed acts by itself.
  mutating func endPause(keymap: Keymap) -> [Effect] {
    guard pendingCommand != nil else { return [] }
    let story = openStory
    let effects = performPending(keymap: keymap)
    return keepPosition(in: story, left: effects.contains(.quit)) + effects
  }

  /// Does what the first of the keys typed so far ask for, then takes the rest anew.
  private mutating func performPending(keymap: Keymap) -> [Effect] {
    guard let pending = pendingCommand else { return [] }
    let rest = pendingKeys.dropFirst(pending.length)
    let effects = performCounted(pending.command, keymap: keymap)
    return effects + rest.flatMap { take($0, keymap: keymap) }
  }

  /// Acts on the keys typed so far where a further one does not go on with them.
  /// - Returns: nil where nothing is broken off.
  private mutating func breakOff(before key: Key, keymap: Keymap) -> [Effect]? {
    guard !pendingKeys.isEmpty,
      keymap.reading(of: pendingKeys + [key], on: screen.kind) == .unknown
    else { return nil }
    guard pendingCommand != nil else {
      forgetKeys()
      return []
    }
    return performPending(keymap: keymap)
  }

  /// Adds a key to those typed so far; what they ask for is done.
  private mutating func add(_ key: Key, keymap: Keymap) -> [Effect] {
    if pendingKeys.isEmpty, addDigit(key, keymap: keymap) { return [] }
    pendingKeys.append(key)
    switch keymap.reading(of: pendingKeys, on: screen.kind) {
    case .command(let command): return performCounted(command, keymap: keymap)
    case .commandOrMore(let command): pendingCommand = (command, pendingKeys.count)
    case .incomplete: break
    case .unknown: sayUnknown()
    }
    return []
  }

  /// Digits that mean nothing else count: `5j` is `j` five times.
  private mutating func addDigit(_ key: Key, keymap: Keymap) -> Bool {
    guard case .character(let character) = key, let digit = character.wholeNumberValue,
      character.isASCII, digit > 0 || count != nil,
      keymap.reading(of: [key], on: screen.kind) == .unknown
    else { return false }
    count = min((count ?? 0) * 10 + digit, 99_999)
    return true
  }

  /// Says that the keys mean nothing on this screen, and where to look.
  private mutating func sayUnknown() {
    let keys = pendingKeys.map(\.label).joined(separator: " ")
    forgetKeys()
    if !keys.isEmpty { status = Status(Phrases.meansNothing(keys, on: screen.kind)) }
  }

  private mutating func forgetKeys() {
    (pendingKeys, pendingCommand, count) = ([], nil, nil)
  }

  /// Does what is asked for, as often as the number says where it is a way to move.
  ///
  /// With a number, the way to the top or the end leads to that row.
  private mutating func performCounted(_ command: Command, keymap: Keymap) -> [Effect] {
    let times = count
    forgetKeys()
    guard let times else { return perform(command, keymap: keymap) }
    switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp:
      return move(command, times: times)
    case .moveToTop, .moveToBottom:
      let effects = move(.moveToTop)
      return times == 1 ? effects : move(.moveDown, times: times - 1)
    default: return perform(command, keymap: keymap)
    }
  }
}

extension Keymap {
  /// How long keys wait that act by themselves and also begin a longer sequence.
  public static let pauseMilliseconds = 400
}

extension Phrases {
  /// That keys mean nothing on a kind of screen; of a list to choose from, how a line is found.
  fileprivate static func meansNothing(_ keys: String, on kind: ScreenKind) -> LocalizedText {
    kind == .choice
      ? LocalizedText(
        english: "\(keys) does nothing here. {searchChoices} finds a line.",
        korean: "여기서 \(keys) 키는 쓰이지 않습니다. {searchChoices} 키로 찾습니다.")
      : LocalizedText(
        english: "\(keys) does nothing here. {showHelp} lists the keys.",
        korean: "여기서 \(keys) 키는 쓰이지 않습니다. {showHelp} 키로 키를 봅니다.")
  }
}
