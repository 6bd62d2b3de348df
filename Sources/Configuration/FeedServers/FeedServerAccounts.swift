public import News
import PaperFiles

/// The file of the reader's accounts at feed servers: a table of TOML each, of any name.
///
/// No mistake quotes the file, since it holds passwords.
public struct FeedServerAccounts: Hashable, Sendable {
  /// The accounts, in the file's order.
  public private(set) var accounts: [FeedServerAccount] = []
  private var labels: [String] = []

  /// What is wrong in the file.
  public enum Failure: Error, Hashable, Sendable {
    /// It is no TOML; the line, from 1.
    case syntax(line: Int)
    /// The account that begins at a line lacks a key, or has something else there.
    case lacking(key: String, line: Int)
    /// A key means nothing here.
    case unknownKey(String, line: Int)
  }

  /// Makes a file of no accounts.
  public init() {}

  /// Reads a file.
  public init(_ text: String) throws(Failure) {
    let entries: [Entry]
    do { entries = try Document(text, name: "").entries() } catch {
      throw .syntax(line: error.line)
    }
    for entry in entries {
      guard let parts = entry.entries else {
        throw .unknownKey(entry.key, line: entry.place.line)
      }
      accounts.append(try FeedServerAccounts.account(parts, line: entry.place.line))
      labels.append(entry.key)
    }
  }

  /// The account at a server.
  public func account(at server: Address) -> FeedServerAccount? {
    let base = FeedServerAccount.base(server)
    return accounts.first { $0.server == base }
  }

  /// Adds an account, or replaces the one of its server.
  public mutating func set(_ account: FeedServerAccount) {
    if let place = accounts.firstIndex(where: { $0.server == account.server }) {
      accounts[place] = account
      return
    }
    accounts.append(account)
    let names = [account.server.host, account.server.text]
    labels.append(names.first { !labels.contains($0) } ?? "\(account.server.text) \(labels.count)")
  }

  /// Takes the account of a server out; returns whether there was one.
  public mutating func remove(_ server: Address) -> Bool {
    let base = FeedServerAccount.base(server)
    guard let place = accounts.firstIndex(where: { $0.server == base }) else { return false }
    accounts.remove(at: place)
    labels.remove(at: place)
    return true
  }

  /// The file's text.
  public var text: String {
    let head = "# Accounts at feed servers, for hanji sync. Nobody else may read this file.\n"
    return zip(labels, accounts).reduce(into: head) { text, pair in
      let (label, account) = pair
      text += "\n[\(FeedServerAccounts.quoted(label))]\n"
      text += "address = \(FeedServerAccounts.quoted(account.server.text))\n"
      text += "name = \(FeedServerAccounts.quoted(account.name))\n"
      text += "password = \(FeedServerAccounts.quoted(account.password))\n"
      if account.isPlainAllowed { text += "plain_http = true\n" }
    }
  }
}

extension FeedServerAccounts {
  private static func account(
    _ parts: [Entry], line: Int
  ) throws(Failure) -> FeedServerAccount {
    var texts: [String: String] = [:]
    var isPlain = false
    for part in parts {
      switch part.key {
      case "address", "name", "password": texts[part.key] = part.text
      case "plain_http":
        guard let flag = part.flag else { throw .lacking(key: part.key, line: part.place.line) }
        isPlain = flag
      default: throw .unknownKey(part.key, line: part.place.line)
      }
    }
    guard let server = texts["address"].flatMap(Address.init) else {
      throw .lacking(key: "address", line: line)
    }
    guard let name = texts["name"], !name.isEmpty else { throw .lacking(key: "name", line: line) }
    guard let password = texts["password"] else { throw .lacking(key: "password", line: line) }
    return FeedServerAccount(
      server: server, name: name, password: password, isPlainAllowed: isPlain)
  }

  /// A basic string of TOML 1.0.
  private static func quoted(_ text: String) -> String {
    let body = text.unicodeScalars.reduce(into: "") { body, scalar in
      switch scalar {
      case "\"", "\\": body += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        body += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: body.unicodeScalars.append(scalar)
      }
    }
    return "\"\(body)\""
  }
}
