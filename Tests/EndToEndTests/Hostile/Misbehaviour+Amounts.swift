import LoopbackSite

extension Misbehaviour {
  /// Servers that send more than anyone wants.
  static let amounts: [Misbehaviour] = [
    Misbehaviour(
      "a body without end", says: "larger than 16 MiB",
      .raw([.text(Hostile.head("Content-Type: text/xml")), .again(letters, every: 0)])),
    Misbehaviour(
      "chunks of 16 bytes without end", says: "larger than 16 MiB",
      .raw([
        .text(Hostile.head("Transfer-Encoding: chunked")),
        .again(Array(Hostile.times(2_048, "10\r\naaaaaaaaaaaaaaaa\r\n").utf8), every: 0),
      ])),
    Misbehaviour(
      "headers without end", says: "header lines",
      .raw([
        .text("HTTP/1.1 200 OK\r\n"),
        .again(Array(Hostile.times(1_000, "X-Name: value\r\n").utf8), every: 0),
      ])),
    Misbehaviour(
      "a header line without end", says: "header lines",
      .raw([.text("HTTP/1.1 200 OK\r\nX-Name: "), .again(letters, every: 0)])),
    Misbehaviour(
      "a status line without end", says: "header lines",
      .raw([.text("HTTP/1.1 200 "), .again(letters, every: 0)])),
    Misbehaviour(
      "20,000 headers", says: "header lines",
      raw: "HTTP/1.1 200 OK\r\n" + Hostile.times(20_000, "X-Name: value\r\n") + "\r\n"
        + Hostile.feed()),
    Misbehaviour(
      "5,000 cookies", says: "header lines",
      raw: "HTTP/1.1 200 OK\r\n"
        + (1...5_000).map { "Set-Cookie: c\($0)=\(Hostile.times(40, "x"))\r\n" }.joined() + "\r\n"
        + Hostile.feed()),
    Misbehaviour(
      "100 Continue without end", says: "header lines",
      .raw([.again(Array(Hostile.times(100, "HTTP/1.1 100 Continue\r\n\r\n").utf8), every: 0)])),
    Misbehaviour(
      "trailers without end", says: "header lines",
      .raw([
        .text(Hostile.head("Transfer-Encoding: chunked") + "5\r\n<rss>\r\n0\r\n"),
        .again(Array(Hostile.times(1_000, "X-Name: value\r\n").utf8), every: 0),
      ])),
    Misbehaviour(
      "a gzip bomb of 128 MiB", says: "larger than 16 MiB", .bomb(byteCount: 128 << 20)),
    Misbehaviour(
      "a gzip bomb within another", says: "larger than 16 MiB",
      Hostile.encoded(Bombs.twice, "gzip, gzip")),
    Misbehaviour(
      "a brotli bomb of 256 MiB", says: "larger than 16 MiB",
      Hostile.encoded(Bombs.brotli, "br")),
    Misbehaviour(
      "a zstd bomb of 256 MiB", says: "larger than 16 MiB", Hostile.encoded(Bombs.zstd, "zstd")),
    Misbehaviour(
      "a zstd window of 2 GiB", says: "broke off", Hostile.encoded(Bombs.wideZstd, "zstd")),
    Misbehaviour(
      "40 encodings at once", says: "broke off",
      Hostile.encoded(
        Array("x".utf8), Array(repeating: "gzip", count: 40).joined(separator: ", "))),
    Misbehaviour(
      "gzip that is cut", says: "broken and holds no stories",
      Hostile.encoded(Array(Bombs.gzip(Hostile.feed()).prefix(60)), "gzip")),
    Misbehaviour(
      "gzip that is damaged", says: "broke off",
      Hostile.encoded(Bombs.gzip(Hostile.feed()).enumerated().map { $0 == 40 ? 0xFF : $1 }, "gzip")),
    Misbehaviour(
      "gzip that is none", says: "broke off",
      Hostile.encoded(Array(Hostile.feed().utf8), "gzip")),
    Misbehaviour(
      "an unknown encoding", says: "broke off",
      Hostile.encoded(Array(Hostile.feed().utf8), "lzma")),
  ]

  private static let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 65_536)
}
