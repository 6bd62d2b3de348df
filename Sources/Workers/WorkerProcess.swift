import CWire
import Glibc

/// A running program of ours and the two pipes to it.
///
/// Nothing here waits, except `wait`.
public final class WorkerProcess {
  /// The process.
  public let id: Int32
  /// The write end of its standard input; closed by `closeInput`.
  public let input: Int32
  /// The read end of its standard output.
  public let output: Int32
  private var outgoing = OutgoingBytes()
  private var isInputOpen = true
  private var isEnded = false

  /// Starts a program; an error is the system's number.
  ///
  /// Its standard error is thrown away unless `keepsErrors`.
  public init(
    _ program: String, _ arguments: [String] = [], keepsErrors: Bool = false
  ) throws(WorkerNotStarted) {
    hanji_wire_ignore_broken_pipes()
    var process = hanji_wire_process()
    let code = WorkerProcess.spawn([program] + arguments, keepsErrors: keepsErrors, &process)
    guard code == 0 else { throw WorkerNotStarted(reason: String(cString: strerror(code))) }
    (id, input, output) = (process.pid, process.to_child, process.from_child)
  }

  deinit { end() }

  /// Whether bytes wait for room in the pipe.
  public var hasOutput: Bool { !outgoing.isEmpty }

  /// Takes bytes for the program; `write` sends them.
  public func queue(_ bytes: [UInt8]) { outgoing.append(bytes) }

  /// Writes what the pipe takes; a pipe without a reader shows when it is read from.
  public func write() {
    if isInputOpen { outgoing.write(to: input) }
  }

  /// Tells the program that nothing more comes.
  public func closeInput() {
    guard isInputOpen else { return }
    isInputOpen = false
    close(input)
  }

  /// Hands over what has come, in at most 128 pieces, so that the caller stays answerable.
  ///
  /// - Returns: whether the program has closed its end.
  public func read(_ take: (ArraySlice<UInt8>) -> Void) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    for _ in 0..<128 {
      let count = Glibc.read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { break }
      guard count > 0 else { return true }
      take(buffer[..<count])
    }
    return false
  }

  /// Waits until `read` or `write` can do something.
  public func wait() {
    var list = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
    if hasOutput { list.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    poll(&list, nfds_t(list.count), -1)
  }

  /// Ends the process at once; it holds nothing that could be lost.
  ///
  /// - Returns: the status with which it had ended by itself; nil where it had not.
  @discardableResult
  public func end() -> Int32? {
    guard !isEnded else { return nil }
    isEnded = true
    closeInput()
    close(output)
    let status = hanji_wire_end(id)
    return status < 0 ? nil : status
  }
}

/// A program could not be started.
public struct WorkerNotStarted: Error {
  /// The system's word for why.
  public let reason: String
}

extension WorkerProcess {
  private static func spawn(
    _ words: [String], keepsErrors: Bool, _ process: inout hanji_wire_process
  ) -> Int32 {
    let copies = words.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let arguments = copies.map { UnsafePointer<CChar>($0) } + [nil]
    return hanji_wire_spawn(words[0], arguments, keepsErrors ? 1 : 0, &process)
  }
}
