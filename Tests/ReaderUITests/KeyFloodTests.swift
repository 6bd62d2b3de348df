import News
import ReaderUI
import Terminal
import TestSupport
import Testing

/// Any keys in any order: nothing traps, and every screen stays whole.
@Suite struct KeyFloodTests {
  private static let keys: [Key] =
    (0x20...0x7E).compactMap { Unicode.Scalar($0).map { Key.character(Character($0)) } }
    + "ㅂㅈㄷㄱㅓㅏㅗ저한".map(Key.character)
    + (Key.sequence("<Enter><Esc><Tab><S-Tab><BS><Up><Down><Left><Right><Home><End><PgUp><PgDn>")
      ?? [])
    + (Key.sequence("<C-d><C-u><C-f><C-b><C-r><C-l><C-n><C-p><C-c><F1><F2>") ?? [])

  @Test(
    "A flood of keys leaves a whole screen",
    arguments: [(80, 24), (200, 50), (40, 12), (20, 5), (3, 2), (1, 1)])
  func flood(columns: Int, rows: Int) {
    for seed in UInt64(1)...4 {
      var random = SeededRandom(seed: seed)
      var morning = Morning(
        columns: columns, rows: rows, language: seed.isMultiple(of: 2) ? .korean : .english)
      for number in 0..<500 {
        morning.apply(.keyPressed(random.pick(Self.keys)))
        if morning.state.awaitsPause { morning.apply(.pauseEnded) }
        #expect(!morning.state.screens.isEmpty)
        expectWhole(morning.grid, "seed \(seed), key \(number), \(columns)x\(rows)")
      }
    }
  }

  private func expectWhole(_ grid: Grid, _ place: Comment) {
    var broken = 0
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        let width = grid[column, row].width
        let next = column + 1 < grid.size.columns ? grid[column + 1, row].width : -1
        if width == 2, next != 0 { broken += 1 }
        if width != 2, next == 0 { broken += 1 }
      }
    }
    #expect(broken == 0, place)
    guard let cursor = grid.cursor else { return }
    #expect((0..<grid.size.rows).contains(cursor.row), place)
    #expect((0..<grid.size.columns).contains(cursor.column), place)
  }
}
