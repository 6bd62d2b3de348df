public import News
import Terminal
import Typesetting

extension Keymap {
  /// A sentence with keys in the place of commands in braces.
  ///
  /// `{undo} undoes it.` becomes `u undoes it.` where `u` undoes on that kind of screen. A command
  /// without a key is found by its name through the palette.
  public func spelled(_ text: LocalizedText, on kind: ScreenKind) -> LocalizedText {
    LocalizedText(
      english: spelled(text.english, on: kind),
      korean: Hangul.settlingParticles(in: spelled(text.korean, on: kind)))
  }

  /// The same for a sentence in one language.
  public func spelled(_ text: String, on kind: ScreenKind) -> String {
    var parts = withoutWithheld(text).split(separator: "{", omittingEmptySubsequences: false)
    if parts.count < 2 { return String(parts.first ?? "") }
    var words = String(parts.removeFirst())
    for part in parts {
      if let end = part.firstIndex(of: "}"), let command = Command(rawValue: String(part[..<end])) {
        words += spelled(command, on: kind) + part[part.index(after: end)...]
      } else {
        words += "{" + part
      }
    }
    return words
  }

  /// The key of a command on a screen, or where that has none, on one of those where it is most used.
  private func spelled(_ command: Command, on kind: ScreenKind) -> String {
    for kind in [kind, .list, .story, .front] {
      if let key = firstKey(of: command, on: kind) { return key }
    }
    return ": \(command.rawValue)"
  }
}

extension ReaderState {
  /// A sentence in the language of the interface, with the keys that hold for its commands.
  func words(_ text: LocalizedText, on kind: ScreenKind? = nil) -> String {
    keymap.spelled(text.text(in: settings.language), on: kind ?? screen.kind)
  }
}
