import Terminal

/// Reads what terminals send for a mouse.
enum MouseReport {
  /// xterm's SGR form, whose coordinates have no limit: `ESC [ < button ; column ; row M`, and `m`
  /// for a release, which is of no use to us.
  static func read(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Mouse? {
    let numbers = parameters.dropFirst().split(separator: UInt8(ascii: ";")).map(number)
    guard final == UInt8(ascii: "M"), numbers.count == 3, let bits = numbers[0],
      let column = numbers[1], let row = numbers[2]
    else { return nil }
    return mouse(bits: bits, column: column, row: row)
  }

  /// The old form of terminals that do not know the other: three bytes, each 32 and a number.
  static func readOld(_ bytes: ArraySlice<UInt8>) -> Mouse? {
    let numbers = bytes.map { Int($0) - 32 }
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    return mouse(bits: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// A movement, which sets the sixth bit, is not asked for.
  private static func mouse(bits: Int, column: Int, row: Int) -> Mouse? {
    guard bits & 32 == 0, column > 0, row > 0, let button = button(bits & ~28) else { return nil }
    return Mouse(
      button, at: Point(column: column - 1, row: row - 1),
      modifiers: Mouse.Modifiers(rawValue: UInt8(bits & 28)))
  }

  private static func button(_ number: Int) -> Mouse.Button? {
    switch number {
    case 0: .left
    case 1: .middle
    case 2: .right
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...5).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
