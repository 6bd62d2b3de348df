/// How text gets to the clipboard of the machine at which the person sits: by OSC 52, through what
/// stands between.
///
/// A terminal does not answer whether it took the text, so success is never claimed.
public enum ClipboardRoute: Hashable, Sendable {
  /// A terminal, or nothing that is known to stand before it.
  case terminal
  /// tmux: it takes the sequence itself with `set-clipboard on`, and passes a wrapped one on with
  /// `allow-passthrough on`; which of them is set cannot be seen, so both are sent.
  case tmux
  /// GNU screen, which passes device control strings on to its terminal.
  case screen
  /// A terminal that calls itself screen, on the far side of an SSH connection: tmux or screen.
  case screenOrTmux

  /// The most bytes that are sent: xterm, kitty and tmux refuse more than about 100 KB of base64.
  public static let byteLimit = 74_994
  /// The most bytes of a control string that GNU screen takes: 768 with its end.
  static let screenLimit = 764

  /// Finds the route by the environment: TMUX and STY are set on this machine, TERM comes along.
  public init(environment: [String: String]) {
    func value(_ name: String) -> String { environment[name] ?? "" }
    let term = value("TERM")
    switch true {
    case !value("TMUX").isEmpty, term.hasPrefix("tmux"): self = .tmux
    case !value("STY").isEmpty: self = .screen
    case term.hasPrefix("screen"): self = .screenOrTmux
    default: self = .terminal
    }
  }

  /// The bytes to send for a text; nil where it is longer than terminals take.
  public func bytes(for text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= ClipboardRoute.byteLimit else { return nil }
    let sequence = Array("\u{1B}]52;c;\(Base64.text(of: bytes))\u{7}".utf8)
    switch self {
    case .terminal: return sequence
    case .tmux: return sequence + ClipboardRoute.passedOnByTmux(sequence)
    case .screen: return ClipboardRoute.passedOnByScreen(sequence)
    case .screenOrTmux:
      // screen drops a control string that it does not know, but shows the rest of one too long.
      let isShort = sequence.count <= ClipboardRoute.screenLimit
      return (isShort ? sequence : []) + ClipboardRoute.passedOnByScreen(sequence)
    }
  }

  /// `ESC P tmux;`, the sequence with every Escape doubled, `ESC \`.
  private static func passedOnByTmux(_ sequence: [UInt8]) -> [UInt8] {
    let doubled = sequence.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
    return Array("\u{1B}Ptmux;".utf8) + doubled + end
  }

  /// `ESC P`, a part of the sequence, `ESC \`, for each part.
  private static func passedOnByScreen(_ sequence: [UInt8]) -> [UInt8] {
    stride(from: 0, to: sequence.count, by: screenLimit).flatMap { start in
      let part = sequence[start..<min(start + screenLimit, sequence.count)]
      return Array("\u{1B}P".utf8) + part + end
    }
  }

  private static let end = Array("\u{1B}\\".utf8)
}

/// RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        let index = Int(bits >> UInt32(18 - 6 * place) & 63)
        output.append(place <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
