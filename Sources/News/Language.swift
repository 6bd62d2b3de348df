/// The language that a text is written in, as far as the reader needs to tell.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// English, `en`.
  case english = "en"
  /// Korean, `ko`.
  case korean = "ko"
  /// Any other or an unknown language, `und` (BCP 47).
  case other = "und"
}

/// A short text of the paper or the program in both languages.
public struct LocalizedText: Hashable, Sendable {
  /// The English text.
  public var english: String
  /// The Korean text.
  public var korean: String

  /// Makes a text; Korean falls back to English.
  public init(english: String, korean: String? = nil) {
    self.english = english
    self.korean = korean ?? english
  }

  /// The text in a language; English for languages other than Korean.
  public func text(in language: Language) -> String {
    language == .korean ? korean : english
  }
}
