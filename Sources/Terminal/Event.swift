/// What reaches the program from outside.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, at most 4 KiB of it; not yet cleaned.
  case paste(String)
  /// A mouse was used on the screen.
  case mouse(Mouse)
  /// The screen has this size from now on.
  case resize(Size)
  /// A file descriptor that was watched can be read or written.
  case ready(Int32)
  /// The time that was waited for is over.
  case timeout
  /// The terminal said what its background is.
  case background(Background)
  /// The terminal said what it can do with pictures.
  case graphics(TerminalGraphics)
  /// The program came back from being suspended; everything must be drawn anew.
  case resumed
  /// The terminal is gone, or the program was asked to end.
  case hangUp
}
