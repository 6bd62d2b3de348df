import CNcurses
public import Terminal

/// The terminal that the program was started in, drawn by ncurses.
///
/// ncurses finds the difference between two screens and the bytes that make it; this class writes
/// them, a frame in one write, and reads the keyboard itself. One is open at a time.
@MainActor public final class NcursesTerminal: TerminalDevice {
  /// The size of the screen.
  public internal(set) var size = Size(columns: 80, rows: 24)
  /// Colours that can be shown: 0, 8, 16, 256, or more where they are direct.
  public let colors: Int
  /// What the person should be told about the host, once.
  public let notices: [TerminalNotice]
  /// The name of the description that is used.
  public let name: String

  let terminal: Int32
  let signals: Int32
  let palette: Palette
  let modes: TerminalModes
  let isASCII: Bool
  let escapeDelay: Int
  var decoder: KeyDecoder
  var backgroundQuery = BackgroundQuery()
  /// When to stop waiting for the rest of a key.
  var patienceEnds: ContinuousClock.Instant?
  /// Events that came about without input.
  var pending: [Event] = []
  /// What the screen shows; nil when that is not known.
  var shown: Grid?
  /// The pictures that the terminal has drawn over it.
  var shownPictures: [PlacedPicture] = []
  /// The window's title, where one was set.
  var shownTitle: String?
  var isGone = false
  private var isOpen = true

  /// Takes the terminal over: alternate screen, raw keyboard, signals.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    StandardDescriptors.fill()
    var notices = [HostLocale.useUTF8()].compactMap { $0 }
    let terminal = hanji_terminal_open()
    if terminal < 0 { throw .noTerminal }
    // Watched before ncurses opens, which otherwise sets handlers of its own.
    let signals = hanji_signals_watch()
    do throws(TerminalError) {
      guard signals >= 0 else { throw .refused }
      name = try Self.openScreen(&notices)
    } catch {
      hanji_signals_forget()
      systemClose(terminal)
      throw error
    }
    (self.terminal, self.signals, self.notices) = (terminal, signals, notices)
    let noColor = Environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    colors = noColor ? 0 : Palette.counted(Int(hanji_screen_use_colors()))
    palette = Palette(colors: colors)
    modes = TerminalModes(options: options, description: name)
    isASCII = options.isASCII
    decoder = KeyDecoder(named: NamedKeys.current())
    escapeDelay = Environment["ESCDELAY"].flatMap { Int($0) }.map { min(max($0, 0), 5_000) } ?? 25
    hanji_screen_resize(Int32(size.rows), Int32(size.columns))
    measure()
    enter()
  }

  /// Draws the whole screen anew with the next grid.
  public func redraw() {
    shown = nil
    hanji_screen_redraw()
  }

  /// Sends bytes past the screen, such as a clipboard sequence.
  public func send(_ bytes: [UInt8]) { write(bytes) }

  /// Stops the program as Control-Z does, and comes back with `resumed`.
  public func suspend() {
    guard isOpen, !isGone else { return }
    leave(dropsInput: false)
    hanji_signals_stop()
    resume()
    // That it went on is known; drawn twice, the screen would flicker.
    pending += takeSignals { $0 != UInt8(ascii: "C") && $0 != UInt8(ascii: "Z") }
  }

  /// Gives the terminal back for as long as `work` lasts.
  ///
  /// What is typed meanwhile is for the program that has it; Control-C and Control-Z reach us too, and
  /// are not meant for us.
  public func lend(_ work: () -> Void) {
    guard isOpen, !isGone else { return }
    leave(dropsInput: false)
    work()
    resume()
    pending += takeSignals { !"CZI".utf8.contains($0) }
  }

  /// Gives the terminal back as it was found; nothing can be shown afterwards.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave(dropsInput: true)
    isGone = true
    hanji_screen_close()
    hanji_signals_forget()
    systemClose(terminal)
  }
}

extension NcursesTerminal {
  /// Opens the first description that the host has.
  private static func openScreen(_ notices: inout [TerminalNotice]) throws(TerminalError) -> String
  {
    let wanted = Environment["TERM"] ?? ""
    if wanted.isEmpty { throw .noName }
    guard TerminalName.isUsable(wanted) else { throw .cannotPlaceCursor(name: wanted) }
    let candidates = TerminalName.candidates(for: wanted)
    for name in candidates {
      switch hanji_screen_open(name) {
      case HANJI_SCREEN_OPEN:
        if name != wanted { notices.append(.unknownTerminal(name: wanted, used: name)) }
        return name
      case HANJI_SCREEN_UNUSABLE: throw .cannotPlaceCursor(name: name)
      case HANJI_SCREEN_UNKNOWN: continue
      default: throw .refused
      }
    }
    throw .noDescription(tried: candidates)
  }

  /// Takes the size that the terminal says; one that says none keeps what it had.
  /// - Returns: whether it changed.
  @discardableResult
  func measure() -> Bool {
    var (rows, columns) = (Int32(0), Int32(0))
    guard hanji_terminal_size(terminal, &rows, &columns) else { return false }
    let new = Size(columns: Int(columns), rows: Int(rows))
    hanji_screen_resize(Int32(new.rows), Int32(new.columns))
    shown = nil
    defer { size = new }
    return new != size
  }

  /// Raw keyboard, pastes marked, and a crash that restores it all.
  func enter() {
    var reset = Array(repeating: CChar(0), count: 256)
    let count = hanji_screen_reset_bytes(&reset, reset.count)
    let off = modes.leaving(hasSetTitle: modes.hasTitle).map { CChar(bitPattern: $0) }
    reset = off + reset.prefix(count)
    guard hanji_terminal_enter_raw(terminal) else { return isGone = true }
    hanji_crash_arm(terminal, reset, reset.count)
    write(modes.entering)
  }

  private func leave(dropsInput: Bool) {
    hanji_screen_leave()
    write(leavingPictures())
    write(modes.leaving(hasSetTitle: shownTitle != nil) + taken())
    shownTitle = nil
    hanji_crash_disarm()
    hanji_terminal_restore(terminal, dropsInput)
  }

  /// Takes the terminal again after a stop.
  func resume() {
    enter()
    redraw()
    pending.append(.resumed)
    if measure() { pending.append(.resize(size)) }
  }
}
