import News
import ReaderUI

extension Words {
  /// What is said of a failure where there are no keys: without the sentences that name one.
  static func withoutKeys(_ text: LocalizedText) -> LocalizedText {
    LocalizedText(english: withoutKeys(text.english), korean: withoutKeys(text.korean))
  }

  private static func withoutKeys(_ text: String) -> String {
    let sentences = text.split(separator: ". ")
    let kept = sentences.filter { Keymap.standard.spelled(String($0), on: .list) == $0 }
    if kept.count == sentences.count || kept.isEmpty { return text }
    let words = kept.joined(separator: ". ")
    return words.hasSuffix(".") ? words : "\(words)."
  }
}
