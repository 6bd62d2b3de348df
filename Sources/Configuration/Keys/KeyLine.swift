public import Terminal

/// One line of a table of keys: what a key does on a screen.
public struct KeyLine: Hashable, Sendable {
  /// The screen's name; nil for every screen that has the command.
  public var screen: String?
  /// The keys, pressed one after the other.
  public var keys: [Key]
  /// The command's name; nil where the keys are to do nothing.
  public var command: String?

  /// Makes a line.
  public init(screen: String?, keys: [Key], command: String?) {
    (self.screen, self.keys, self.command) = (screen, keys, command)
  }
}

/// The names that a table of keys may use.
public struct KeyWords: Hashable, Sendable {
  /// Names of screens.
  public var screens: [String]
  /// Names of commands.
  public var commands: [String]

  /// Makes the lists.
  public init(screens: [String], commands: [String]) {
    (self.screens, self.commands) = (screens, commands)
  }
}

/// A table of keys of its own file, laid over the standard one.
public enum KeymapFile {
  /// Reads a keymap's text: keys for every screen at the top, then a table for each screen.
  /// - Parameters:
  ///   - text: TOML 1.0.
  ///   - name: the file's name for findings.
  ///   - words: the names that may stand in it.
  /// - Returns: its lines in their order, and what is wrong in it.
  public static func lines(
    from text: String, name: String, words: KeyWords
  ) -> ([KeyLine], [Finding]) {
    do throws(Finding) {
      let document = try Document(text, name: name)
      return KeyTableReader(words: words).lines(of: document.entries())
    } catch {
      var finding = error
      finding.instead = .value("standard")
      return ([], [finding])
    }
  }
}
