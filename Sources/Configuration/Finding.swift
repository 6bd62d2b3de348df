/// What is wrong in a file of the user's, where, and what is used instead.
public struct Finding: Error, Hashable, Sendable {
  /// The file's name.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// What is wrong there.
  public var fact: Fact
  /// What is used instead.
  public var instead: Instead

  /// The kinds of mistake.
  public enum Fact: Hashable, Sendable {
    /// Not TOML; with the TOML reader's words.
    case syntax(String)
    /// A table's header without a name that TOML allows.
    case namelessHeader
    /// A key that means nothing here; with the known one that it is likest.
    case unknownKey(String, near: String?)
    /// A value of another kind than the key takes.
    case wrongKind(key: String, SettingForm)
    /// A word that is none of those possible.
    case unknownWord(key: String, word: String, known: [String])
    /// A number that is too small or too large.
    case outOfRange(key: String, number: Int, ClosedRange<Int>)
    /// A query of which a part is taken otherwise than it may have been meant.
    case doubtfulQuery(String, part: String)
    /// A mistake in a table of keys.
    case keys(KeyFact)
    /// A mistake in a theme.
    case theme(ThemeFact)
    /// A file of that name is neither bundled nor the user's.
    case noSuchFile(key: String, name: String, known: [String])
    /// A file that is there and cannot be read; with the system's words.
    case unreadable(reason: String)
  }

  /// Mistakes in tables of keys.
  public enum KeyFact: Hashable, Sendable {
    /// No screen is called so.
    case unknownScreen(String, known: [String])
    /// No command is called so; with the known one that it is likest.
    case unknownCommand(String, near: String?)
    /// A name in `<>` that is no key, or nothing at all.
    case unreadable(String)
    /// A key that a terminal may keep for itself, which then never comes or stops the screen.
    case neverBound(String)
  }

  /// Mistakes in themes.
  public enum ThemeFact: Hashable, Sendable {
    /// No part of the screen is called so; with the known one that it is likest.
    case unknownRole(String, near: String?)
    /// What is no colour.
    case unknownColor(String)
    /// What is nothing that can be done to letters.
    case unknownAttribute(String, known: [String])
  }

  /// What happens in place of what was written.
  public enum Instead: Hashable, Sendable {
    /// Every setting has its built-in value.
    case everyDefault
    /// This value is used.
    case value(String)
    /// It is passed over.
    case nothing
    /// It is used as it stands.
    case asWritten
  }

  /// Makes a finding.
  public init(
    file: String, line: Int = 1, column: Int = 1, fact: Fact, instead: Instead
  ) {
    (self.file, self.line, self.column) = (file, line, column)
    (self.fact, self.instead) = (fact, instead)
  }
}
