public import PictureProtocol
import Workers

/// The reader's end of the picture workers: each draws one picture in a process of its own.
///
/// It never blocks, and belongs to the thread that polls its descriptors. One worker runs at a time;
/// one that dies, talks nonsense or takes too long costs its picture and nothing else.
public final class PictureClient {
  private let program: String
  private let patience: Duration
  private var waiting: [(number: PictureNumber, request: PictureRequest)] = []
  private var drawing: PictureDrawing?
  private var failures: [(PictureNumber, PictureReply)] = []
  private var lastNumber = 0

  /// Makes a client of the program at a path, or of the one that stands beside this one.
  public init(
    program: String? = nil, patience: Duration = .seconds(PictureLimits.seconds)
  ) {
    self.program = program ?? WorkerProgram.location(of: "hanji-picture")
    self.patience = patience
  }

  /// What to poll: an answer to read, and room to write while a request waits to be written.
  public var descriptorsToWatch: (read: Int32?, write: Int32?) {
    (drawing?.output, drawing?.input)
  }

  /// Whether `serve` has something to tell at once.
  public var hasNews: Bool { !failures.isEmpty }

  /// Whether a picture is being drawn or waits to be.
  public var isBusy: Bool { drawing != nil || !waiting.isEmpty || hasNews }

  /// The process that draws now, for those who watch or end it.
  public var processID: Int32? { drawing?.processID }

  /// How long the worker may still take, in milliseconds; nil where none runs.
  public func millisecondsLeft(at now: ContinuousClock.Instant) -> Int? {
    drawing.map { max(Int(($0.end - now) / .milliseconds(1)) + 1, 0) }
  }

  /// Asks for a picture; its answer comes out of `serve`.
  public func draw(
    _ request: PictureRequest, at now: ContinuousClock.Instant = .now
  ) -> PictureNumber {
    lastNumber += 1
    let number = PictureNumber(value: lastNumber)
    waiting.append((number, request))
    startNext(at: now)
    return number
  }

  /// Writes and reads what can be done without waiting, and tells what came.
  public func serve(
    at now: ContinuousClock.Instant = .now
  ) -> [(PictureNumber, PictureReply)] {
    var answers = failures
    failures = []
    while let drawing, let reply = drawing.advance(at: now) {
      answers.append((drawing.number, reply))
      self.drawing = nil
      startNext(at: now)
    }
    return answers
  }

  /// Forgets what waits and what is being drawn.
  public func stop() {
    waiting = []
    drawing = nil
    failures = []
  }
}

/// The number by which a picture that was asked for is named.
public struct PictureNumber: Hashable, Sendable {
  let value: Int
}

extension PictureClient {
  private func startNext(at now: ContinuousClock.Instant) {
    while drawing == nil, !waiting.isEmpty {
      let (number, request) = waiting.removeFirst()
      do throws(WorkerNotStarted) {
        let worker = try WorkerProcess(program)
        worker.queue(request.encoded)
        drawing = PictureDrawing(number: number, worker: worker, end: now + patience)
      } catch {
        failures.append((number, .failed(.notStarted)))
      }
    }
  }
}
