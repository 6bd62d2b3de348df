import Configuration
import ReaderUI

/// The names of the reader's screens and commands.
let words = KeyWords(
  screens: ScreenKind.allCases.map(\.rawValue), commands: Command.allCases.map(\.rawValue))

/// Reads a configuration named `config.toml`.
func read(_ text: String) -> (Configuration, [Finding]) {
  Configuration.read(text, name: "config.toml", words: words)
}

extension Finding {
  /// Where it is, as in a sentence.
  var place: String { "\(line):\(column)" }
}
