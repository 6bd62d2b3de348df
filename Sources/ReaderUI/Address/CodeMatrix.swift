/// The squares of a QR code, without the light zone around it.
public struct CodeMatrix: Hashable, Sendable {
  /// Squares of a side.
  public let side: Int
  private let dark: [Bool]

  /// Makes a code of its rows, true where a square is dark; nil where they are not square.
  public init?(_ rows: [[Bool]]) {
    guard !rows.isEmpty, rows.allSatisfy({ $0.count == rows.count }) else { return nil }
    (side, dark) = (rows.count, Array(rows.joined()))
  }

  /// Whether a square is dark; outside of the code none is.
  func isDark(row: Int, column: Int) -> Bool {
    (0..<side).contains(row) && (0..<side).contains(column) && dark[row * side + column]
  }
}
