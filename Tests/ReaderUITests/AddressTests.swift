import News
import QRCode
import ReaderUI
import Terminal
import Testing

@Suite struct AddressTests {
  private func opened(
    _ address: String, _ keys: String = "a", columns: Int = 80, rows: Int = 24,
    glyphs: Glyphs = .unicode
  ) throws -> Morning {
    var morning = Morning(columns: columns, rows: rows, glyphs: glyphs)
    var row = Morning.rows[0]
    row.headline.address = try #require(Address(address))
    morning.apply(.frontLoaded([FrontRows(block: Morning.front[0].block, rows: [row])]))
    morning.press(keys)
    return morning
  }

  /// The address as someone takes it who selects whole rows.
  private func taken(_ morning: Morning, rows: Range<Int>) -> String {
    morning.screen[rows].joined().filter { $0 != " " }
  }

  @Test func addressStandsAloneFromEdgeToEdge() throws {
    let address = "https://paper.example/" + String(repeating: "0123456789", count: 9)
    let morning = try opened(address, columns: 40)
    #expect(taken(morning, rows: 1..<4) == address)
    #expect(morning.screen[1].first == "h" && morning.screen[2].last != " ")
    #expect(morning.screen[4].allSatisfy { $0 == " " })
  }

  @Test func koreanAddressIsShownInBothForms() throws {
    let morning = try opened("https://paper.example/섬/뱃길%20표?q=%41")
    let encoded = "https://paper.example/%EC%84%AC/%EB%B1%83%EA%B8%B8%20%ED%91%9C?q=%41"
    #expect(morning.screen[1].hasPrefix(encoded + " "))
    #expect(morning.shows("It reads:"))
    #expect(morning.screen.contains { $0.hasPrefix("https://paper.example/섬/뱃길%20표?q=%41 ") })
  }

  @Test(
    "Another reading is shown only where it is one",
    arguments: [
      "https://paper.example/%FF%FE", "https://paper.example/%E2%80%AE",
      "https://paper.example/%20",
      "https://paper.example/%+1", "https://paper.example/%E1%84%92%E1%85%A1",
    ])
  func doubtfulReadingIsNotShown(address: String) throws {
    #expect(!(try opened(address)).shows("It reads:"))
  }

  @Test func addressIsCopiedFromItsScreen() throws {
    var morning = try opened("https://paper.example/1", "a")
    morning.press("y")
    #expect(morning.effects.last == .copy("https://paper.example/1"))
    morning.press("q")
    #expect(morning.shows("Top 10 Stories"))
  }

  @Test func smallestScreenStillShowsAddressAndScrolls() throws {
    let address = "https://paper.example/0123456789"
    var morning = try opened(address, columns: 10, rows: 2)
    #expect(morning.screen[0] == "https://pa")
    morning.press("jj")
    #expect(morning.screen[0] == "e/01234567")
    #expect(morning.screen[1] == "89        ")
  }

  @Test func whereNoStoryIsSelectedItSaysSo() {
    var morning = Morning()
    morning.press("/sea<Enter>a")
    #expect(morning.shows("No story is selected here."))
  }

  /// The code's squares as the screen shows them: true where one is dark.
  private func squares(_ grid: Grid, from column: Int, rows: Int, side: Int) -> [[Bool]] {
    (0..<rows * 2).map { row in
      (column..<column + side).map { column in
        let text = grid[column, row / 2].text
        return text == "█" || text == (row % 2 == 0 ? "▀" : "▄")
      }
    }
  }

  @Test func codeIsDrawnWithItsLightZoneAndTheAddressBelow() throws {
    let address = "https://paper.example/1"
    let modules = try #require(QRCode.modules(of: address))
    let morning = try opened(address, "c")
    let grid = render(morning.state, theme: .fitting(colors: 256), keymap: morning.keymap)
    let side = modules.count + 8
    let column = (80 - side) / 2
    let drawn = squares(grid, from: column, rows: (side + 1) / 2, side: side)
    for row in 0..<side {
      for place in 0..<side {
        let isInside = modules.indices.contains(row - 4) && modules.indices.contains(place - 4)
        #expect(drawn[row][place] == (isInside && modules[row - 4][place - 4]))
      }
    }
    let style = Style(foreground: .indexed(16), background: .indexed(231))
    #expect(grid[column, 0].style == style && grid[column - 1, 0].style == .plain)
    #expect(grid.text(row: (side + 1) / 2).hasPrefix(address + " "))
  }

  @Test func withoutColoursLightIsDrawnAndCanBeExchanged() throws {
    var morning = try opened("https://paper.example/1", "c")
    let column = (80 - 33) / 2
    #expect(morning.grid[column, 0].text == "█")
    #expect(morning.grid[column, 0].style == .plain)
    morning.press("c")
    #expect(morning.grid[column, 0].text == " ")
  }

  @Test func asciiTakesTwoColumnsForASquare() throws {
    let address = "https://paper.example/1"
    let modules = try #require(QRCode.modules(of: address))
    let morning = try opened(address, "c", rows: 50, glyphs: .ascii)
    let grid = render(morning.state, theme: .fitting(colors: 8), keymap: morning.keymap)
    let column = (80 - 2 * (modules.count + 8)) / 2
    for (row, squares) in modules.enumerated() {
      for (place, isDark) in squares.enumerated() {
        let cell = grid[column + 2 * (place + 4), row + 4]
        #expect(cell.text == (isDark ? "#" : " "))
        #expect(cell.style.background == .indexed(isDark ? 0 : 7))
      }
    }
  }

  @Test func tooSmallAScreenSaysWhatIsNeeded() throws {
    let morning = try opened("https://paper.example/1", "c", columns: 40, rows: 12)
    #expect(morning.shows("The QR code needs 27 columns and 15"))
    #expect(morning.shows("rows. a shows the address in full."))
    let fitting = try opened("https://paper.example/1", "c", columns: 27, rows: 15)
    #expect(!fitting.shows("The QR code needs"))
  }

  @Test func tooLongAnAddressSaysSo() throws {
    let address = "https://paper.example/" + String(repeating: "a", count: 3_000)
    #expect(try opened(address, "c").shows("too long for a QR code"))
  }
}
