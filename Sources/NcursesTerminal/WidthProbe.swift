/// Asks a terminal how wide it draws: text is written, and then the terminal says where the cursor is.
///
/// `ESC [ 6 n` is answered by `ESC [ row ; column R` (ECMA-48, CPR) on nearly every terminal.
struct WidthProbe {
  private static let samples = [
    "\u{2026}", "한", "\u{1112}\u{1161}\u{11AB}", "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "\u{2764}\u{FE0F}",
  ]

  /// The bytes to send; the line of the cursor's is cleared, and the cursor then goes up one.
  ///
  /// It begins a new line, so that no answer names the first row, which would look like a key.
  static let question: [UInt8] = {
    let each = samples.map { "\r\($0)\u{1B}[6n\r\u{1B}[K" }
    return Array(("\r\n" + each.joined() + "\u{1B}[A").utf8)
  }()

  private var bytes: [UInt8] = []
  private var columns: [Int] = []

  /// Whether every answer has come.
  var isComplete: Bool { columns.count >= WidthProbe.samples.count }

  /// What has come besides the answers, such as keys.
  var rest: [UInt8] { bytes }

  /// The answers; nil where some have not come or make no sense.
  var report: WidthReport? {
    let cells = columns.map { $0 - 1 }
    guard cells.count == WidthProbe.samples.count, cells.allSatisfy({ (0...12).contains($0) })
    else {
      return nil
    }
    return WidthReport(
      ambiguous: cells[0], syllable: cells[1], jamo: cells[2], joinedEmoji: cells[3],
      selectedEmoji: cells[4])
  }

  /// Takes bytes from the terminal.
  mutating func feed(_ more: some Sequence<UInt8>) {
    bytes += more
    while !isComplete, let (range, column) = WidthProbe.answer(in: bytes) {
      columns.append(column)
      bytes.removeSubrange(range)
    }
  }

  /// The first whole answer.
  private static func answer(in bytes: [UInt8]) -> (Range<Int>, column: Int)? {
    for start in bytes.indices where bytes[start...].starts(with: [0x1B, UInt8(ascii: "[")]) {
      let body = bytes[(start + 2)...].prefix {
        (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";")
      }
      guard body.endIndex < bytes.endIndex, bytes[body.endIndex] == UInt8(ascii: "R") else {
        continue
      }
      let numbers = body.split(separator: UInt8(ascii: ";")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard numbers.count == 2, let column = Int(numbers[1]) else { continue }
      return (start..<(body.endIndex + 1), column)
    }
    return nil
  }
}
