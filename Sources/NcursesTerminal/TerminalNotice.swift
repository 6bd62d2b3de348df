/// What the person should be told once: something about the host was not as it should be.
public enum TerminalNotice: Hashable, Sendable {
  /// The host does not know the terminal of that name; another description is used.
  case unknownTerminal(name: String, used: String)
  /// The environment's locale is not in UTF-8 but in `codeset`; `used` is, nil where none is.
  case localeWithoutUTF8(codeset: String, used: String?)
}
