/// A terminal without a person: gives the events of a script and keeps what was shown.
@MainActor public final class ScriptedTerminal: TerminalDevice {
  /// The size of the screen.
  public private(set) var size: Size
  /// Colours that can be shown.
  public let colors: Int
  /// The last grid that was shown.
  public private(set) var shown: Grid?
  /// What was sent past the screen.
  public private(set) var sent: [[UInt8]] = []
  private var script: [Event]

  /// Makes a terminal that gives the events of a script one by one and then hangs up.
  public init(size: Size, colors: Int = 256, script: [Event]) {
    (self.size, self.colors, self.script) = (size, colors, script)
  }

  /// Keeps the grid.
  public func show(_ grid: Grid) { shown = grid }

  /// Gives the script's next event.
  public func events(reading: [Int32], writing: [Int32], milliseconds: Int?) -> [Event] {
    if script.isEmpty { return [.hangUp] }
    let event = script.removeFirst()
    if case .resize(let new) = event { size = new }
    return [event]
  }

  /// Does nothing: every grid is kept whole.
  public func redraw() {}

  /// Does nothing: there is nobody to come back.
  public func suspend() {}

  /// Does the work: there is no screen to give back.
  public func lend(_ work: () -> Void) { work() }

  /// Asks nobody.
  public func askGraphics() -> Bool { false }

  /// Keeps the bytes.
  public func send(_ bytes: [UInt8]) { sent.append(bytes) }
}
