/// A place in a file: line and column, from 1.
public struct TOMLPlace: Hashable, Sendable, Comparable {
  /// The line.
  public var line: Int
  /// The column, in characters.
  public var column: Int

  /// Makes a place.
  public init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  /// Whether it comes earlier in the file.
  public static func < (first: TOMLPlace, second: TOMLPlace) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

/// Finds where the keys of a TOML text and the items of its lists stand.
///
/// The TOML reader keeps no places. What it has accepted is walked a second time, without looking at
/// more than brackets, quotes and keys; the path of a list's item ends with its number.
public struct TOMLScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var place = TOMLPlace(line: 1, column: 1)
  private var found: [[String]: TOMLPlace] = [:]
  /// Where a header begins that no name follows.
  private(set) var namelessHeader: TOMLPlace?
  /// Lists within lists and inline tables are walked as deep as this.
  private static let depthLimit = 64

  /// Takes a text, which `places` reads.
  public init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The step of a path that leads to an item of a list.
  public static func step(_ item: Int) -> String { "#\(item)" }

  /// The place of every key, and of every item of a list.
  public mutating func places() -> [[String]: TOMLPlace] {
    var table: [String] = []
    skipBlanks()
    while let next = current {
      let before = index
      if next == "[" { table = header() } else { pair(in: table, depth: 0) }
      skipBlanks()
      if index == before { advance() }
    }
    return found
  }
}

extension TOMLScanner {
  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func advance() {
    guard let scalar = current else { return }
    index += 1
    if scalar == "\n" {
      place = TOMLPlace(line: place.line + 1, column: 1)
    } else {
      place.column += 1
    }
  }

  private mutating func skip(while holds: (Unicode.Scalar) -> Bool) {
    while let scalar = current, holds(scalar) { advance() }
  }

  /// Blanks, line ends and comments.
  private mutating func skipBlanks() {
    skip { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" || $0 == "\u{FEFF}" }
    if current == "#" {
      skip { $0 != "\n" }
      skipBlanks()
    }
  }

  /// `[a.b]` or `[[a.b]]`.
  private mutating func header() -> [String] {
    let start = place
    advance()
    if current == "[" { advance() }
    skip { $0 == " " || $0 == "\t" }
    if namelessHeader == nil, let next = current, !TOMLScanner.beginsName(next) {
      namelessHeader = start
    }
    let path = keyPath()
    skip { $0 == " " || $0 == "\t" || $0 == "]" }
    for length in 1...max(path.count, 1) where found[Array(path.prefix(length))] == nil {
      found[Array(path.prefix(length))] = start
    }
    return path
  }

  private mutating func pair(in table: [String], depth: Int) {
    let start = place
    let keys = keyPath()
    for length in 1...max(keys.count, 1) where found[table + keys.prefix(length)] == nil {
      found[table + keys.prefix(length)] = start
    }
    skip { $0 == " " || $0 == "\t" }
    guard current == "=" else { return }
    advance()
    skip { $0 == " " || $0 == "\t" }
    value(of: table + keys, depth: depth)
  }

  private mutating func keyPath() -> [String] {
    var keys: [String] = []
    repeat {
      if current == "." { advance() }
      skip { $0 == " " || $0 == "\t" }
      keys.append(key())
      skip { $0 == " " || $0 == "\t" }
    } while current == "."
    return keys
  }

  private mutating func key() -> String {
    if current == "\"" || current == "'" { return string() }
    var text = String.UnicodeScalarView()
    while let scalar = current, !".= \t\r\n[]#,{}".unicodeScalars.contains(scalar) {
      text.append(scalar)
      advance()
    }
    return String(text)
  }

  private mutating func value(of path: [String], depth: Int) {
    switch current {
    case "\"", "'": _ = string()
    case "[" where depth < TOMLScanner.depthLimit: list(path, depth: depth + 1)
    case "{" where depth < TOMLScanner.depthLimit: inlineTable(path, depth: depth + 1)
    default: skip { !",]}#\n".unicodeScalars.contains($0) }
    }
  }

  private mutating func list(_ path: [String], depth: Int) {
    advance()
    var item = 0
    skipBlanks()
    while let next = current, next != "]" {
      let before = index
      found[path + [TOMLScanner.step(item)]] = place
      value(of: path + [TOMLScanner.step(item)], depth: depth)
      item += 1
      skipBlanks()
      if current == "," { advance() }
      skipBlanks()
      if index == before { return }
    }
    advance()
  }

  private mutating func inlineTable(_ path: [String], depth: Int) {
    advance()
    skipBlanks()
    while let next = current, next != "}" {
      let before = index
      pair(in: path, depth: depth)
      skipBlanks()
      if current == "," { advance() }
      skipBlanks()
      if index == before { return }
    }
    advance()
  }
}

extension TOMLScanner {
  /// A string in quotes, also one of several lines; only what a key may need is unescaped.
  private mutating func string() -> String {
    guard let quote = current else { return "" }
    let isBasic = quote == "\""
    var quotes = 0
    while current == quote, quotes < 3 {
      quotes += 1
      advance()
    }
    if quotes == 2 { return "" }
    return isBasic ? basic(endedBy: quotes) : literal(endedBy: quotes)
  }

  private mutating func literal(endedBy quotes: Int) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = current, !(scalar == "'" && isEnd("'", quotes)) {
      text.append(scalar)
      advance()
    }
    for _ in 0..<quotes { advance() }
    return String(text)
  }

  private mutating func basic(endedBy quotes: Int) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = current, !(scalar == "\"" && isEnd("\"", quotes)) {
      advance()
      text.append(scalar == "\\" ? escaped() : scalar)
    }
    for _ in 0..<quotes { advance() }
    return String(text)
  }

  /// Quotes that end a string: the last three of those that stand together.
  private func isEnd(_ quote: Unicode.Scalar, _ count: Int) -> Bool {
    let run = scalars[index...].prefix { $0 == quote }.count
    return count == 1 || run == count || run > count && run - count > 2
  }

  private mutating func escaped() -> Unicode.Scalar {
    guard let letter = current else { return "\\" }
    advance()
    switch letter {
    case "n": return "\n"
    case "t": return "\t"
    case "u": return numbered(digits: 4)
    case "U": return numbered(digits: 8)
    default: return letter
    }
  }

  private mutating func numbered(digits: Int) -> Unicode.Scalar {
    var text = ""
    while text.count < digits, let scalar = current, scalar.properties.isASCIIHexDigit {
      text.unicodeScalars.append(scalar)
      advance()
    }
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
  }
}

extension TOMLScanner {
  /// The first header without a name that TOML allows, such as `[한]`.
  ///
  /// The TOML reader does not refuse one but ends the program, so that no text goes to it before
  /// this has been asked. Up to the first mistake that it does refuse, both read the same.
  public static func namelessHeader(in text: String) -> TOMLPlace? {
    guard mayHoldNameless(text) else { return nil }
    var scanner = TOMLScanner(text)
    _ = scanner.places()
    return scanner.namelessHeader
  }

  /// Letters, digits, `_`, `-` and quotes; a closing bracket or a third opening one is refused.
  private static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "\"", "'", "]": true
    default: false
    }
  }

  /// Whether a bracket, or two, are followed by what begins no name; most files hold none.
  private static func mayHoldNameless(_ text: String) -> Bool {
    var open = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["): open += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default:
        if open > 2 || open > 0 && !beginsName(Unicode.Scalar(byte)) { return true }
        open = 0
      }
    }
    return open > 2
  }
}
