/// The bounds that both ends of a merging hold each other to.
public enum SyncLimits {
  /// The version of what is said; ends of different versions refuse each other.
  public static let version = 1
  /// The most records of one message.
  public static let records = 500
  /// The most texts of one message; those that do not fit a frame are asked for again.
  public static let texts = 100
  /// How many bytes of texts fill a message, so that a frame is never too long.
  public static let textBytes = 1 << 20
  /// How many seconds the other end may be silent.
  public static let patience = 60
}
