public import News
public import WireProtocol
import Workers

/// The reader's end of the wire: sends requests to `hanji-wire` and gathers its answers.
///
/// It never blocks except in `answer`, and belongs to the thread that polls its descriptors. The
/// program is started when it is first needed. When it dies, the document that it was reading fails
/// by name; when it was reading none, all that was under way does.
public final class WireClient {
  private let program: String?
  private let isTracing: Bool
  private var process: WireProcess?
  private var lastNumber: UInt32 = 0
  private var pending: [RequestNumber: PendingRequest] = [:]
  private var recipes = RecipeBook()
  private var rules = RuleBook()
  private var deaths: [Address: Int] = [:]
  private var events: [WireEvent] = []

  /// Makes a client of the program at `program`, or of the one that stands beside this one.
  ///
  /// With `isTracing` the wire prints every frame as JSON on standard error.
  public init(program: String? = nil, isTracing: Bool = false) {
    (self.program, self.isTracing) = (program, isTracing)
  }

  deinit { process?.end() }

  /// What to poll: answers to read, and room to write while requests wait to be written.
  public var descriptorsToWatch: (read: Int32?, write: Int32?) {
    (process?.output, process.flatMap { $0.hasOutput ? $0.input : nil })
  }

  /// Whether `serve` has something to tell at once, without polling.
  public var hasEvents: Bool { !events.isEmpty }

  /// The process that serves now, for those who watch or end it.
  public var processID: Int32? { process?.id }

  /// Whether the rules of a site are known to the wire, or will be before its next job; a new
  /// process knows none.
  public func knowsRules(of site: String) -> Bool { rules.knows(site) }

  /// Tells the wire rules that were had before, so that it need not ask for them.
  public func take(_ known: HostRules) { rules.keep(known, isSent: false) }

  /// Sends a job; its answer comes out of `serve`.
  public func send(_ job: WireJob, recipe: PageRecipe? = nil) -> RequestNumber {
    lastNumber = lastNumber == .max ? 1 : lastNumber + 1
    let number = RequestNumber(lastNumber)
    submit(PendingRequest(job: job, recipe: recipe), as: number)
    return number
  }

  /// Stops a request; its answer, if one is under way, is dropped and `cancelled` comes instead.
  public func cancel(_ number: RequestNumber) {
    guard pending.removeValue(forKey: number) != nil else { return }
    try? process?.queue(.cancel, for: number)
    process?.write()
    events.append(.answered(number, .failed(.cancelled)))
  }

  /// Writes and reads what can be done without waiting, and tells what happened.
  public func serve() -> [WireEvent] {
    if let process {
      process.write()
      receive(process.read())
    }
    defer { events.removeAll() }
    return events
  }

  /// Sends a job and waits for its answer, for commands without a screen.
  ///
  /// `isStopped` is asked after each signal; once true, the job is cancelled. Events of other
  /// requests are kept for `serve`.
  public func answer(
    to job: WireJob, recipe: PageRecipe? = nil, unless isStopped: () -> Bool = { false }
  ) -> WireAnswer {
    let number = send(job, recipe: recipe)
    var others: [WireEvent] = []
    defer { events = others + events }
    while true {
      for event in serve() {
        if case .answered(number, let answer) = event {
          return answer
        }
        others.append(event)
      }
      if isStopped() {
        cancel(number)
      } else {
        process?.wait()
      }
    }
  }

  /// Ends the wire; what was under way is forgotten.
  public func stop() {
    process?.end()
    process = nil
    rules = RuleBook()
    pending.removeAll()
    events.removeAll()
  }
}

extension WireClient {
  private func submit(_ request: PendingRequest, as number: RequestNumber) {
    let address = request.job.address
    if let times = deaths[address], times >= 2 {
      return finish(number, .failed(.wireDied(address: address.text, times: times)))
    }
    do {
      let process = try startedProcess()
      try write(request, as: number, to: process)
      pending[number] = request
      process.write()
    } catch let error as WireFailure {
      finish(number, .failed(error))
    } catch {
      finish(number, .failed(.malformedRequest))
    }
  }

  private func startedProcess() throws(WireFailure) -> WireProcess {
    if let process { return process }
    let started = try WireProcess(
      program: program ?? WorkerProgram.location(of: "hanji-wire"), isTracing: isTracing)
    recipes.forgetSent()
    try? started.queue(.hello, for: .connection)
    process = started
    return started
  }

