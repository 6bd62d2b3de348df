import Glibc

/// A client's connection: requests in, responses out.
struct Connection {
  let socket: Int32
  private var received: [UInt8] = []

  init(_ socket: Int32) { self.socket = socket }

  /// The next request; nil when the client is gone or sends none.
  mutating func nextRequest() -> Request? {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        guard var request = Request(head) else { return nil }
        let length = request.headers["content-length"].flatMap { Int($0) } ?? 0
        if received.count >= end.upperBound + length {
          let body = received[end.upperBound..<(end.upperBound + length)]
          request.body = String(decoding: body, as: UTF8.self)
          received.removeFirst(end.upperBound + length)
          return request
        }
      }
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0, received.count < 65_536 else { return nil }
      received += buffer[..<count]
      guard received.first.map(Connection.isLetter) == true else {
        _ = sendAll(Array("HTTP/1.1 400 Plain HTTP is spoken here\r\n\r\n".utf8))
        return nil
      }
    }
  }

  /// Waits for a signal; false when the client went first.
  func wait(for signal: Signal) -> Bool {
    var list = [
      pollfd(fd: signal.reader, events: Int16(POLLIN), revents: 0),
      pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&list, 2, -1) < 0 {}
    return list[0].revents != 0
  }

  /// Sends a response; false when the client does not take it.
  func send(_ response: Response) -> Bool {
    if let steps = response.steps {
      carryOut(steps)
      return false
    }
    guard sendAll(Array(response.head.utf8)), sendAll(response.body) else { return false }
    guard response.isEndless else { return true }
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 65_536)
    while sendAll(letters) {}
    return false
  }

  func close() { Glibc.close(socket) }

  /// A request begins with a method; a TLS greeting does not.
  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

  func sendAll(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}

/// A request's head.
struct Request {
  let path: String
  let headers: [String: String]
  var body = ""

  init?(_ head: String) {
    let lines = head.split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    path = String(words[1])
    headers = lines.dropFirst().reduce(into: [:]) { headers, line in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return }
      headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
  }
}
