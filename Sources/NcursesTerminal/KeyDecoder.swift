import Terminal

/// Turns the bytes of a keyboard into events.
///
/// The bytes are UTF-8 whatever the locale says. A key that the terminal sends in several bytes may
/// arrive in pieces; what is not complete waits for the rest.
struct KeyDecoder {
  private let named: [[UInt8]: Key]
  private var bytes: ArraySlice<UInt8> = []
  private var paste: PastedText?
  /// What is being asked about pictures.
  var graphics = GraphicsQuery()

  /// Knows the sequences that the terminal's description names, besides the common ones.
  init(named: [[UInt8]: Key] = [:]) { self.named = named }

  /// What the decoder waits for.
  enum Waiting: Equatable {
    /// Whether an Escape is a key or begins one.
    case escape
    /// The end of a report or of a paste.
    case end
  }

  /// What must be waited for with a limit, then `giveUp`; nil where nothing is.
  ///
  /// A begun `ESC [` is waited for without one: its rest, late on a slow line, must not act as keys.
  var waiting: Waiting? {
    if paste != nil { return .end }
    guard bytes.first == 0x1B else { return nil }
    switch bytes.dropFirst().first {
    case nil, UInt8(ascii: "O"): return .escape
    case UInt8(ascii: "["): return nil
    default: return .end
    }
  }

  /// Decodes more bytes.
  mutating func feed(_ input: some Sequence<UInt8>) -> [Event] {
    bytes += input
    var events: [Event] = []
    while !bytes.isEmpty, step(&events) {}
    return events
  }

  /// Makes do with what has come.
  mutating func giveUp() -> [Event] {
    if let text = paste?.text {
      paste = nil
      return [.paste(text)] + feed([])
    }
    defer { bytes = [] }
    if bytes.elementsEqual([0x1B]) { return [.key(.escape)] }
    if bytes.elementsEqual([0x1B, UInt8(ascii: "O")]) {
      return [.key(.escape), .key(.character("O"))]
    }
    return []
  }
}

extension KeyDecoder {
  /// Decodes what stands first; false where more bytes are needed.
  private mutating func step(_ events: inout [Event]) -> Bool {
    if paste != nil { return stepPaste(&events) }
    switch bytes.first ?? 0 {
    case 0x1B: return stepEscape(&events)
    case ..<0x20, 0x7F:
      if let event = KeyDecoder.control(bytes.popFirst() ?? 0) { events.append(event) }
      return true
    default: return stepText(&events)
    }
  }

  private mutating func stepPaste(_ events: inout [Event]) -> Bool {
    guard paste?.take(from: &bytes) == true, let text = paste?.text else { return false }
    paste = nil
    events.append(.paste(text))
    return true
  }

  private mutating func stepEscape(_ events: inout [Event]) -> Bool {
    guard case .complete(let length, let token) = EscapeSequence.read(bytes, named: named)
    else { return false }
    bytes = bytes.dropFirst(length)
    switch token {
    case .key(let key): events.append(.key(key))
    case .mouse(let mouse): events.append(.mouse(mouse))
    case .pasteBegins: paste = PastedText()
    case .background(let background): events.append(.background(background))
    case .graphics(let answer):
      if let told = graphics.take(answer) { events.append(.graphics(told)) }
    case .ignored: break
    }
    return true
  }

  /// A run of text, by grapheme: some input methods send a syllable as its jamo.
  private mutating func stepText(_ events: inout [Event]) -> Bool {
    let run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    let whole = run.count == bytes.count ? run.dropLast(KeyDecoder.unfinished(run)) : run
    guard !whole.isEmpty else { return false }
    for character in String(decoding: whole, as: UTF8.self) where KeyDecoder.isTyped(character) {
      events.append(.key(.character(character)))
    }
    bytes = bytes.dropFirst(whole.count)
    return true
  }

  /// Bytes at the end that are the beginning of a character.
  private static func unfinished(_ run: ArraySlice<UInt8>) -> Int {
    let tail = run.reversed().prefix { $0 & 0xC0 == 0x80 }.count
    guard tail < 3, let lead = run.dropLast(tail).last, lead >= 0xC0 else { return 0 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    return tail + 1 < length ? tail + 1 : 0
  }

  private static func isTyped(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0 != "\u{FFFD}" && !(0x80...0x9F).contains($0.value) }
  }

  /// Control-H is Backspace, and Control-\ asks the program to end as it does everywhere.
  private static func control(_ byte: UInt8) -> Event? {
    switch byte {
    case 0x08, 0x7F: return .key(.backspace)
    case 0x09: return .key(.tab)
    case 0x0A, 0x0D: return .key(.enter)
    case 0x01...0x1A: return .key(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x1C: return .hangUp
    default: return nil
    }
  }
}
