import Archive
import KoreanKeyboard
import ReaderUI

extension EffectRunner {
  /// What a prompt can offer.
  func typingMemory(of purpose: Prompt.Purpose) throws(ArchiveError) -> TypingMemory {
    TypingMemory(
      history: try history(of: purpose), tags: try archive.tags().map(\.name),
      searches: try archive.searches().map(\.name))
  }

  /// Keeps what was typed; what other readers have kept meanwhile stays.
  func remember(_ text: String, typedAs purpose: Prompt.Purpose) throws(ArchiveError) {
    let history = TypingMemory.history(try history(of: purpose), adding: text)
    try archive.setPreference(key(of: purpose), history.joined(separator: "\n"))
  }

  /// One text a line: what is typed holds no line ends.
  private func history(of purpose: Prompt.Purpose) throws(ArchiveError) -> [String] {
    let kept = try archive.preference(key(of: purpose)) ?? ""
    return kept.split(separator: "\n").map(String.init)
  }

  private func key(of purpose: Prompt.Purpose) -> String { "typed.\(purpose.rawValue)" }
}

extension HangulComposer {
  /// The two-set keyboard.
  static let twoSet = HangulComposer { keys in
    let made = TwoSetKeyboard.compose(keys)
    return Composition(finished: made.finished, open: made.open)
  }
}
