import CNcurses
import Terminal

/// The keys that the terminal's description names, by the bytes that they send.
enum NamedKeys {
  private static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// Reads them from the description in use; one that is a single byte is decoded as that.
  @MainActor static func current() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (capability, key) in capabilities {
      guard let text = hanji_screen_key(capability) else { continue }
      let bytes = Array(String(cString: text).utf8)
      if bytes.count > 2, bytes[0] == 0x1B { keys[bytes] = key }
    }
    return keys
  }
}
