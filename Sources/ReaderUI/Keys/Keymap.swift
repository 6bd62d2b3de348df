public import Terminal
import Typesetting

/// Which keys ask for what on which kind of screen.
///
/// The help is drawn from the same table.
public struct Keymap: Sendable {
  /// One line of the table.
  public struct Binding: Hashable, Sendable {
    /// What is asked for.
    public var command: Command
    /// Key sequences that ask for it, the one to show first.
    public var keys: [[Key]]
  }

  /// The lines of each kind of screen, in the order in which the help shows them.
  public let bindings: [ScreenKind: [Binding]]
  /// Commands that are not there; no sentence names them.
  let withheld: Set<Command>
  private let commands: [ScreenKind: [[Key]: Command]]
  /// The key of each command that is shown where there is room for one.
  private let shownKeys: [ScreenKind: [Command: String]]
  /// What longer sequences begin with.
  private let beginnings: [ScreenKind: Set<[Key]>]

  init(bindings: [ScreenKind: [Binding]], withheld: Set<Command> = []) {
    (self.bindings, self.withheld) = (bindings, withheld)
    commands = bindings.mapValues { lines in
      let pairs = lines.flatMap { line in line.keys.map { ($0, line.command) } }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    shownKeys = bindings.mapValues { lines in
      let pairs = lines.compactMap { line in line.shownKey.map { (line.command, $0) } }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    beginnings = commands.mapValues { table in
      Set(table.keys.flatMap { keys in (0..<keys.count).map { Array(keys.prefix($0)) } })
    }
  }

  /// What keys typed so far mean.
  enum Reading: Equatable {
    case command(Command)
    /// A command, unless more keys follow soon.
    case commandOrMore(Command)
    case incomplete
    case unknown
  }

  /// Reads keys on a screen; a Hangul letter or syllable counts as the keys that typed it.
  func reading(of keys: [Key], on kind: ScreenKind) -> Reading {
    let isBeginning = beginnings[kind]?.contains(keys) ?? false
    if let command = commands[kind]?[keys] {
      return isBeginning ? .commandOrMore(command) : .command(command)
    }
    return isBeginning ? .incomplete : .unknown
  }

  /// The key that is shown for a command where there is room for one: the first of the shortest.
  func firstKey(of command: Command, on kind: ScreenKind) -> String? {
    shownKeys[kind]?[command]
  }
}

extension Keymap.Binding {
  fileprivate var shownKey: String? {
    keys.min { $0.count < $1.count }?.map(\.label).joined(separator: " ")
  }
}

/// The kinds of screen that have keys of their own.
public enum ScreenKind: String, Hashable, Sendable, CaseIterable {
  /// The front page.
  case front
  /// The section menu.
  case menu
  /// Headlines.
  case list
  /// A story.
  case story
  /// A list to choose from: the help, the palette, links, tags.
  case choice
  /// A page of running words that is no story.
  case page
  /// A story's address.
  case address
  /// A story's pictures.
  case picture
}

extension Screen {
  /// Which table of keys holds here.
  public var kind: ScreenKind {
    switch self {
    case .front: .front
    case .menu: .menu
    case .list: .list
    case .story: .story
    case .choice: .choice
    case .page: .page
    case .address: .address
    case .picture: .picture
    }
  }
}

extension Key {
  /// The keys of a Latin keyboard that were pressed: `ㅓ` is `j`, `러` is `f` and `j`, `ｊ` is `j`.
  var onLatinKeyboard: [Key] {
    guard case .character(let character) = self else { return [self] }
    let keys = Hangul.keys(for: character) ?? [Key.halfWidth(character)]
    return keys.map(Key.character)
  }

  /// The ASCII character of a full-width one, which an input method may send.
  private static func halfWidth(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value),
      let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return character == "\u{3000}" ? " " : character }
    return Character(ascii)
  }
}
