import CWire
import Glibc
import WireProtocol

/// A running `hanji-wire` and the two pipes to it.
final class WireProcess {
  let id: Int32
  /// The write end of its standard input.
  let input: Int32
  /// The read end of its standard output.
  let output: Int32
  private var outgoing = OutgoingBytes()
  private var splitter = FrameSplitter()
  private var isEnded = false

  init(program: String, isTracing: Bool) throws(WireFailure) {
    hanji_wire_ignore_broken_pipes()
    var process = hanji_wire_process()
    let code = WireProcess.spawn(program, isTracing: isTracing, &process)
    guard code == 0 else {
      throw .wireNotStarted(program: program, reason: String(cString: strerror(code)))
    }
    (id, input, output) = (process.pid, process.to_child, process.from_child)
  }

  deinit { end() }

  /// Whether bytes wait for room in the pipe.
  var hasOutput: Bool { !outgoing.isEmpty }

  func queue(_ request: WireRequest, for number: RequestNumber) throws(FrameError) {
    outgoing.append(try request.frame(for: number).encoded())
  }

  /// Writes what the pipe takes; a pipe without a reader shows when it is read from.
  func write() { outgoing.write(to: input) }

  /// Reads what has come, at most a few frames' worth, so that the caller stays answerable.
  func read() -> WireArrival {
    var arrival = WireArrival()
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    for _ in 0..<128 {
      let count = Glibc.read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { break }
      guard count > 0 else {
        arrival.isOver = true
        break
      }
      splitter.append(buffer[..<count])
    }
    collectReplies(into: &arrival)
    return arrival
  }

  /// Waits until `read` or `write` can do something.
  func wait() {
    var list = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
    if hasOutput { list.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    poll(&list, nfds_t(list.count), -1)
  }

  /// Ends the process at once; it holds nothing that could be lost.
  ///
  /// - Returns: whether it had ended by itself, since it can no longer do what it is for.
  @discardableResult
  func end() -> Bool {
    guard !isEnded else { return false }
    isEnded = true
    close(input)
    close(output)
    return hanji_wire_end(id) == EX_TEMPFAIL
  }
}

/// What a read from the wire brought.
struct WireArrival {
  var replies: [(RequestNumber, WireReply)] = []
  /// Whether the process is gone or no longer to be listened to.
  var isOver = false
  var error: FrameError?
}

extension WireProcess {
  private func collectReplies(into arrival: inout WireArrival) {
    do throws(FrameError) {
      while let frame = try splitter.next() {
        arrival.replies.append((frame.request, try WireReply(frame)))
      }
    } catch {
      arrival.error = error
      arrival.isOver = true
    }
  }

  private static func spawn(
    _ program: String, isTracing: Bool, _ process: inout hanji_wire_process
  ) -> Int32 {
    program.withCString { path in
      "--trace".withCString { trace in
        let arguments = isTracing ? [path, trace, nil] : [path, nil]
        return hanji_wire_spawn(path, arguments, isTracing ? 1 : 0, &process)
      }
    }
  }
}
