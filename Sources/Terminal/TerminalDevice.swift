/// A terminal that shows grids and gives events: a real one, or one that follows a script.
@MainActor public protocol TerminalDevice: AnyObject {
  /// The size of the screen.
  var size: Size { get }
  /// Colours that can be shown: 0, 8, 16, 256, or more where they are direct.
  var colors: Int { get }
  /// Shows a grid; only what differs from the one before is sent.
  func show(_ grid: Grid)
  /// Waits for at least one event.
  ///
  /// - Parameters:
  ///   - reading: descriptors to watch for input besides the keyboard.
  ///   - writing: descriptors to watch until they can be written.
  ///   - milliseconds: how long to wait at most; nil waits for ever.
  /// - Returns: all that are queued, in order.
  func events(reading: [Int32], writing: [Int32], milliseconds: Int?) -> [Event]
  /// Draws the whole screen anew with the next grid.
  func redraw()
  /// Stops the program as Control-Z does, and comes back with `resumed`.
  func suspend()
  /// Gives the terminal back for as long as `work` lasts, such as to an editor, and takes it again.
  func lend(_ work: () -> Void)
  /// Asks what the terminal can do with pictures; the answer comes as an event, or never.
  ///
  /// - Returns: whether it was asked: some terminals would print the question.
  func askGraphics() -> Bool
  /// Sends bytes past the screen, such as a clipboard sequence.
  func send(_ bytes: [UInt8])
}
