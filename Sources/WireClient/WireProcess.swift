import Glibc
import WireProtocol
import Workers

/// A running `hanji-wire`, spoken to in messages.
final class WireProcess {
  private let worker: WorkerProcess
  private var splitter = FrameSplitter()

  init(program: String, isTracing: Bool) throws(WireFailure) {
    do throws(WorkerNotStarted) {
      worker = try WorkerProcess(
        program, isTracing ? ["--trace"] : [], keepsErrors: isTracing)
    } catch {
      throw .wireNotStarted(program: program, reason: error.reason)
    }
  }

  var id: Int32 { worker.id }
  /// The write end of its standard input.
  var input: Int32 { worker.input }
  /// The read end of its standard output.
  var output: Int32 { worker.output }

  /// Whether bytes wait for room in the pipe.
  var hasOutput: Bool { worker.hasOutput }

  func queue(_ request: WireRequest, for number: RequestNumber) throws(FrameError) {
    worker.queue(try request.frame(for: number).encoded())
  }

  /// Writes what the pipe takes.
  func write() { worker.write() }

  /// Reads what has come, at most a few frames' worth, so that the caller stays answerable.
  func read() -> WireArrival {
    var arrival = WireArrival()
    arrival.isOver = worker.read { splitter.append($0) }
    collectReplies(into: &arrival)
    return arrival
  }

  /// Waits until `read` or `write` can do something.
  func wait() { worker.wait() }

  /// Ends the process at once; it holds nothing that could be lost.
  ///
  /// - Returns: whether it had ended by itself, since it can no longer do what it is for.
  @discardableResult
  func end() -> Bool { worker.end() == EX_TEMPFAIL }
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
}
