import Glibc

/// A pipe that is readable once raised, so that threads can wait for it beside a socket.
final class Signal: Sendable {
  let reader: Int32
  private let writer: Int32

  init() throws(LoopbackError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .cannotListen(errno: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reader, writer) = (ends[0], ends[1])
  }

  deinit {
    close(reader)
    close(writer)
  }

  func raise() {
    var byte: UInt8 = 1
    _ = write(writer, &byte, 1)
  }

  /// Waits until it is raised and lowers it; false when the time is over.
  func waitAndClear(milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 256)
    return read(reader, &bytes, bytes.count) > 0
  }
}
