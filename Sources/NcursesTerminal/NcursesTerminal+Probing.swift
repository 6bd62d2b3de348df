import CNcurses
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension NcursesTerminal {
  /// The most that a terminal is waited for which does not answer, in milliseconds.
  public static let probeLimit = 500

  /// Asks how wide the terminal draws; what is typed meanwhile is kept.
  ///
  /// - Returns: its answers; nil where it has not given all of them in time.
  public func probeWidth() -> WidthReport? {
    // On a screen of one row every answer would look like a key.
    guard !isGone, size.rows > 1 else { return nil }
    write(taken() + WidthProbe.question)
    let probe = WidthProbe.run(on: terminal, milliseconds: Self.probeLimit)
    pending += decoder.feed(probe.rest)
    redraw()
    return probe.report
  }
}

extension WidthProbe {
  /// Reads until every answer is there, or the time is over.
  static func run(on terminal: Int32, milliseconds: Int) -> WidthProbe {
    var probe = WidthProbe()
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var buffer = Array(repeating: UInt8(0), count: 4_096)
    while !probe.isComplete {
      let left = Int32(clamping: Int((end - .now) / .milliseconds(1)))
      var watched = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard left > 0, !hanji_signals_ask_to_end() else { break }
      if systemPoll(&watched, 1, left) <= 0 { continue }
      let count = read(terminal, &buffer, buffer.count)
      if count <= 0 { break }
      probe.feed(buffer.prefix(count))
    }
    return probe
  }
}
