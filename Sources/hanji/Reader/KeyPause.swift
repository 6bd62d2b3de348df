import ReaderUI
import Terminal

/// The pause after which keys act by themselves that also begin a longer sequence.
struct KeyPause {
  private var keys: [Key] = []
  private var end: ContinuousClock.Instant?

  /// Begins anew when more keys were typed, and is over when nothing waits for it.
  mutating func note(_ state: ReaderState) {
    guard state.awaitsPause else {
      (keys, end) = ([], nil)
      return
    }
    if keys == state.pendingKeys { return }
    keys = state.pendingKeys
    end = .now + .milliseconds(Keymap.pauseMilliseconds)
  }

  /// Milliseconds to wait at most; nil where nothing waits.
  var millisecondsLeft: Int? {
    guard let end else { return nil }
    let left = ContinuousClock.now.duration(to: end).components
    return max(Int(left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000) + 1, 0)
  }

  /// Whether it has lasted long enough.
  var isOver: Bool { end.map { $0 <= .now } ?? false }
}
