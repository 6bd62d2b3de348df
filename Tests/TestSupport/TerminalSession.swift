import CTestTerminal
import Glibc
public import Terminal

/// A program in a terminal, as a person would see it.
///
/// The world is pinned: the environment holds what is given and nothing else, HOME is an empty
/// folder of the session's own. Nothing is waited for by time alone: every wait names what should
/// come to be, and fails at its deadline with the screen as it stands.
public final class TerminalSession {
  /// The size of the screen in cells.
  public private(set) var size: Size
  /// The session's own home folder; gone with the session.
  public let home: TemporaryFolder
  /// Bytes that the program has sent so far.
  public private(set) var bytesReceived = 0
  /// All that the program has sent, kept only while `keepsOutput`.
  public private(set) var output: [UInt8] = []
  /// Whether `output` is kept.
  public var keepsOutput = false

  private let emulator: OpaquePointer
  private var child: test_child
  private var status: Int32?
  private var isSilent = false

  /// The program's process.
  public var processID: Int32 { child.process }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: its path, such as one that `BuiltProgram` gives.
  ///   - arguments: without the name.
  ///   - environment: added to the pinned one; nil takes a variable away.
  ///   - size: of the terminal.
  ///   - home: the home folder of an earlier session; a new and empty one without.
  /// - Throws: `SessionFailure.notStarted`.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String?] = [:],
    size: Size = Size(columns: 80, rows: 24), home: TemporaryFolder? = nil
  ) throws {
    self.home = try home ?? TemporaryFolder()
    self.size = size
    let (rows, columns) = (Int32(size.rows), Int32(size.columns))
    guard let emulator = test_emulator_make(rows, columns) else { throw SessionFailure.notStarted }
    self.emulator = emulator
    let world = PinnedWorld.environment(home: self.home.path, changes: environment)
    child = ArgumentList.with([program] + arguments) { arguments in
      ArgumentList.with(world) { test_child_start(program, arguments, $0, rows, columns) }
    }
    if child.terminal < 0 { throw SessionFailure.notStarted }
  }

  deinit {
    if status == nil {
      kill(child.process, SIGKILL)
      waitpid(child.process, nil, 0)
    }
    if child.terminal >= 0 { close(child.terminal) }
    if child.ending >= 0 { close(child.ending) }
    test_emulator_free(emulator)
  }

  /// Waits until the screen shows a text.
  public func waitFor(_ text: String, seconds: Double = 10) throws {
    try waitFor("\"\(text)\"", seconds: seconds) { $0.shows(text) }
  }

  /// Waits until something holds; `what` names it for the failure.
  public func waitFor(
    _ what: String, seconds: Double = 10, _ holds: (TerminalSession) -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while !holds(self) {
      let found = pump(until: end)
      if found & TEST_CHILD_OUTPUT != 0 || holds(self) { continue }
      if found & TEST_CHILD_ENDED != 0 || end <= .now {
        throw SessionFailure.missing(what, screen: screen)
      }
    }
  }

  /// Waits until the program has ended and everything that it sent is on the screen.
  /// - Returns: its status, or 128 and the number of the signal that ended it.
  public func waitForExit(seconds: Double = 10) throws -> Int32 {
    let end = ContinuousClock.now + .seconds(seconds)
    while status == nil {
      let found = pump(until: end)
      if found & TEST_CHILD_ENDED != 0 { status = test_child_status(child.process) }
      if found == 0, end <= .now { throw SessionFailure.missing("the end", screen: screen) }
    }
    while pump(until: .now) & TEST_CHILD_OUTPUT != 0 {}
    return status ?? -1
  }

  /// Waits until the program has ended, while nothing that it sends is taken from it.
  /// - Returns: as `waitForExit`.
  public func waitForExitUnread(seconds: Double = 10) throws -> Int32 {
    let end = ContinuousClock.now + .seconds(seconds)
    var watched = child
    watched.terminal = -1
    while status == nil {
      let found = Int(test_child_wait(watched, TerminalSession.milliseconds(until: end)))
      if found & TEST_CHILD_ENDED != 0 { status = test_child_status(child.process) }
      if found == 0, end <= .now { throw SessionFailure.missing("the end", screen: screen) }
    }
    return status ?? -1
  }

  /// Takes what the program has sent so far; returns whether it has ended.
  public func hasEnded() -> Bool {
    if status == nil, pump(until: .now) & TEST_CHILD_ENDED != 0 {
      status = test_child_status(child.process)
    }
    return status != nil
  }

  /// Presses keys, written as in `Key.sequence`: `jj<Enter>`, `<C-z>`.
  public func type(_ keys: String) throws {
    guard let sequence = Key.sequence(keys) else { throw SessionFailure.unknownKey(keys) }
    send(sequence.flatMap(KeyBytes.of))
  }

  /// Pastes a text as terminals do that mark a paste.
  public func paste(_ text: String) {
    send(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
  }

  /// Sends bytes as if a terminal had.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(child.terminal, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives the terminal another size.
  public func resize(_ new: Size) {
    size = new
    test_emulator_resize(emulator, Int32(new.rows), Int32(new.columns))
    test_child_resize(child.terminal, Int32(new.rows), Int32(new.columns))
  }

  /// Tells the program a size of 0x0, as some serial lines do.
  public func forgetSize() { test_child_resize(child.terminal, 0, 0) }

  /// Closes the terminal, as when a line breaks.
  public func hangUp() {
    close(child.terminal)
    child.terminal = -1
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(child.process, number) }
}

