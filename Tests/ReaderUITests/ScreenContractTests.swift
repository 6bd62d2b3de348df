import News
import ReaderUI
import Terminal
import Testing

/// What holds on every screen at every size.
@Suite struct ScreenContractTests {
  static let columns = [1, 2, 3, 5, 10, 39, 40, 41, 79, 80, 120, 200]
  static let rows = [1, 2, 3, 5, 10, 24, 50]
  static let ways = [
    "", "G", "h", "hG", "hl<Enter>", "h<Enter>", "h<Enter>G", "<Enter>", "<Enter>G", "<Enter>LLL",
    "<Enter>LLLG", "S", "?", "?G", "<Enter>?", "jjjj<Enter>L", ":", ":fo", ":zzz", "<Enter>;", "e",
    "<Enter>D", "<Enter>p", ":about<Enter>",
    "<Enter>z", "h<Enter><Enter>z",
    "/", "/한국 sea", "/<F2>gksrnr wjdcl", "/한국 어느 긴 낱말들이 줄을 넘어간다<F2>rk",
    "/한국<Home><F2>rk", "/section:<Tab><S-Tab>", ":<F2>tj", "a", "aG", "c", "cc", "<Enter>a?",
  ]

  @Test("Every screen is whole at every size", arguments: EveryScreen.ways)
  func everyScreen(way: (name: String, keys: String)) { geometry(keys: way.keys) }

  @Test("Rows are whole and no wide character is cut", arguments: ways)
  func geometry(keys: String) {
    for columns in Self.columns {
      for rows in Self.rows {
        var morning = Morning(columns: columns, rows: rows)
        morning.press(keys)
        expectWhole(morning.grid, "\(keys) at \(columns)x\(rows)")
      }
    }
  }

  private func expectWhole(_ grid: Grid, _ place: Comment) {
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        let cell = grid[column, row]
        if cell.width == 2 {
          #expect(column + 1 < grid.size.columns && grid[column + 1, row].width == 0, place)
        }
        if cell.width == 0 { #expect(column > 0 && grid[column - 1, row].width == 2, place) }
      }
    }
    if let cursor = grid.cursor {
      #expect((0..<grid.size.rows).contains(cursor.row), place)
      #expect((0..<grid.size.columns).contains(cursor.column), place)
    }
  }

  @Test("The selected row is on the screen", arguments: ["j", "G", "Gk", "h", "hGk", "h<Enter>G"])
  func selectionIsVisible(keys: String) {
    for columns in Self.columns {
      for rows in Self.rows {
        var morning = Morning(columns: columns, rows: rows)
        morning.press(keys)
        #expect(morning.grid.cursor != nil, "\(keys) at \(columns)x\(rows)")
      }
    }
  }

  @Test func anyResizeInTheMiddleOfAStoryDraws() {
    var morning = Morning()
    morning.press("<Enter>G")
    for columns in Self.columns {
      for rows in Self.rows {
        morning.apply(.resized(Size(columns: columns, rows: rows)))
        expectWhole(morning.grid, "resized to \(columns)x\(rows)")
      }
    }
  }

  @Test func asciiScreensHoldNoOtherMarks() {
    for keys in ["j", "hl", "h<Enter>", "j<Enter>", "?", "/<F2>", "a", "c"] {
      var morning = Morning(glyphs: .ascii)
      morning.press(keys)
      let marks = Set("─│●★▌▸▾›↻·•…█▀▄▏")
      #expect(!morning.screen.contains { $0.contains { marks.contains($0) } }, "\(keys)")
    }
  }
}
