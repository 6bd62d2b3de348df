import Glibc
import Synchronization

/// A site on 127.0.0.1 that serves the sample edition, documents of a test, and faults on demand.
///
/// It speaks HTTP/1.1 with keep-alive, ETag, Last-Modified, gzip and 304. Connections have threads
/// of their own, so that a held answer holds nothing else.
public final class LoopbackSite: Sendable {
  /// The port that it listens on.
  public let port: UInt16
  private let listener: Int32
  /// Holds a byte once held answers may go.
  private let release: Signal
  /// Holds a byte for each request that came.
  private let arrivals: Signal
  /// Holds a byte for each connection that is over.
  private let departures: Signal
  private let state = Mutex(State())

  private struct State {
    var answers: [String: LoopbackAnswer] = [:]
    var handlers: [(prefix: String, answer: Handler)] = []
    var log: [LoopbackRequest] = []
    var latency: UInt32 = 0
    var open: Set<Int32> = []
    var archive = KeptCopies()
    var mostConnections = 0
    var isDown = false
  }

  /// Listens on a port, or on any free one.
  public init(port: UInt16 = 0) throws(LoopbackError) {
    (listener, self.port) = try Listener.open(port: port)
    release = try Signal()
    arrivals = try Signal()
    departures = try Signal()
    Thread.start { [self] in acceptConnections() }
  }

  /// The site's address without a path, by number.
  public var base: String { "http://127.0.0.1:\(port)" }

  /// Sets what a path (with its query) answers from now on.
  public func serve(_ path: String, _ answer: LoopbackAnswer) {
    state.withLock { $0.answers[path] = answer }
  }

  /// What answers a path with its query, a body, and headers by names in lower case.
  public typealias Handler =
    @Sendable (_ path: String, _ body: String, _ headers: [String: String]) -> LoopbackAnswer

  /// Lets paths that begin so be answered by a program.
  public func handle(prefix: String, by handler: @escaping Handler) {
    state.withLock { $0.handlers.append((prefix, handler)) }
  }

  /// Serves a document.
  public func serve(path: String, contentType: String, bytes: [UInt8]) {
    serve(path, .document(contentType: contentType, bytes: bytes))
  }

  /// Imitates a web archive that has these copies.
  public func keep(_ copies: [KeptCopy]) { state.withLock { $0.archive.copies += copies } }

  var copies: [KeptCopy] { state.withLock { $0.archive.copies } }

  /// Lets every answer wait for so many milliseconds, as a line does.
  public func delayAnswers(milliseconds: UInt32) { state.withLock { $0.latency = milliseconds } }

  /// The most connections that were ever open at once.
  public var mostConnections: Int { state.withLock { $0.mostConnections } }

  /// Bytes compressed with gzip.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8] { Gzip.compressed(bytes) }

  /// Lets all held answers go, those to come too.
  public func releaseHeld() { release.raise() }

  /// The requests so far, in the order of their answers.
  public var log: [LoopbackRequest] { state.withLock { $0.log } }

  /// How many requests were answered with a status.
  public func count(of status: Int) -> Int { log.count { $0.status == status } }

  /// Waits until a path was asked for; false when it was not within ten seconds.
  public func waitForRequest(to path: String) -> Bool {
    while !log.contains(where: { $0.path == path }) {
      guard arrivals.waitAndClear(milliseconds: 10_000) else { return false }
    }
    return true
  }

  /// Breaks every connection off, and each that comes, as a server does that was killed.
  public func goDown() {
    state.withLock {
      $0.isDown = true
      for socket in $0.open { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }

  /// Answers again.
  public func comeBack() { state.withLock { $0.isDown = false } }

  /// Waits until no client is left; false when one still was after ten seconds.
  public func waitUntilAllLeft() -> Bool {
    while !state.withLock({ $0.open.isEmpty }) {
      guard departures.waitAndClear(milliseconds: 10_000) else { return false }
    }
    return true
  }

  /// Waits until so many requests have come; false when they had not within ten seconds.
  public func waitForRequests(_ count: Int) -> Bool {
    while log.count < count {
      guard arrivals.waitAndClear(milliseconds: 10_000) else { return false }
    }
    return true
  }

  /// Stops listening; connections end with their clients.
  public func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    release.raise()
  }
}

extension LoopbackSite {
  private func acceptConnections() {
    while true {
      let socket = accept(listener, nil, nil)
      if socket < 0, errno == EINTR || errno == ECONNABORTED { continue }
      guard socket >= 0 else { break }
      Thread.start { [self] in
        var connection = Connection(socket)
        note(socket)
        while let request = connection.nextRequest() {
          if !answer(request, on: connection) { break }
        }
        forget(socket)
        connection.close()
      }
    }
    close(listener)
  }

  private func note(_ socket: Int32) {
    state.withLock {
      $0.open.insert(socket)
      $0.mostConnections = max($0.mostConnections, $0.open.count)
      if $0.isDown { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }

  private func forget(_ socket: Int32) {
    state.withLock { _ = $0.open.remove(socket) }
    departures.raise()
  }

  /// Answers a request; false ends the connection.
  private func answer(_ request: Request, on connection: Connection) -> Bool {
    let came = ContinuousClock.now
    let (served, latency, handler) = state.withLock { state in
      (
        state.answers[request.path] ?? state.archive.answer(at: request.path), state.latency,
        state.handlers.first { request.path.hasPrefix($0.prefix) }?.answer
      )
    }
    let made = handler?(request.path, request.body, request.headers)
    let answer = made ?? served ?? Sample.answer(at: request.path)
    let response = Response(answer, to: request)
    let entry = LoopbackRequest(
      path: request.path, status: response.status, headers: request.headers, came: came)
    state.withLock { $0.log.append(entry) }
    arrivals.raise()
    if latency > 0 { usleep(latency * 1_000) }
    if response.isHeld, !connection.wait(for: release) { return false }
    return connection.send(response) && !response.endsConnection
  }
}
