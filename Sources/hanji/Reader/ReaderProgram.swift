import Configuration
import NcursesTerminal
import News
import Newsroom
import ReaderUI
import Terminal

/// The reader from its start to its end.
@MainActor enum ReaderProgram {
  /// Opens the paper on the terminal, or prints a screen where that was asked for.
  static func run(_ options: ReaderOptions) -> ExitStatus {
    let office: Office
    let world = options.dump == nil ? World.current : World.current.reproducible
    do { office = try Office(options, world: world) } catch { return Ending.fail(error) }
    return office.close(run(options, office: office))
  }

  private static func run(_ options: ReaderOptions, office: Office) -> ExitStatus {
    do {
      if let size = options.dump { return try dump(options, size: size, office: office) }
      let terminal = try NcursesTerminal(options: terminalOptions(options, office.settings))
      defer { terminal.close() }
      let widths = TerminalWidths(office: office)
      if options.probesWidth { try widths.keep(terminal.probeWidth()) }
      if office.settings.followsBackground, !options.isSlow { terminal.askBackground() }
      let loop = try ReaderLoop(office: office, device: terminal, options: options)
      loop.tell(terminal.notices)
      loop.welcome()
      if let salvage = office.salvage {
        loop.apply([.said(Status(Words.sentence(salvage), isWarning: true))])
      }
      loop.run()
      return .done
    } catch {
      return Ending.fail(error)
    }
  }

  private static func terminalOptions(
    _ options: ReaderOptions, _ settings: Settings
  ) -> TerminalOptions {
    let file = settings.configuration
    var terminal = TerminalOptions()
    terminal.reportsMouse = options.usesMouse ?? file.isOn(.mouse)
    terminal.isASCII = options.isASCII || file.isOn(.ascii)
    return terminal
  }

  /// Presses the keys, each once all before is settled, and prints the screen as text.
  private static func dump(
    _ options: ReaderOptions, size: Size, office: Office
  ) throws -> ExitStatus {
    let device = ScriptedTerminal(size: size, script: [])
    let loop = try ReaderLoop(office: office, device: device, options: options)
    loop.begin()
    loop.settle()
    for key in options.keys {
      loop.take(.key(key))
      loop.settle()
    }
    loop.apply([.pauseEnded])
    loop.settle()
    loop.draw()
    guard let grid = device.shown else { return .failed }
    if options.isDrawn { print(ScreenDrawing(grid).svg, terminator: "") } else { print(grid.text) }
    return .done
  }
}

extension Grid {
  /// The rows without the blanks at their ends.
  fileprivate var text: String {
    (0..<size.rows).map { row in
      String(text(row: row).reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
