/// What is wrong with a paper file, and where.
public struct PaperFileError: Error, Hashable, Sendable {
  /// The file's name.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
  /// What is wrong there.
  public var fact: Fact

  /// The kinds of mistake.
  public enum Fact: Hashable, Sendable {
    /// Not TOML; with the TOML reader's words.
    case syntax(String)
    /// A table's header without a name that TOML allows.
    case namelessHeader
    /// A key that means nothing here.
    case unknownKey(String)
    /// A key that must stand here.
    case missing(key: String)
    /// A value of another kind than the key takes.
    case wrongKind(key: String, expected: String)
    /// An address that is neither http(s) nor, with `home`, a path.
    case badAddress(String)
    /// An id with other characters than a-z, 0-9, `-` and, for sections, `/`.
    case badID(String)
    /// Two sections or two blocks of one id.
    case duplicateID(String)
    /// A sub-section whose parent does not stand before it.
    case noParent(String)
    /// A value that is none of those possible.
    case unknownValue(key: String, value: String)
  }

  init(file: String, line: Int, column: Int, fact: Fact) {
    (self.file, self.line, self.column, self.fact) = (file, line, column, fact)
  }
}
