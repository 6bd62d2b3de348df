/// Text between the marks of a bracketed paste.
struct PastedText {
  /// Bytes of a paste that are kept.
  static let limit = 4_096
  private static let endMark: [UInt8] = [0x1B] + Array("[201~".utf8)
  private var kept: [UInt8] = []

  /// Takes what belongs to the paste from the front of `bytes`.
  /// - Returns: whether the paste is over.
  mutating func take(from bytes: inout ArraySlice<UInt8>) -> Bool {
    if let end = PastedText.firstIndex(in: bytes) {
      keep(bytes[..<end])
      bytes = bytes[(end + PastedText.endMark.count)...]
      return true
    }
    let tail = PastedText.possibleMark(in: bytes)
    keep(bytes.dropLast(tail))
    bytes = bytes.suffix(tail)
    return false
  }

  /// The text, with line feeds where the terminal sent its returns.
  var text: String {
    var whole = kept[...]
    if whole.count == PastedText.limit {
      while let last = whole.last, last & 0xC0 == 0x80 { whole.removeLast() }
      if let last = whole.last, last >= 0xC0 { whole.removeLast() }
    }
    return String(decoding: whole, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    kept += more.prefix(PastedText.limit - kept.count)
  }

  /// Looks for Escapes alone, so that megabytes of a paste cost little.
  private static func firstIndex(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let index = rest.firstIndex(of: 0x1B) {
      if bytes[index...].starts(with: endMark) { return index }
      rest = bytes[(index + 1)...]
    }
    return nil
  }

  /// Bytes at the end that may be the beginning of the mark.
  private static func possibleMark(in bytes: ArraySlice<UInt8>) -> Int {
    (1..<endMark.count).reversed().first { bytes.suffix($0).elementsEqual(endMark.prefix($0)) } ?? 0
  }
}
