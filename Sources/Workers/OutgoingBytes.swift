import Glibc

/// Bytes that wait until a pipe takes them.
struct OutgoingBytes {
  private var chunks: [[UInt8]] = []
  /// How much of the first chunk is written.
  private var written = 0

  var isEmpty: Bool { chunks.isEmpty }

  mutating func append(_ bytes: [UInt8]) {
    if !bytes.isEmpty { chunks.append(bytes) }
  }

  /// Writes until nothing is left or the pipe is full; where nobody reads, drops everything.
  mutating func write(to descriptor: Int32) {
    var done = 0
    defer { chunks.removeFirst(done) }
    while done < chunks.count {
      let count = chunks[done].withUnsafeBytes { bytes in
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        return Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      if count < 0 { return done = chunks.count }
      written += count
      if written == chunks[done].count { (done, written) = (done + 1, 0) }
    }
  }
}
