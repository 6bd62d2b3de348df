/// The bounds that both ends of the wire hold each other to.
public enum WireLimits {
  /// The version of the protocol; ends of different versions refuse each other.
  public static let version: UInt8 = 3
  /// The longest frame after its length field, in bytes.
  public static let frame = 4 << 20
  /// The most bytes of a local body in one `parseData` frame.
  public static let chunk = 256 << 10
  /// The longest body, fetched or local, in bytes after decoding.
  public static let body = 16 << 20
  /// The longest single text, in bytes of UTF-8: that of a whole story.
  public static let text = 1 << 20
  /// The most rows of one document.
  public static let rows = 2_000
  /// The most copies of one document.
  public static let captures = 2_000
  /// The most hosts that a user may have named.
  public static let hosts = 256
}
