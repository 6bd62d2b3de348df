/// Cuts a stream of bytes into frames, however the bytes arrive.
public struct FrameSplitter: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0

  /// Makes an empty splitter.
  public init() {}

  /// Whether part of a frame waits for its rest.
  public var isInsideFrame: Bool { start < bytes.count }

  /// Takes the next bytes of the stream.
  public mutating func append(_ more: some Sequence<UInt8>) {
    if start == bytes.count || start > WireLimits.frame {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next whole frame; nil until more bytes have come.
  ///
  /// An error is final: the stream has lost its rhythm.
  public mutating func next() throws(FrameError) -> Frame? {
    guard bytes.count - start >= 4 else { return nil }
    var header = ByteReader(bytes[start..<start + 4])
    let length = Int(try header.number() as UInt32)
    guard length <= WireLimits.frame else { throw .tooLong(length) }
    guard length >= Frame.headerLength else { throw .tooShort(length) }
    guard bytes.count - start - 4 >= length else { return nil }
    let body = bytes[start + 4..<start + 4 + length]
    start += 4 + length
    return try Frame(body: body)
  }
}
