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
  /// The longest file of a picture, in bytes.
  public static let picture = 8 << 20
  /// The longest single text, in bytes of UTF-8: that of a whole story.
  public static let text = 1 << 20
  /// The most rows of one document.
  public static let rows = 2_000
  /// The most copies of one document.
  public static let captures = 2_000
  /// Sizes, statuses, levels and seconds: sums of them stay far from where a number overflows.
  public static let numbers: ClosedRange<Int64> = -(1 << 40)...1 << 40
  /// Moments, in seconds since 1970: the years 1 to 9999.
  public static let seconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  /// The most sites whose rules one process may tell of.
  public static let sites = 4_096
  /// The most cookies of one host.
  public static let cookies = 200
  /// The most fields of a form.
  public static let formFields = 256
  /// The most numbers of a feed server's items in one answer.
  public static let serverNumbers = 100_000
  /// The most marks of one of its items, or folders of one of its feeds.
  public static let serverMarks = 64
  /// The most hosts that a user may have named.
  public static let hosts = 256
}
