import News
import Terminal

extension Keymap {
  /// The table without commands: they have no key, no line in the help and none in the palette.
  ///
  /// The key that stops a refresh ends the program where none runs; without refreshes it always does.
  public func withholding(_ commands: Set<Command>) -> Keymap {
    let kept = bindings.mapValues { lines in
      let stopping = lines.filter { commands.contains($0.command) && $0.command == .stopRefresh }
      return lines.filter { !commands.contains($0.command) }.map { line in
        guard line.command == .quit else { return line }
        return Binding(command: .quit, keys: line.keys + stopping.flatMap(\.keys))
      }
    }
    return Keymap(bindings: kept, withheld: withheld.union(commands))
  }

  /// A text without the sentences that name a command in braces which is withheld.
  func withoutWithheld(_ text: String) -> String {
    let names = withheld.map { "{\($0.rawValue)}" }
    guard names.contains(where: text.contains) else { return text }
    return Keymap.sentences(of: text).filter { sentence in
      !names.contains { sentence.contains($0) }
    }.joined(separator: " ")
  }

  /// The sentences of a text that is ours: each ends with a full stop.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      words.append(word)
      guard word.hasSuffix(".") else { continue }
      sentences.append(words.joined(separator: " "))
      words = []
    }
    return words.isEmpty ? sentences : sentences + [words.joined(separator: " ")]
  }
}
