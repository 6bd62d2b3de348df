import ReaderUI
import Terminal
import Testing

/// Each key of the keymap, pressed on the screens that have it.
@Suite struct EveryKeyTests {
  /// The way to a screen of each kind.
  private static let ways: [(kind: ScreenKind, keys: String)] = [
    (.front, "j"), (.menu, "h"), (.list, "h<Enter>"), (.story, "<Enter>"), (.choice, "?"),
    (.page, "<Enter>p"),
  ]

  @Test("Every key does something or says why not")
  func press() {
    for (kind, way) in Self.ways {
      for binding in Keymap.standard.bindings[kind] ?? [] {
        for keys in binding.keys {
          var morning = Morning()
          morning.press(way)
          for key in keys { morning.apply(.keyPressed(key)) }
          if morning.state.awaitsPause { morning.apply(.pauseEnded) }
          let label = keys.map(\.label).joined()
          let isUnknown = morning.shows("does nothing here")
          #expect(!isUnknown, "\(label) (\(binding.command)) on \(kind)")
        }
      }
    }
  }
}
