import Glibc

extension Connection {
  /// Carries the steps out, until the client goes; the connection is over then.
  func carryOut(_ steps: [RawStep]) {
    for step in steps where !carryOut(step) { return }
  }

  /// False where the client is gone.
  private func carryOut(_ step: RawStep) -> Bool {
    switch step {
    case .send(let bytes): return sendAll(bytes)
    case .again(let bytes, let pause, let times):
      var left = times ?? .max
      while left > 0 {
        guard sendAll(bytes), pause == 0 || !isLeft(within: pause) else { return false }
        left -= 1
      }
      return true
    case .wait:
      while !isLeft(within: -1) {}
      return false
    case .reset:
      var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
      let size = socklen_t(MemoryLayout<Glibc.linger>.size)
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, size)
      return false
    }
  }

  /// Whether the client closes within some milliseconds.
  private func isLeft(within milliseconds: Int32) -> Bool {
    var list = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard poll(&list, 1, milliseconds) > 0 else { return false }
    var byte: UInt8 = 0
    return recv(socket, &byte, 1, 0) <= 0
  }
}
