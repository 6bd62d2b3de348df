import PictureProtocol
import Workers

/// A worker that is at its picture.
///
/// It is ended with the last reference to it.
final class PictureDrawing {
  let number: PictureNumber
  /// When its time is over.
  let end: ContinuousClock.Instant
  private let worker: WorkerProcess
  private var answer: [UInt8] = []

  init(number: PictureNumber, worker: WorkerProcess, end: ContinuousClock.Instant) {
    (self.number, self.worker, self.end) = (number, worker, end)
  }

  var processID: Int32 { worker.id }
  var output: Int32 { worker.output }
  /// The pipe to it, while something waits to be written.
  var input: Int32? { worker.hasOutput ? worker.input : nil }

  /// Writes and reads what can be; the answer, once there is one.
  func advance(at now: ContinuousClock.Instant) -> PictureReply? {
    if worker.hasOutput { worker.write() }
    if !worker.hasOutput { worker.closeInput() }
    let isOver = worker.read { answer += $0 }
    if answer.count > PictureDrawing.limit { return ended(.failed(.workerDied)) }
    if isOver { return ended((try? PictureReply(answer)) ?? .failed(.workerDied)) }
    return now >= end ? ended(.failed(.tooSlow)) : nil
  }

  private func ended(_ reply: PictureReply) -> PictureReply {
    worker.end()
    return reply
  }

  /// The longest answer: every cell of the largest drawing, or the longest file.
  private static let limit =
    max(PictureLimits.encodedBytes, PictureLimits.drawnCells * 12) + 1_024
}
