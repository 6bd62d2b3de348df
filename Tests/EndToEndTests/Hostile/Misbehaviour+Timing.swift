import LoopbackSite

extension Misbehaviour {
  /// Servers that take their time.
  static let timing: [Misbehaviour] = [
    Misbehaviour("never answers", says: "did not answer within", .raw([.wait])),
    Misbehaviour(
      "stops within the head", says: "did not answer within",
      .raw([.text("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"), .wait])),
    Misbehaviour(
      "stops within the body", says: "did not answer within",
      .raw([.text(Hostile.head("Content-Type: text/xml", "Content-Length: 9000") + "<rss>"), .wait])
    ),
    Misbehaviour(
      "a byte a second", says: "did not answer within",
      .raw([.text(Hostile.head("Content-Type: text/xml")), .again([0x20], every: 1_000)])),
    Misbehaviour(
      "100 bytes a second without end", says: "did not answer within",
      .raw([.text(Hostile.head("Content-Type: text/xml")), .again(Array("<a/>a".utf8), every: 50)])),
    Misbehaviour(
      "a header every 50 ms without end", says: "did not answer within",
      .raw([.text("HTTP/1.1 200 OK\r\n"), .again(Array("X-A: b\r\n".utf8), every: 50)])),
    Misbehaviour(
      "100 Continue every 50 ms without end", says: "did not answer within",
      .raw([.again(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), every: 50)])),
  ]

  /// Servers that count wrongly.
  static let lengths: [Misbehaviour] = [
    Misbehaviour(
      "a length that is too short", says: "broken and holds no stories",
      raw: Hostile.head("Content-Type: text/xml", "Content-Length: 50") + Hostile.feed()),
    Misbehaviour(
      "a length that is too long", says: "broke off",
      raw: Hostile.head("Content-Type: text/xml", "Content-Length: 9000") + Hostile.feed()),
    Misbehaviour(
      "two lengths", says: "broke off",
      raw: Hostile.head("Content-Length: 5", "Content-Length: 600") + Hostile.feed()),
    Misbehaviour(
      "a negative length", says: "speaks no HTTP",
      raw: Hostile.head("Content-Length: -5") + Hostile.feed()),
    Misbehaviour(
      "a length past 64 bits", says: "larger than",
      raw: Hostile.head("Content-Length: 99999999999999999999") + Hostile.feed()),
    Misbehaviour(
      "a length of a terabyte", says: "larger than",
      raw: Hostile.head("Content-Length: 1099511627776") + Hostile.feed()),
    Misbehaviour(
      "chunks without an end", says: "broke off",
      raw: Hostile.head("Transfer-Encoding: chunked") + "5\r\n<rss>\r\n"),
    Misbehaviour(
      "chunks of no length", says: "broke off",
      raw: Hostile.head("Transfer-Encoding: chunked") + "zz\r\n<rss>\r\n"),
    Misbehaviour(
      "a chunk past 64 bits", says: "broke off",
      raw: Hostile.head("Transfer-Encoding: chunked") + "fffffffffffffffff\r\n<rss>\r\n"),
    Misbehaviour(
      "an unknown transfer encoding", says: "broke off",
      raw: Hostile.head("Transfer-Encoding: rot13") + Hostile.feed()),
  ]
}
