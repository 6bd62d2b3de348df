import News
import ReaderUI
import TestSupport
import Testing

/// Every screen as it is drawn, in both languages at three sizes.
@Suite struct EveryScreenGoldenTests {
  @Test("Golden screens", arguments: EveryScreen.ways)
  func golden(way: (name: String, keys: String)) {
    for (columns, rows) in EveryScreenTests.sizes {
      for language in [Language.english, .korean] {
        var morning = Morning(columns: columns, rows: rows, language: language)
        morning.press(way.keys)
        expectGolden(
          grid: morning.grid,
          named: "every/\(way.name)-\(columns)x\(rows)-\(language.rawValue)")
      }
    }
  }
}
