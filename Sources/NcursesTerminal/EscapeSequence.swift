import Terminal

/// Reads what terminals send for a key, from an Escape on (ECMA-48, and xterm, rxvt and Linux).
enum EscapeSequence {
  /// What a sequence says.
  enum Token: Equatable {
    case key(Key)
    case mouse(Mouse)
    case pasteBegins
    case background(Background)
    case graphics(GraphicsAnswer)
    /// Complete and of no use to us: an unknown key, a report.
    case ignored
  }

  /// How far the bytes go.
  enum Reading: Equatable {
    case incomplete
    /// A sequence of that many bytes.
    case complete(Int, Token)
  }

  /// Bytes after which a sequence that does not end is given up.
  static let limit = 4_096

  /// Reads the sequence at the start of bytes of which the first is Escape.
  ///
  /// `named` are the terminal's own sequences, tried before the common ones.
  static func read(_ bytes: ArraySlice<UInt8>, named: [[UInt8]: Key]) -> Reading {
    guard let kind = bytes.dropFirst().first else { return .incomplete }
    switch kind {
    case UInt8(ascii: "["): return control(bytes, named: named)
    case UInt8(ascii: "O"): return single(bytes, named: named)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return string(bytes)
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      return .complete(2, .key(.alt(Character(Unicode.Scalar(kind)))))
    default: return .complete(1, .key(.escape))
    }
  }

  /// CSI: parameters, then one final byte.
  private static func control(_ bytes: ArraySlice<UInt8>, named: [[UInt8]: Key]) -> Reading {
    var parameters = bytes.dropFirst(2)
    if parameters.first == UInt8(ascii: "[") { return linuxFunction(bytes) }
    parameters = parameters.prefix { (0x20...0x3F).contains($0) }
    guard parameters.count < limit else { return .complete(parameters.count, .ignored) }
    guard let final = bytes[parameters.endIndex...].first else { return .incomplete }
    guard (0x40...0x7E).contains(final) else { return .complete(parameters.count + 2, .ignored) }
    let length = parameters.count + 3
    if let key = named[Array(bytes.prefix(length))] { return .complete(length, .key(key)) }
    if parameters.first == UInt8(ascii: "<") {
      return .complete(
        length, MouseReport.read(parameters, final: final).map(Token.mouse) ?? .ignored)
    }
    if final == UInt8(ascii: "M"), parameters.isEmpty { return oldMouse(bytes) }
    if let answer = GraphicsAnswer(parameters, final: final) {
      return .complete(length, .graphics(answer))
    }
    if isCursorReport(parameters, final: final) { return .complete(length, .ignored) }
    return .complete(length, token(final: final, first: number(parameters)))
  }

  private static func oldMouse(_ bytes: ArraySlice<UInt8>) -> Reading {
    let report = bytes.dropFirst(3).prefix(3)
    if report.count < 3 { return .incomplete }
    return .complete(6, MouseReport.readOld(report).map(Token.mouse) ?? .ignored)
  }

  /// A terminal's late answer to where the cursor is, `ESC [ row ; column R`: only in the first row
  /// it looks like F3 with a modifier, and it is asked for in others alone.
  private static func isCursorReport(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Bool {
    final == UInt8(ascii: "R") && parameters.contains(UInt8(ascii: ";")) && number(parameters) != 1
  }

  /// SS3: one final byte, after a modifier at most.
  private static func single(_ bytes: ArraySlice<UInt8>, named: [[UInt8]: Key]) -> Reading {
    let digits = bytes.dropFirst(2).prefix { (0x30...0x39).contains($0) }
    guard digits.count < limit else { return .complete(digits.count, .ignored) }
    guard let final = bytes[digits.endIndex...].first else { return .incomplete }
    guard (0x40...0x7E).contains(final) else { return .complete(1, .key(.escape)) }
    let length = digits.count + 3
    if let key = named[Array(bytes.prefix(length))] { return .complete(length, .key(key)) }
    let upper = (0x61...0x64).contains(final) ? final - 0x20 : final  // rxvt's Control-arrows
    if upper == UInt8(ascii: "M") { return .complete(length, .key(.enter)) }
    return .complete(length, token(final: upper, first: nil))
  }

  /// The Linux console's F1 to F5: `ESC [ [ A`.
  private static func linuxFunction(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let final = bytes.dropFirst(3).first else { return .incomplete }
    guard (0x41...0x45).contains(final) else { return .complete(4, .ignored) }
    return .complete(4, .key(.function(Int(final) - 0x40)))
  }

  /// OSC, DCS and the like, up to BEL or ST: a terminal's answer that nobody waits for.
  private static func string(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let end = bytes.dropFirst(2).firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return bytes.count < limit ? .incomplete : .complete(bytes.count, .ignored)
    }
    let length = end - bytes.startIndex
    if bytes[end] == 0x07 { return .complete(length + 1, answer(bytes.prefix(length))) }
    guard let next = bytes[(end + 1)...].first else { return .incomplete }
    guard next == UInt8(ascii: "\\") else { return .complete(length, .ignored) }
    return .complete(length + 2, answer(bytes.prefix(length)))
  }

  private static func answer(_ bytes: ArraySlice<UInt8>) -> Token {
    let words = bytes.dropFirst(2)
    switch bytes.dropFirst().first {
    case UInt8(ascii: "]"): break
    case UInt8(ascii: "_"): return GraphicsAnswer(kitty: words).map(Token.graphics) ?? .ignored
    case UInt8(ascii: "P"): return GraphicsAnswer(version: words).map(Token.graphics) ?? .ignored
    default: return .ignored
    }
    return BackgroundQuery.answer(bytes.dropFirst(2)).map(Token.background) ?? .ignored
  }

  private static func number(_ parameters: ArraySlice<UInt8>) -> Int? {
    let digits = parameters.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}

extension EscapeSequence {
  /// A key held with Shift, Alt or Control counts as the key itself.
  private static func token(final: UInt8, first: Int?) -> Token {
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"): return numbered(first)
    default: return letters[final].map(Token.key) ?? .ignored
    }
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "Z"): .backTab, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static func numbered(_ number: Int?) -> Token {
    switch number {
    case 1, 7: .key(.home)
    case 3: .key(.delete)
    case 4, 8: .key(.end)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case .some(let number) where (11...15).contains(number): .key(.function(number - 10))
    case .some(let number) where (17...21).contains(number): .key(.function(number - 11))
    case 23, 24: .key(.function((number ?? 0) - 12))
    case 200: .pasteBegins
    default: .ignored
    }
  }
}
