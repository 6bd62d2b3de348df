/// A key as a person presses it.
public enum Key: Hashable, Sendable {
  /// A letter, digit, mark, blank or syllable.
  case character(Character)
  /// A letter a-z with Control.
  case control(Character)
  /// A letter a-z with Alt, which terminals send as Escape and the letter at once.
  case alt(Character)
  /// Return.
  case enter
  /// Escape.
  case escape
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace, also Control-H.
  case backspace
  /// Delete forward.
  case delete
  /// The arrows.
  case up, down, left, right
  /// The paging keys.
  case pageUp, pageDown, home, end
  /// F1...F12.
  case function(Int)
}

extension Key {
  private static let names: [(String, Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab), ("BS", .backspace),
    ("Del", .delete), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Home", .home), ("End", .end),
    ("Space", .character(" ")), ("lt", .character("<")),
  ]

  /// The key's name in keymaps: the character itself, or such as `<Enter>`, `<C-d>`, `<A-b>`, `<F1>`.
  public var name: String {
    if let named = Key.names.first(where: { $0.1 == self }) { return "<\(named.0)>" }
    switch self {
    case .character(let character): return String(character)
    case .control(let letter): return "<C-\(letter)>"
    case .alt(let letter): return "<A-\(letter)>"
    case .function(let number): return "<F\(number)>"
    default: return ""
    }
  }

  /// The key as it is called in help and hints: `Enter`, `Ctrl-D`, `<`.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let letter): "Alt-\(letter.uppercased())"
    default: String(name.dropFirst().dropLast())
    }
  }

  /// Reads keys one after the other, such as `jj<Enter>`; nil where a name in `<>` is unknown.
  ///
  /// Small and large letters are the same in a name.
  public static func sequence(_ text: String) -> [Key]? {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.first {
      guard first == "<", let close = rest.firstIndex(of: ">"), close != rest.startIndex,
        rest.index(after: rest.startIndex) != close
      else {
        keys.append(.character(first))
        rest = rest.dropFirst()
        continue
      }
      guard let key = Key(name: rest[rest.index(after: rest.startIndex)..<close]) else {
        return nil
      }
      keys.append(key)
      rest = rest[rest.index(after: close)...]
    }
    return keys
  }

  private init?(name written: Substring) {
    let name = written.lowercased()
    if let named = Key.names.first(where: { $0.0.lowercased() == name }) {
      self = named.1
    } else if name.count == 3, let letter = name.last, ("a"..."z").contains(letter),
      name.hasPrefix("c-") || name.hasPrefix("a-")
    {
      self = name.hasPrefix("c") ? .control(letter) : .alt(letter)
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}
