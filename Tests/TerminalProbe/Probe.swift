import NcursesTerminal
import Terminal
import Typesetting

/// Draws what the tests look at and tells every event that reaches it.
@main enum Probe {
  @MainActor static func main() {
    do {
      let terminal = try NcursesTerminal()
      var screen = ProbeScreen(terminal: terminal)
      screen.run()
      terminal.close()
      if screen.tellsEnd { print("closed in peace") }
    } catch {
      print("no screen: \(error)")
      ProbeExit.leave(status: 2)
    }
  }
}
