import QRCode
import Testing

@Suite struct QRCodeTests {
  /// The outline that every code has in three corners.
  private static let finder = [
    "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######",
  ]

  private func corner(_ modules: [[Bool]], row: Int, column: Int) -> [String] {
    modules[row..<row + 7].map { String($0[column..<column + 7].map { $0 ? "#" : "." }) }
  }

  @Test func isSquareWithThreeFinders() throws {
    let modules = try #require(QRCode.modules(of: "https://paper.example/990012"))
    let side = modules.count
    #expect(side % 4 == 1 && (21...177).contains(side))
    #expect(modules.allSatisfy { $0.count == side })
    for (row, column) in [(0, 0), (0, side - 7), (side - 7, 0)] {
      #expect(corner(modules, row: row, column: column) == Self.finder)
    }
  }

  @Test(arguments: [
    ("a", 21), ("https://paper.example/1", 25), (String(repeating: "a", count: 100), 37),
  ])
  func isAsSmallAsTheTextAllows(_ text: String, _ side: Int) {
    #expect(QRCode.modules(of: text)?.count == side)
  }

  @Test func holdsUpToTheLongestText() {
    #expect(QRCode.modules(of: String(repeating: "a", count: 2_953))?.count == 177)
    #expect(QRCode.modules(of: String(repeating: "a", count: 2_954)) == nil)
    #expect(QRCode.modules(of: "") == nil)
    #expect(QRCode.modules(of: "a\u{0}b") == nil)
  }
}
