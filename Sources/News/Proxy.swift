/// A server of the user's own choice that fetches in the reader's place.
///
/// It may hold a password, so that its text is for nobody but the transfer.
public struct Proxy: Hashable, Sendable {
  /// The address, such as `socks5h://127.0.0.1:9050`.
  public let text: String

  /// What a proxy may speak.
  public static let schemes = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"]

  /// Reads an address; nil where it is none of a proxy.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, Proxy.schemes.contains(parts[0].lowercased()),
      parts[1].hasPrefix("//"), parts[1].utf8.count > 2, text.utf8.count <= 1_024,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.text = text
  }
}
