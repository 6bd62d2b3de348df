public import News

/// Who the reader is at a feed server.
public struct FeedServerAccount: Hashable, Sendable {
  /// Where the server's interface begins, without a slash at its end.
  public let server: Address
  /// The reader's name there.
  public var name: String
  /// The password, as it is for other programs; nothing shows it.
  public var password: String
  /// Whether the reader said that it may cross the network unencrypted.
  public var isPlainAllowed: Bool

  /// Makes an account.
  public init(server: Address, name: String, password: String, isPlainAllowed: Bool = false) {
    (self.server, self.name) = (FeedServerAccount.base(server), name)
    (self.password, self.isPlainAllowed) = (password, isPlainAllowed)
  }

  /// The address of a server as its accounts and its memory have it: without a slash at its end.
  public static func base(_ address: Address) -> Address {
    guard address.text.hasSuffix("/") else { return address }
    return Address(String(address.text.dropLast())) ?? address
  }

  /// Whether the password may go there: encrypted, to this very machine, or as the reader said.
  public var isGuarded: Bool {
    server.scheme == "https" || isPlainAllowed || FeedServerAccount.isHere(server.host)
  }

  /// Whether a host is this machine by its very name (RFC 6761, 6.3).
  private static func isHere(_ host: String) -> Bool {
    if ["localhost", "[::1]", "::1"].contains(host) { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
