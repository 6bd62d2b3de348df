import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension NcursesTerminal {
  /// Milliseconds that a terminal which takes nothing can hold up a program that must end.
  private static let lastWait = 300

  /// Writes all of the bytes, in one write where the terminal takes them.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    var waited = 0
    while !rest.isEmpty, !isGone {
      let count = rest.withUnsafeBytes { systemWrite(terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        waited += awaitRoom()
        if hanji_signals_ask_to_end(), waited >= Self.lastWait { isGone = true }
      } else if errno != EINTR {
        isGone = true
      }
    }
  }

  /// Waits until the terminal takes more, or a little.
  /// - Returns: the milliseconds that count as waited.
  private func awaitRoom() -> Int {
    var watched = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
    let tick = 100
    return systemPoll(&watched, 1, Int32(tick)) == 0 ? tick : 0
  }
}
