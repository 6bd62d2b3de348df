public import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension NcursesTerminal {
  /// Waits for at least one event.
  ///
  /// - Parameters:
  ///   - reading: descriptors to watch for input besides the keyboard.
  ///   - writing: descriptors to watch until they can be written.
  ///   - milliseconds: how long to wait at most; nil waits for ever.
  /// - Returns: all that are queued, in order.
  public func events(reading: [Int32], writing: [Int32], milliseconds: Int?) -> [Event] {
    let end = milliseconds.map { ContinuousClock.now + .milliseconds(max($0, 0)) }
    var events: [Event] = []
    repeat {
      events += takePending()
      if isGone { return events + [.hangUp] }
      let limit = events.isEmpty ? [end, patienceEnds].compactMap { $0 }.min() : .now
      events += poll(reading: reading, writing: writing, until: limit) + takePending()
      if isGone { return events + [.hangUp] }
      if events.isEmpty, let end, end <= .now { return [.timeout] }
    } while events.isEmpty
    return events
  }
}

extension NcursesTerminal {
  private func takePending() -> [Event] {
    defer { pending = [] }
    return pending
  }

  /// Waits once and takes everything that is queued.
  private func poll(
    reading: [Int32], writing: [Int32], until limit: ContinuousClock.Instant?
  ) -> [Event] {
    let input = Int16(POLLIN)
    var watched = ([terminal, signals] + reading).map { pollfd(fd: $0, events: input, revents: 0) }
    watched += writing.map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
    // An interrupted wait is a signal, whose letter the next round finds.
    guard wait(for: &watched, until: limit) >= 0 else { return [] }
    var events: [Event] = []
    if watched[1].revents != 0 { events += takeSignals() }
    if watched[0].revents != 0 { events += readKeys() }
    if let patienceEnds, patienceEnds <= .now {
      events += decoder.giveUp()
      setPatience()
    }
    return events + watched.dropFirst(2).filter { $0.revents != 0 }.map { .ready($0.fd) }
  }

  private func wait(for watched: inout [pollfd], until limit: ContinuousClock.Instant?) -> Int32 {
    let count = nfds_t(watched.count)
    guard let limit else { return systemPoll(&watched, count, -1) }
    let left = ContinuousClock.now.duration(to: limit)
    // Rounded up: woken a moment too early, the loop would turn without pause until it is time.
    let milliseconds =
      left.components.seconds * 1_000 + (left.components.attoseconds / 1_000_000_000_000_000) + 1
    let clamped = left > .zero ? Int32(clamping: milliseconds) : 0
    return systemPoll(&watched, count, clamped)
  }

  /// Reacts to the signals that have come, as far as they are wanted.
  func takeSignals(where isWanted: (UInt8) -> Bool = { _ in true }) -> [Event] {
    var events: [Event] = []
    var hasNewSize = false
    for letter in drain(signals).bytes where isWanted(letter) {
      switch letter {
      case UInt8(ascii: "W"): hasNewSize = true
      case UInt8(ascii: "C"): resume()
      case UInt8(ascii: "Z"): suspend()
      default: events.append(.hangUp)
      }
    }
    if hasNewSize { events.append(takeSize()) }
    return events
  }

  /// A terminal that went to another size and came back at once may have lost what it showed.
  private func takeSize() -> Event {
    if !measure() { redraw() }
    return .resize(size)
  }

  private func readKeys() -> [Event] {
    let (bytes, isOver) = drain(terminal)
    if isOver { isGone = true }
    let events = decoder.feed(bytes)
    setPatience()
    return backgroundQuery.filtered(events, at: .now)
  }

  /// An Escape waits for ESCDELAY; an end that does not come is not waited for longer than 2 s.
  private func setPatience() {
    switch decoder.waiting {
    case .escape: patienceEnds = .now + .milliseconds(escapeDelay)
    case .end: patienceEnds = .now + .seconds(2)
    case nil: patienceEnds = nil
    }
  }

  /// Reads all there is, up to 64 KiB, so that a flood cannot keep a frame from being drawn.
  private func drain(_ descriptor: Int32) -> (bytes: [UInt8], isOver: Bool) {
    var bytes: [UInt8] = []
    let isOver = withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 1) { buffer in
      while bytes.count < 65_536 {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 {
          bytes += buffer.prefix(count)
          // Less than there is room for is all there is; an end makes the next wait return at once.
          if count < buffer.count { break }
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
          return true
        } else if errno == EAGAIN {
          break
        }
      }
      return false
    }
    return (bytes, isOver)
  }
}
