/// Puts text on the clipboard of the machine at which the person sits, by OSC 52.
///
/// The terminal does it and does not answer, so success is never claimed. The sequence is wrapped
/// for tmux and screen, which would keep it to themselves.
enum Clipboard {
  /// The most bytes that are sent: xterm and tmux refuse more than about 100 KB of base64.
  static let byteLimit = 74_994

  /// The bytes to send; nil where the text is too long.
  static func sequence(for text: String, world: World) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= byteLimit else { return nil }
    let plain = "\u{1B}]52;c;\(base64(bytes))\u{7}"
    if world.value("TMUX") != nil {
      return Array("\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\".utf8)
    }
    if world.value("TERM")?.hasPrefix("screen") == true {
      return Array("\u{1B}P\(plain)\u{1B}\\".utf8)
    }
    return Array(plain.utf8)
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
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
