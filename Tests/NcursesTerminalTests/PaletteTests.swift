import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct PaletteTests {
  @Test func aTerminalWithoutColoursKeepsItsOwn() {
    #expect(Palette(colors: 0).number(of: .indexed(4)) == -1)
    #expect(Palette(colors: 256).number(of: .standard) == -1)
  }

  @Test func brightColoursBecomePlainOnEight() {
    #expect(Palette(colors: 8).number(of: .indexed(12)) == 4)
    #expect(Palette(colors: 16).number(of: .indexed(12)) == 12)
  }

  @Test func greyIsNeverBlackOnBlack() {
    for index in [UInt8(8), 235, 238, 242, 245] {
      #expect(Palette(colors: 8).number(of: .indexed(index)) != 0)
    }
  }

  @Test(arguments: [8, 16, 88, 256, 1 << 24])
  func everyColourIsOneThatTheTerminalHas(colors: Int) {
    for index in UInt8.min...UInt8.max {
      let number = Palette(colors: colors).number(of: .indexed(index))
      #expect(number >= -1 && number < colors)
    }
  }

  @Test func directColoursAreThoseOfThePalette() {
    #expect(Palette(colors: 1 << 24).number(of: .indexed(196)) == 0xFF0000)
    #expect(Palette(colors: 1 << 24).number(of: .indexed(1)) == 1)
  }
}