extension TerminalSession {
  /// The rows of the screen, without the blanks at their ends.
  public var screen: [String] { (0..<size.rows).map { text(row: $0) } }

  /// Whether a text stands within a row of the screen.
  public func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }

  /// The text of a row, without the blanks at its end.
  public func text(row: Int) -> String {
    var text = ""
    for column in 0..<size.columns {
      let cell = cell(column: column, row: row)
      if cell.width > 0 { text += cell.text.isEmpty ? " " : cell.text }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// A cell's text and the cells that it takes; 0 for the right half of a wide character.
  public func cell(column: Int, row: Int) -> (text: String, width: Int) {
    var scalars = Array(repeating: UInt32(0), count: 6)
    var width = Int32(0)
    let count = test_emulator_cell(emulator, Int32(row), Int32(column), &scalars, &width)
    let text = scalars.prefix(count).compactMap(Unicode.Scalar.init).map(String.init).joined()
    return (text, Int(width))
  }

  /// Bold, italic, underline and reverse of a cell; the emulator does not know dim.
  public func attributes(column: Int, row: Int) -> Attributes {
    let bits = test_emulator_attributes(emulator, Int32(row), Int32(column))
    return Attributes(rawValue: UInt8(truncatingIfNeeded: bits))
  }

  /// The number of the colour of a cell's letters; nil for the terminal's own.
  public func foreground(column: Int, row: Int) -> Int? {
    let color = Int(test_emulator_foreground(emulator, Int32(row), Int32(column)))
    return color < 0 ? nil : color
  }

  /// Where the cursor stands.
  public var cursor: Point {
    var (row, column) = (Int32(0), Int32(0))
    test_emulator_cursor(emulator, &row, &column)
    return Point(column: Int(column), row: Int(row))
  }

  /// Whether the cursor can be seen.
  public var showsCursor: Bool { test_emulator_shows_cursor(emulator) }

  /// Whether the alternate screen is shown.
  public var isAlternate: Bool { test_emulator_is_alternate(emulator) }

  /// Whether the terminal's modes are those that the program found.
  public var hasFirstModes: Bool { test_child_has_first_modes(child.terminal) }

  /// Whether the terminal is as it was found: first screen, cursor visible, modes as before.
  public var isRestored: Bool { !isAlternate && showsCursor && hasFirstModes }
}

extension TerminalSession {
  /// Takes what the program has sent, waiting for it until a time.
  /// - Returns: what there was; 0 for nothing in time.
  private func pump(until end: ContinuousClock.Instant) -> Int {
    var watched = child
    // A terminal that nobody holds any more would end every wait at once.
    if isSilent { watched.terminal = -1 }
    let found = Int(test_child_wait(watched, TerminalSession.milliseconds(until: end)))
    if found & TEST_CHILD_OUTPUT != 0 { read() }
    if found & TEST_CHILD_SILENT != 0 { isSilent = true }
    return found
  }

  private func read() {
    var buffer = Array(repeating: CChar(0), count: 65_536)
    let count = Glibc.read(child.terminal, &buffer, buffer.count)
    guard count > 0 else {
      isSilent = true
      return
    }
    bytesReceived += count
    if keepsOutput { output += buffer.prefix(count).map { UInt8(bitPattern: $0) } }
    test_emulator_feed(emulator, buffer, count)
  }

  private static func milliseconds(until end: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: end).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    return Int32(clamping: left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000 + 1)
  }
}
