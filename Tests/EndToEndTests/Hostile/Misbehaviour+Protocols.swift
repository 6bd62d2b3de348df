import LoopbackSite

extension Misbehaviour {
  /// Servers that speak something else, or in escapes.
  static let protocols: [Misbehaviour] = [
    Misbehaviour("HTTP/0.9", says: "speaks no HTTP", raw: Hostile.feed()),
    Misbehaviour(
      "random bytes", says: "speaks no HTTP",
      .raw([.send((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) })])),
    Misbehaviour("a greeting of SSH", says: "speaks no HTTP", raw: "SSH-2.0-OpenSSH_9.2\r\n"),
    Misbehaviour("closes at once", says: "broke off", .raw([])),
    Misbehaviour("breaks off at once", says: "broke off", .raw([.reset])),
    Misbehaviour(
      "breaks off within the body", says: "broke off",
      .raw([
        .text(Hostile.head("Content-Type: text/xml", "Content-Length: 9000") + Hostile.feed()),
        .reset,
      ])),
    Misbehaviour(
      "escapes in the status line", says: "answered with status 500",
      raw: Hostile.answer("", status: "500 \u{1B}]0;owned\u{7}\u{9B}31m")),
    Misbehaviour(
      "escapes in the content type", says: "of the kind image/",
      raw: Hostile.answer("x", type: "image/\u{1B}[31m\u{9B}2Jpng")),
    Misbehaviour(
      "zero bytes in headers", says: "speaks no HTTP",
      raw: "HTTP/1.1 200 OK\r\nX-A: b\0c\r\nContent-Type: text/xml\r\n\r\n" + Hostile.feed()),
    Misbehaviour(
      "a header without a colon", says: "speaks no HTTP",
      raw: "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n" + Hostile.feed()),
    Misbehaviour("a status of 999", says: "status 999", raw: Hostile.answer("", status: "999 A")),
    Misbehaviour(
      "a status of 000", says: "speaks no HTTP", raw: Hostile.answer("", status: "000 A")),
    Misbehaviour(
      "a status of 99999", says: "speaks no HTTP", raw: Hostile.answer("", status: "99999 A")),
    Misbehaviour(
      "HTTP/7.3", says: "speaks no HTTP", raw: "HTTP/7.3 200 OK\r\n\r\n" + Hostile.feed()),
    Misbehaviour(
      "204 No Content", says: "status 204", raw: Hostile.head(status: "204 No Content")),
    Misbehaviour(
      "205 Reset Content", says: "status 205", raw: Hostile.answer("", status: "205 Reset Content")),
    Misbehaviour(
      "206 Partial Content", says: "status 206",
      raw: Hostile.answer(Hostile.feed(), status: "206 Partial Content")),
    Misbehaviour(
      "304 that was not asked for", says: "status 304",
      raw: Hostile.head(status: "304 Not Modified")),
    Misbehaviour(
      "101 Switching Protocols", says: "status 101",
      raw: "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"
        + Hostile.feed()),
    Misbehaviour(
      "401 with a realm of escapes", says: "status 401",
      raw: Hostile.head(
        "WWW-Authenticate: Basic realm=\"\u{1B}[2J\"", "Content-Length: 0",
        status: "401 Unauthorized")),
    Misbehaviour(
      "Retry-After of a thousand years", says: "again in 86400 s",
      raw: Hostile.head(
        "Retry-After: 31536000000", "Content-Length: 0", status: "503 Service Unavailable")),
    Misbehaviour(
      "Retry-After that is no number", says: "asks for patience",
      raw: Hostile.head(
        "Retry-After: \u{1B}[31msoon", "Content-Length: 0", status: "429 Too Many Requests")),
    Misbehaviour(
      "validators of 8 KiB with escapes", says: "1 new", brings: 1,
      raw: Hostile.head(
        "ETag: \"\(Hostile.times(8_192, "e"))\"", "Last-Modified: \u{1B}[31mnever",
        "Content-Type: text/xml") + Hostile.feed(4...4)),
  ]
}
