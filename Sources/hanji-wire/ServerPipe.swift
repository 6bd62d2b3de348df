import CWire
import Fetching
import Glibc
import WireProtocol

/// The wire's standard input and output as messages.
final class ServerPipe {
  private let isTracing: Bool
  private var splitter = FrameSplitter()
  private var outgoing: [UInt8] = []
  /// How much of `outgoing` is written.
  private var written = 0
  private var hasInputEnded = false
  private var hasOutputEnded = false

  init(isTracing: Bool) {
    self.isTracing = isTracing
    hanji_wire_do_not_block(STDIN_FILENO)
    hanji_wire_do_not_block(STDOUT_FILENO)
  }

  /// What to wait for.
  var awaited: [Int32: PollEvents] {
    var events: [Int32: PollEvents] = [STDIN_FILENO: .readable]
    if !outgoing.isEmpty { events[STDOUT_FILENO] = .writable }
    return events
  }

  /// Whether the reader is gone, or has said good-bye and has its answers.
  var isOver: Bool { hasOutputEnded || hasInputEnded && outgoing.isEmpty }

  /// Reads no more.
  func finish() { hasInputEnded = true }

  /// The requests that have come.
  func read() throws(FrameError) -> [(RequestNumber, WireRequest)] {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else {
      finish()
      return []
    }
    splitter.append(buffer[..<count])
    var requests: [(RequestNumber, WireRequest)] = []
    while let frame = try splitter.next() {
      let request = try WireRequest(frame)
      trace(request.traced(for: frame.request))
      requests.append((frame.request, request))
    }
    return requests
  }

  /// Queues a reply and writes what the pipe takes.
  func send(_ reply: WireReply, for number: RequestNumber) {
    trace(reply.traced(for: number))
    let frame = reply.frame(for: number)
    let fallback = WireReply.failed(.answerTooLarge).frame(for: number)
    outgoing += (try? frame.encoded()) ?? (try? fallback.encoded()) ?? []
    write()
  }

  /// Writes what the pipe takes.
  func write() {
    while !outgoing.isEmpty {
      let count = outgoing[written...].withUnsafeBytes { bytes in
        Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      if count < 0 {
        hasOutputEnded = true
        return clearOutgoing()
      }
      written += count
      if written == outgoing.count { clearOutgoing() }
    }
  }

  /// Waits until all is written.
  func drain() {
    while !outgoing.isEmpty {
      var room = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
      poll(&room, 1, -1)
      write()
    }
  }
}

extension ServerPipe {
  private func clearOutgoing() {
    outgoing.removeAll()
    written = 0
  }

  private func trace(_ line: @autoclosure () -> String) {
    guard isTracing else { return }
    let bytes = Array((line() + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