  private func write(
    _ request: PendingRequest, as number: RequestNumber, to process: WireProcess
  ) throws(FrameError) {
    for known in rules.takeUnsent() { try process.queue(.rules(known), for: .connection) }
    var recipe: RecipeNumber?
    if let wanted = request.recipe {
      let (known, isSent) = recipes.number(of: wanted)
      if !isSent { try process.queue(.recipe(known, wanted), for: .connection) }
      recipes.markSent(known)
      recipe = known
    }
    for message in request.job.messages(recipe: recipe) {
      try process.queue(message, for: number)
    }
  }

  private func finish(_ number: RequestNumber, _ answer: WireAnswer) {
    pending[number] = nil
    events.append(.answered(number, answer))
  }

  private func receive(_ arrival: WireArrival) {
    var nonsense = arrival.error
    for (number, reply) in arrival.replies {
      guard isPlausible(reply, for: number) else {
        nonsense = .implausible
        break
      }
      take(reply, for: number)
    }
    if let nonsense { events.append(.spokeNonsense(nonsense)) }
    if arrival.isOver || nonsense != nil { processDied() }
  }

  /// Whether a wire that works could say this: hostile bytes may have taken it over.
  ///
  /// What comes late, after its request was cancelled, is plausible and of no use.
  private func isPlausible(_ reply: WireReply, for number: RequestNumber) -> Bool {
    switch reply {
    case .ready: number == .connection
    case .learned: rules.count < WireLimits.sites
    case .progress(let bytes):
      number.value <= lastNumber && bytes <= WireLimits.body
        && pending[number].map { bytes > $0.byteCount } ?? true
    case .pictureData(let bytes):
      number != .connection && number.value <= lastNumber
        && pending[number].map { $0.takes(pictureBytes: bytes.count) } ?? true
    default: number != .connection && number.value <= lastNumber
    }
  }

  private func take(_ reply: WireReply, for number: RequestNumber) {
    if case .learned(let new) = reply {
      rules.keep(new, isSent: true)
      return events.append(.learned(new))
    }
    guard pending[number] != nil else { return }
    switch reply {
    case .ready, .learned: break
    case .progress(let bytes):
      pending[number]?.byteCount = bytes
      events.append(.progress(number, bytes: bytes))
    case .reading: pending[number]?.isBeingRead = true
    case .page(let page): finish(number, .page(page))
    case .feed(let feed): finish(number, .feed(feed))
    case .inspection(let inspection): finish(number, .inspection(inspection))
    case .imported(let found): finish(number, .imported(found))
    case .captures(let list): finish(number, .captures(list))
    case .feedServer(let answer): finish(number, .feedServer(answer))
    case .pictureData(let bytes): pending[number]?.picture += bytes
    case .picture(let receipt):
      let bytes = pending[number]?.picture ?? []
      finish(number, .picture(FetchedPicture(receipt: receipt, bytes: bytes)))
    case .notModified(let receipt): finish(number, .notModified(receipt))
    case .failed(let failure): finish(number, .failed(failure))
    }
  }

  /// The document being read is to blame; others are sent once more.
  ///
  /// Where none was being read, the process was ended from outside, and all that was under way fails.
  /// One that ended by itself left everything to the next.
  private func processDied() {
    let isOutdated = process?.end() ?? false
    process = nil
    rules = RuleBook()
    let interrupted = pending.sorted { $0.key.value < $1.key.value }
    pending.removeAll()
    if !isOutdated { events.append(.died(during: interrupted.map(\.value.job.address))) }
    let hasCulprit = interrupted.contains { $0.value.isBeingRead }
    for (number, request) in interrupted {
      if hasCulprit || isOutdated, !request.isBeingRead, !request.isSecondAttempt {
        submit(request.again, as: number)
      } else {
        blame(request, as: number)
      }
    }
  }

  private func blame(_ request: PendingRequest, as number: RequestNumber) {
    let address = request.job.address
    if request.isBeingRead { deaths[address, default: 0] += 1 }
    let times = max(deaths[address] ?? 1, request.isSecondAttempt ? 2 : 1)
    finish(number, .failed(.wireDied(address: address.text, times: times)))
  }
}
