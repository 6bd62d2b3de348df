extension PixelPicture {
  /// Bytes on the line.
  public var cost: Int { way == .sixel ? bytes.count : (bytes.count + 2) / 3 * 4 }
}

extension CellPicture {
  /// Bytes on the line, where every change of colour is sent: about what a terminal is given.
  public var cost: Int {
    var (sum, before) = (0, Cell(" "))
    for cell in cells {
      sum += cell.scalar.utf8Count
      if cell.foreground != before.foreground { sum += cell.foreground.cost }
      if cell.background != before.background { sum += cell.background.cost }
      before = cell
    }
    return sum
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Count: Int { UTF8.width(self) }
}

extension Color {
  /// Bytes of the sequence that chooses it (ECMA-48, `SGR`).
  fileprivate var cost: Int {
    switch self {
    case .standard: 5
    case .indexed(let number): number < 16 ? 5 : 11
    case .rgb: 19
    }
  }
}
