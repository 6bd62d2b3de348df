import Terminal

/// A keyboard that makes Hangul of Latin keys where there is no input method.
public struct HangulComposer: Sendable {
  /// What keys make.
  public struct Composition: Hashable, Sendable {
    /// The syllables that no further key changes.
    public var finished: String
    /// The syllable that is still open.
    public var open: String

    /// Makes a composition.
    public init(finished: String, open: String) {
      (self.finished, self.open) = (finished, open)
    }
  }

  /// What keys make from an empty start; the same keys always make the same.
  public var compose: @Sendable (String) -> Composition

  /// Makes a keyboard.
  public init(compose: @escaping @Sendable (String) -> Composition) {
    self.compose = compose
  }

  /// Whether a character is a key of the keyboard.
  static func takes(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  /// The last keys that alone leave the same syllable open.
  ///
  /// When a syllable is finished its keys are forgotten, so that Backspace never opens it again.
  func keys(leaving open: String, of keys: String) -> String {
    if open.isEmpty { return "" }
    for count in 1...max(keys.count, 1) {
      let tail = String(keys.suffix(count))
      if compose(tail) == Composition(finished: "", open: open) { return tail }
    }
    return keys
  }
}

/// The keyboard for Korean that the reader brings along, and whether it is switched on.
public struct KoreanTyping: Sendable {
  /// The keyboard; nil where there is none.
  public var composer: HangulComposer?
  /// Whether letters are typed through it.
  public var isOn = false

  /// Makes a keyboard that is switched off.
  public init(composer: HangulComposer? = nil) { self.composer = composer }

  /// The text that keys make which came as a syllable; the letters themselves without a keyboard.
  func text(typedBy keys: some Sequence<Key>) -> String {
    var letters = ""
    for case .character(let letter) in keys { letters.append(letter) }
    guard let made = composer?.compose(letters) else { return letters }
    return made.finished + made.open
  }

  /// The keyboard where it is switched on.
  var active: HangulComposer? { isOn ? composer : nil }
}
