import News
import Typesetting

/// A list to choose from, narrowed by typing.
public struct ChoiceScreen: Sendable {
  /// What there is to choose from.
  public let kind: ChoiceKind
  private(set) var choices: [Choice] = []
  /// Whether the lines are known.
  private(set) var isLoaded = false
  /// What was typed to find a line.
  private(set) var filter = ""
  /// The lines that what was typed finds, as places in all of them.
  private(set) var found: [Int] = []
  var position = ListPosition()
  /// The beginning of a number that goes on.
  var typed = 0
  private var folded: [FoldedText] = []
  /// The first words of each line in both languages.
  private var first: [FoldedText] = []

  init(kind: ChoiceKind) {
    self.kind = kind
  }

  /// The line that is selected.
  var selected: Choice? {
    found.indices.contains(position.selected) ? choices[found[position.selected]] : nil
  }

  /// Takes the lines; a selected one that is still there stays selected.
  mutating func load(_ new: [Choice]) {
    let kept = selected
    choices = new
    isLoaded = true
    folded = new.map { FoldedText($0.searched) }
    first = new.map { FoldedText($0.firstWords) }
    narrow()
    if let kept, let place = found.firstIndex(where: { choices[$0] == kept }) {
      position.selected = place
    }
    position.move(by: 0, count: found.count)
  }

  /// Shows the lines that hold every word of a text, the best first: those whose first word it is,
  /// then those whose first word holds it, then the rest; each in the order of the list.
  ///
  /// Letters are found at the start of a word, Hangul anywhere, consonants for the syllables that
  /// begin with them. The order keeps a section from hiding below an action which only mentions it.
  mutating func search(_ text: String) {
    guard text != filter else { return }
    filter = text
    narrow()
    position = ListPosition()
  }

  private mutating func narrow() {
    let patterns = filter.split(whereSeparator: \.isWhitespace).map { SearchPattern(String($0)) }
      .filter { !$0.isEmpty }
    func isFound(in text: FoldedText) -> Bool {
      patterns.allSatisfy { $0.isFound(in: text, as: .head) }
    }
    let all = choices.indices.filter { isFound(in: folded[$0]) }
    let typed = SearchPattern(filter)
    func rank(_ index: Int) -> Int {
      if !isFound(in: first[index]) { return 2 }
      return choices[index].firstNames.contains { SearchPattern($0) == typed } ? 0 : 1
    }
    let ranks = all.map(rank)
    found = (0...2).flatMap { rank in zip(all, ranks).filter { $0.1 == rank }.map(\.0) }
  }

  mutating func reveal(visible: Int) {
    position.move(by: 0, count: found.count)
    position.reveal(row: position.selected, visible: visible, total: found.count)
  }
}

extension Choice {
  /// What a line is found by: its words in both languages, and a command's own name in words.
  ///
  /// So `tour`, `quit` and `zen` are found by those who know them from the configuration.
  fileprivate var searched: String {
    var text = "\(label.english) \(label.korean) \(detail)"
    if case .command(let command) = deed { text += " \(command.words)" }
    if case .change(let change) = deed { text += " \(change.name)" }
    return text
  }

  fileprivate var firstWords: String { firstNames.joined(separator: " ") }

  /// The first word in each language.
  fileprivate var firstNames: [String] {
    [label.english, label.korean].compactMap { $0.split(separator: " ").first.map(String.init) }
  }
}

extension Command {
  /// The name with blanks between its words, such as `show Tour`.
  fileprivate var words: String {
    rawValue.reduce(into: "") { words, letter in
      if letter.isUppercase { words.append(" ") }
      words.append(letter)
    }
  }
}
