/// Reads the CSS subset: names, `.class`, `#id`, attributes, `:not()`, `:first-child`, ` `, `>`,
/// `+` and lists by comma.
struct SelectorParser {
  private let text: [UInt8]
  private var at = 0
  /// Whether something was begun that is not of the subset.
  private var isBroken = false

  /// The selectors of a list; nil where the text is not of the subset.
  static func list(_ text: String) -> [ComplexSelector]? {
    var parser = SelectorParser(text: Array(text.utf8))
    var list: [ComplexSelector] = []
    repeat {
      guard let selector = parser.complex() else { return nil }
      list.append(selector)
    } while parser.take(",")
    return parser.isAtEnd && !parser.isBroken ? list : nil
  }

  private init(text: [UInt8]) { self.text = text }

  private var isAtEnd: Bool { at == text.count }

  private var current: UInt8 { at < text.count ? text[at] : 0 }

  private mutating func take(_ mark: Character) -> Bool {
    guard mark.asciiValue == current, !isAtEnd else { return false }
    at += 1
    return true
  }

  private mutating func skipBlanks() {
    while current.isBlank { at += 1 }
  }

  private mutating func complex() -> ComplexSelector? {
    skipBlanks()
    guard let first = compound() else { return nil }
    var selector = ComplexSelector(subject: first, context: [])
    while let combinator = combinator() {
      guard let next = compound() else { return nil }
      selector.context.insert((combinator, selector.subject), at: 0)
      selector.subject = next
    }
    return selector
  }

  private mutating func combinator() -> ComplexSelector.Combinator? {
    let hasBlank = current.isBlank
    skipBlanks()
    if isAtEnd || current == UInt8(ascii: ",") || current == UInt8(ascii: ")") { return nil }
    if take(">") {
      skipBlanks()
      return .child
    }
    if take("+") {
      skipBlanks()
      return .next
    }
    return hasBlank ? .descendant : nil
  }

  private mutating func compound() -> CompoundSelector? {
    var compound = CompoundSelector()
    var hasAny = take("*")
    if !hasAny, let name = name() { compound.tests.append(Self.named(name)) }
    while let test = test() { compound.tests.append(test) }
    hasAny = hasAny || !compound.tests.isEmpty
    return hasAny ? compound : nil
  }

  private static func named(_ name: String) -> CompoundSelector.Test {
    let lowered = name.lowercased()
    return Tag(named: lowered).map { .tag($0) } ?? .name(Array(lowered.utf8))
  }

  private mutating func test() -> CompoundSelector.Test? {
    let start = at
    var test: CompoundSelector.Test?
    if take(".") {
      test = name().map { .classToken(Array($0.utf8)) }
    } else if take("#") {
      test = name().map { .id(Array($0.utf8)) }
    } else if take("[") {
      test = attribute()
    } else if take(":") {
      test = pseudoClass()
    }
    isBroken = isBroken || test == nil && at > start
    return test
  }

  private mutating func name() -> String? {
    let start = at
    while current.isLetter || current.isDigit || current == UInt8(ascii: "-")
      || current == UInt8(ascii: "_") || current >= 0x80
    { at += 1 }
    return at > start ? String(decoding: text[start..<at], as: UTF8.self) : nil
  }

  private mutating func pseudoClass() -> CompoundSelector.Test? {
    switch name() {
    case "first-child": return .firstChild
    case "not" where take("("):
      var list: [CompoundSelector] = []
      repeat {
        skipBlanks()
        guard let one = compound() else { return nil }
        list.append(one)
        skipBlanks()
      } while take(",")
      return take(")") ? .not(list) : nil
    default: return nil
    }
  }

  private mutating func attribute() -> CompoundSelector.Test? {
    skipBlanks()
    guard let name = name() else { return nil }
    skipBlanks()
    if take("]") { return .attribute(name, .isPresent) }
    let sign = current
    if sign != UInt8(ascii: "=") { at += 1 }
    guard take("=") else { return nil }
    skipBlanks()
    guard let value = value() else { return nil }
    skipBlanks()
    guard take("]") else { return nil }
    return Self.match(sign, value).map {
      name == "class" ? .className($0) : .attribute(name, $0)
    }
  }

  private static func match(_ sign: UInt8, _ value: [UInt8]) -> CompoundSelector.Match? {
    switch sign {
    case UInt8(ascii: "="): .equals(value)
    case UInt8(ascii: "*"): .contains(value)
    case UInt8(ascii: "^"): .begins(value)
    case UInt8(ascii: "$"): .ends(value)
    case UInt8(ascii: "~"): .hasToken(value)
    default: nil
    }
  }

  private mutating func value() -> [UInt8]? {
    let quote = current
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return name().map { Array($0.utf8) }
    }
    at += 1
    guard let end = text[at...].firstIndex(of: quote) else { return nil }
    defer { at = end + 1 }
    return Array(text[at..<end])
  }
}
