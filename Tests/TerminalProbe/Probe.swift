import NcursesTerminal
import Terminal
import Typesetting

/// Draws what the tests look at and tells every event that reaches it.
///
/// With the path of a file it shows that file; with `wide` behind it, ambiguous characters wide.
@main enum Probe {
  @MainActor static func main() {
    do {
      let terminal = try NcursesTerminal()
      if let path = CommandLine.arguments.dropFirst().first {
        let ambiguous: AmbiguousWidth = CommandLine.arguments.contains("wide") ? .wide : .narrow
        var page = try ProbePage(terminal: terminal, path: path, ambiguous: ambiguous)
        page.run()
        terminal.close()
        return
      }
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
