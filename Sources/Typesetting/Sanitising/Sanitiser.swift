/// Makes text from outside safe to keep and to draw; what is clean already is not copied.
///
/// Dropped are controls (CVE-2003-0069), bidirectional controls (CVE-2021-42574), soft hyphens and
/// tags; line and paragraph separators become a blank; at most eight combining marks and invisible
/// characters stand on one base (CVE-2021-27135). Dropping comes before composition, so that what
/// stood apart only by a dropped character still composes and a second pass changes nothing.
public enum Sanitiser {
  /// What a text is wanted for.
  public enum Rule: Sendable {
    /// To be kept and drawn.
    case drawn
    /// To be looked at as it was written, by a printer that escapes what a terminal would obey:
    /// controls are dropped and runs capped all the same, but nothing else dropped or composed.
    case verbatim
  }

  /// One line: every break is a blank, blanks are collapsed and trimmed.
  ///
  /// A blank alone keeps its kind, so that a no-break space goes on holding.
  /// - Parameters:
  ///   - text: decoded text, entities resolved.
  ///   - limit: scalars kept; the cut falls on a grapheme border.
  ///   - rule: what the line is wanted for.
  /// - Returns: the clean line.
  public static func line(_ text: String, limit: Int = 1_000, rule: Rule = .drawn) -> String {
    if isClean(text, asLine: true), text.utf8.count <= limit { return text }
    let (reach, isEndless) = max(0, limit).multipliedReportingOverflow(by: readAhead)
    let start = text.unicodeScalars.prefix(isEndless ? .max : reach)
    let blanks = collapsingBlanks(settled(String(start), tabAndNewline: .asBlank, rule))
    return trimmingTrailingBlanks(cut(blanks, scalars: limit))
  }

  /// A body: newlines and tabs survive, blanks are left as they stand.
  /// - Parameters:
  ///   - text: decoded text, entities resolved.
  ///   - limit: UTF-8 bytes kept; the cut falls on a grapheme border.
  ///   - rule: what the text is wanted for.
  /// - Returns: the clean text.
  public static func body(
    _ text: String, limit: Int = 1_048_576, rule: Rule = .drawn
  ) -> String {
    if isClean(text, asLine: false) { return cut(text, bytes: limit) }
    return cut(settled(text, tabAndNewline: .kept, rule), bytes: limit)
  }
}

extension Sanitiser {
  enum TabAndNewline { case kept, asBlank }

  /// Combining marks and invisible characters that one base may carry.
  static let invisibleRun = 8

  /// The same before composition, which sorts marks in time that grows with their number squared.
  static let composedRun = 32

  /// Scalars looked at for each one that a line may keep: a title of megabytes is not read whole.
  static let readAhead = 16

  /// Drops, composes and caps.
  static func settled(
    _ text: String, tabAndNewline: TabAndNewline, _ rule: Rule = .drawn
  ) -> String {
    var kept = ""
    kept.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let scalar = admitted(scalar, tabAndNewline, rule) { kept.unicodeScalars.append(scalar) }
    }
    if rule == .verbatim { return cappingInvisibles(kept, at: composedRun) }
    return cappingInvisibles(cappingInvisibles(kept, at: composedRun).nfc, at: invisibleRun)
  }

  /// The scalar, a blank in its place, or nil when it is dropped.
  private static func admitted(
    _ scalar: Unicode.Scalar, _ tabAndNewline: TabAndNewline, _ rule: Rule
  ) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A: tabAndNewline == .kept ? scalar : " "
    case 0x0D: tabAndNewline == .kept ? nil : " "
    case 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F: nil
    case _ where rule == .verbatim: scalar
    case 0xAD, 0x061C, 0x200E, 0x200F, 0x202A...0x202E: nil
    case 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: nil
    default: scalar
    }
  }

  private static func cappingInvisibles(_ text: String, at limit: Int) -> String {
    var capped = ""
    capped.reserveCapacity(text.utf8.count)
    var run = 0
    for scalar in text.unicodeScalars {
      let properties = scalar.typesetting
      let stands = !properties.isMark && (properties.widthCode != 0 || scalar.value < 0x20)
      run = stands ? 0 : run + 1
      if run <= limit { capped.unicodeScalars.append(scalar) }
    }
    return capped
  }
}
