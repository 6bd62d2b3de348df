public import News
import Terminal

extension Keymap {
  /// A sentence with keys in the place of commands in braces.
  ///
  /// `{undo} undoes it.` becomes `u undoes it.` where `u` undoes on that kind of screen. A command without a key is found by its name through the palette.
  public func spelled(_ text: LocalizedText, on kind: ScreenKind) -> LocalizedText {
    var text = text
    for command in [Command.undo, .redo, .showBookmarks] {
      let token = "{\(command.rawValue)}"
      guard text.english.contains(token) || text.korean.contains(token) else { continue }
      let key = spelled(command, on: kind)
      text = LocalizedText(
        english: text.english.split(separator: token, omittingEmptySubsequences: false)
          .joined(separator: key),
        korean: text.korean.split(separator: token, omittingEmptySubsequences: false)
          .joined(separator: key))
    }
    return text
  }

  private func spelled(_ command: Command, on kind: ScreenKind) -> String {
    firstKey(of: command, on: kind) ?? firstKey(of: command, on: .list) ?? ": \(command.rawValue)"
  }
}
