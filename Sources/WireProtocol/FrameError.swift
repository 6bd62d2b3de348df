/// Why bytes are no frame of this protocol.
public enum FrameError: Error, Hashable, Sendable {
  /// The payload ended inside a field.
  case truncated
  /// A frame is longer than `WireLimits.frame`.
  case tooLong(Int)
  /// The length field is too small for a header.
  case tooShort(Int)
  /// The other end speaks another version.
  case unknownVersion(UInt8)
  /// No message has this kind.
  case unknownKind(UInt8)
  /// A code stands for no value of its field.
  case unknownCode(UInt8)
  /// A text is not UTF-8.
  case notUTF8
  /// A text is no absolute http or https address.
  case notAnAddress
  /// A count is more than the bytes that follow could hold, or than its limit.
  case badCount(Int)
  /// A number is outside its field's range.
  case outOfRange
  /// A reply to what was never asked, or a count of bytes that does not grow or is past its limit.
  case implausible
  /// Bytes follow the last field.
  case trailingBytes(Int)
}
