/// What goes back to the client.
struct Response {
  let status: Int
  private(set) var headers: [(name: String, value: String)] = []
  private(set) var body: [UInt8] = []
  private(set) var isHeld = false
  private(set) var isEndless = false
  private(set) var endsConnection = false
  /// What is sent in place of all this.
  private(set) var steps: [RawStep]?

  init(_ answer: LoopbackAnswer, to request: Request) {
    switch answer {
    case .document(let type, let bytes): self.init(document: bytes, type: type, to: request)
    case .held(let type, let bytes):
      self.init(document: bytes, type: type, to: request)
      isHeld = true
    case .status(let status, let headers):
      self.init(status: status, type: "text/plain", body: Array("status \(status)\n".utf8))
      self.headers += headers.map { ($0.key, $0.value) }
    case .redirect(let target):
      self.init(status: 302, type: "text/plain", body: [])
      headers.append(("Location", target))
    case .moved(let target):
      self.init(status: 301, type: "text/plain", body: [])
      headers.append(("Location", target))
    case .truncated(let type, let bytes, let count):
      self.init(status: 200, type: type, body: bytes)
      body.removeLast(max(0, bytes.count - count))
      endsConnection = true
    case .bomb(let byteCount):
      let bomb = Gzip.compressed([UInt8](repeating: 0, count: byteCount))
      self.init(status: 200, type: "text/html", body: bomb)
      headers.append(("Content-Encoding", "gzip"))
    case .endless(let type):
      self.init(status: 200, type: type, body: [])
      headers = [("Content-Type", type), ("Connection", "close")]
      (isEndless, endsConnection) = (true, true)
    case .raw(let steps):
      self.init(status: 0, type: "", body: [])
      (self.steps, endsConnection) = (steps, true)
    }
  }

  /// Status line and headers with the empty line that ends them.
  var head: String {
    let lines = headers.map { "\($0.name): \($0.value)\r\n" }
    return "HTTP/1.1 \(status) Answer\r\n" + lines.joined() + "\r\n"
  }
}

extension Response {
  private init(status: Int, type: String, body: [UInt8]) {
    self.status = status
    self.body = body
    headers = [("Content-Type", type), ("Content-Length", String(body.count))]
  }

  private init(document: [UInt8], type: String, to request: Request) {
    let hash = Response.hash(document)
    let tag = "\"" + String(hash, radix: 16) + "\""
    let lastModified = Response.time(of: hash)
    if Response.isUnchanged(tag, lastModified, request) {
      self.init(status: 304, type: type, body: [])
    } else {
      let isSqueezed =
        document.count > 256 && request.headers["accept-encoding"]?.contains("gzip") == true
      self.init(status: 200, type: type, body: isSqueezed ? Gzip.compressed(document) : document)
      if isSqueezed { headers.append(("Content-Encoding", "gzip")) }
    }
    headers += [("ETag", tag), ("Last-Modified", lastModified)]
  }

  /// The tag decides where there is one (RFC 9110, section 13.2.2).
  private static func isUnchanged(
    _ tag: String, _ lastModified: String, _ request: Request
  ) -> Bool {
    if let asked = request.headers["if-none-match"] { return asked == tag }
    return request.headers["if-modified-since"] == lastModified
  }

  /// A time of the day that is another for another document.
  private static func time(of hash: UInt64) -> String {
    let parts = [hash / 3_600 % 24, hash / 60 % 60, hash % 60]
    return "Tue, 24 Nov 2026 "
      + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") + " GMT"
  }

  /// FNV-1a, 64 bit.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
