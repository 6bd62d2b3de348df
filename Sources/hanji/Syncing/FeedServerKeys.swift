import Configuration
import Glibc
import News

/// The file of the reader's accounts at feed servers, in the configuration's folder (0600).
struct FeedServerKeys {
  let path: String
  private let language: Language

  init(_ world: World) {
    path = "\(world.configurationFolder)/feed-servers.toml"
    language = world.language
  }

  /// Why nobody is known at a server.
  enum Failure: Error, Equatable {
    /// Others can read the file.
    case notPrivate(path: String)
    /// There is no account of the server, and nobody at a terminal who could be asked.
    case unknown(host: String, path: String)
    /// The password would cross the network unencrypted.
    case unguarded(host: String, path: String)
    /// The file cannot be understood.
    case broken(path: String, FeedServerAccounts.Failure)
  }

  /// All accounts; none where there is no file.
  func accounts() throws -> FeedServerAccounts {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return FeedServerAccounts() }
    guard facts.st_mode & 0o077 == 0 else { throw Failure.notPrivate(path: path) }
    let text = String(decoding: try Files.bytes(of: path, limit: 1 << 16), as: UTF8.self)
    do { return try FeedServerAccounts(text) } catch {
      throw Failure.broken(path: path, error)
    }
  }

  /// The account at a server, from the file or from the person, of whom the password is asked unseen.
  func account(at server: Address) throws -> (account: FeedServerAccount, isNew: Bool) {
    let kept = try accounts().account(at: server)
    let account = try kept ?? asked(at: server)
    guard account.isGuarded else { throw Failure.unguarded(host: server.host, path: path) }
    return (account, kept == nil)
  }

  /// Keeps an account for the user alone.
  func keep(_ account: FeedServerAccount) throws {
    var accounts = try accounts()
    accounts.set(account)
    try write(accounts)
  }

  /// Forgets the account of a server; returns whether there was one.
  func remove(_ server: Address) throws -> Bool {
    var accounts = try accounts()
    guard accounts.remove(server) else { return false }
    try write(accounts)
    return true
  }
}

extension FeedServerKeys {
  private func write(_ accounts: FeedServerAccounts) throws {
    if let folder = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<folder])) }
    let file = try OutputFile(path, replaces: true, isSecret: true)
    try file.write(accounts.text)
    try file.finish()
  }

  private func asked(at server: Address) throws -> FeedServerAccount {
    let nobody = Failure.unknown(host: server.host, path: path)
    guard isatty(0) == 1, isatty(2) == 1 else { throw nobody }
    let account = FeedServerAccount(server: server, name: "", password: "")
    guard account.isGuarded else { throw Failure.unguarded(host: server.host, path: path) }
    let words = Words.accountQuestions(host: server.host)
    guard OutputFile.write(Array(words.name.text(in: language).utf8), to: 2),
      let name = readLine(), !name.isEmpty,
      let typed = getpass(words.password.text(in: language))
    else { throw nobody }
    let password = String(cString: typed)
    memset(typed, 0, password.utf8.count)
    return FeedServerAccount(server: server, name: name, password: password)
  }
}
