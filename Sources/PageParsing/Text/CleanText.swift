import Typesetting

/// Text of a document made safe for what the document is read for.
enum CleanText {
  /// Set for the time of one reading; every text of the document is made safe by it.
  @TaskLocal static var rule = Sanitiser.Rule.drawn

  /// One line, as `Sanitiser.line`.
  static func line(_ text: String, limit: Int = 1_000) -> String {
    Sanitiser.line(text, limit: limit, rule: rule)
  }

  /// A body, as `Sanitiser.body`.
  static func body(_ text: String) -> String { Sanitiser.body(text, rule: rule) }
}
