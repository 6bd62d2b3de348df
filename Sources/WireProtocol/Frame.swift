/// One message as it crosses the pipe: its kind, the request it belongs to, and its fields.
///
/// On the pipe it is a length of 4 bytes (big-endian, counting what follows), the version, the kind,
/// the request's number of 4 bytes, and the payload.
public struct Frame: Hashable, Sendable {
  /// Which message.
  public var kind: UInt8
  /// Which request.
  public var request: RequestNumber
  /// The fields.
  public var payload: [UInt8]

  /// Makes a frame.
  public init(kind: UInt8, request: RequestNumber, payload: [UInt8] = []) {
    (self.kind, self.request, self.payload) = (kind, request, payload)
  }

  /// The bytes after the length field that are no payload.
  static let headerLength = 6

  /// The frame's bytes.
  public func encoded() throws(FrameError) -> [UInt8] {
    let length = Frame.headerLength + payload.count
    guard length <= WireLimits.frame else { throw .tooLong(length) }
    var sink = BinarySink()
    sink.bytes.reserveCapacity(4 + length)
    sink.put(UInt32(length))
    sink.bytes += [WireLimits.version, kind]
    sink.put(request.value)
    return sink.bytes + payload
  }

  /// Reads what follows a length field.
  init(body: ArraySlice<UInt8>) throws(FrameError) {
    var reader = ByteReader(body)
    let version = try reader.byte()
    guard version == WireLimits.version else { throw .unknownVersion(version) }
    kind = try reader.byte()
    request = RequestNumber(try reader.number())
    payload = reader.rest()
  }
}
