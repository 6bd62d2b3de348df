/// Numbers of bytes in a word.
public enum Amount {
  /// `312 KB`, `1.4 MB`; a KB is 1,000 bytes.
  public static func text(ofBytes bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1_000) KB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
