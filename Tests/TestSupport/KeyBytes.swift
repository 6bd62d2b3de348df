import Terminal

/// What a terminal of xterm's kind sends for a key.
enum KeyBytes {
  static func of(_ key: Key) -> [UInt8] {
    switch key {
    case .character(let character): Array(String(character).utf8)
    case .control(let letter): [(letter.asciiValue ?? 0x40) & 0x1F]
    case .alt(let letter): [0x1B] + Array(String(letter).utf8)
    case .enter: [0x0D]
    case .escape: [0x1B]
    case .tab: [0x09]
    case .backspace: [0x7F]
    default: Array("\u{1B}\(tail(of: key))".utf8)
    }
  }

  private static func tail(of key: Key) -> String {
    switch key {
    case .up: "[A"
    case .down: "[B"
    case .right: "[C"
    case .left: "[D"
    case .home: "[H"
    case .end: "[F"
    case .backTab: "[Z"
    case .delete: "[3~"
    case .pageUp: "[5~"
    case .pageDown: "[6~"
    case .function(let number) where number <= 4: "O" + ["P", "Q", "R", "S"][number - 1]
    case .function(let number): "[\([15, 17, 18, 19, 20, 21, 23, 24][number - 5])~"
    default: ""
    }
  }
}
