public import News
public import WireClient
public import WireProtocol

/// A server of the Google Reader API, such as FreshRSS or Miniflux, asked by the wire.
public final class FeedServer {
  /// Why a server did not do what was asked.
  public enum Failure: Error, Hashable, Sendable {
    /// It does not know the name and password.
    case notKnown
    /// It answered what makes no sense; the last part of the path that was asked.
    case nonsense(String)
    /// It lists more than so many items, or lists without end.
    case endless(limit: Int)
    /// It was not reached, or refused.
    case wire(WireFailure)
  }

  /// Where its interface begins, such as `https://host/api/greader.php`.
  public let base: Address
  private let name: String
  private let password: String
  private let ask: (FormRequest) throws -> WireAnswer
  private var authorization: String?
  private var token = ""

  /// Makes a server that is not asked yet.
  public init(
    _ base: Address, name: String, password: String,
    ask: @escaping (FormRequest) throws -> WireAnswer
  ) {
    (self.base, self.name, self.password, self.ask) = (base, name, password, ask)
  }

  /// Becomes known to it.
  public func logIn() throws {
    authorization = nil
    let fields = [FormField("Email", name), FormField("Passwd", password)]
    let words = try words(
      FormRequest(try address("/accounts/ClientLogin"), for: .words, fields: fields))
    let lines = words.split(separator: "\n")
    if lines.contains(where: { $0.hasPrefix("Error=") }) { throw Failure.notKnown }
    guard let line = lines.first(where: { $0.hasPrefix("Auth=") }) else {
      throw Failure.nonsense("ClientLogin")
    }
    authorization = "GoogleLogin auth=\(line.dropFirst("Auth=".count))"
    let path = "/reader/api/0/token"
    let told = try self.words(
      FormRequest(try address(path), for: .words, authorization: authorization))
    token = told.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// The feeds that it is subscribed to.
  public func feeds() throws -> [FeedServerFeed] {
    let answer = try asked("subscription/list", ["output": "json"], for: .feeds)
    guard case .feeds(let feeds) = answer else { throw Failure.nonsense("subscription/list") }
    return feeds
  }

  /// The labels of items.
  public func labels() throws -> [String] {
    let answer = try asked("tag/list", ["output": "json"], for: .labels)
    guard case .labels(let labels) = answer else { throw Failure.nonsense("tag/list") }
    return labels
  }

  /// The numbers of the items of a stream, the newest first; those with a mark may be left out.
  ///
  /// Where `newest` is named, no more than so many.
  public func numbers(
    in stream: String, without mark: String? = nil, newest: Int? = nil
  ) throws -> [Int64] {
    var (numbers, seen, next) = ([Int64](), Set<Int64>(), String?.none)
    let limit = newest ?? FeedServer.itemLimit
    repeat {
      var query = ["output": "json", "n": "\(min(limit, FeedServer.pageLength))", "s": stream]
      (query["xt"], query["c"]) = (mark, next)
      let answer = try asked("stream/items/ids", query, for: .numbers)
      guard case .numbers(let page, let following) = answer else {
        throw Failure.nonsense("stream/items/ids")
      }
      let new = page.filter { seen.insert($0).inserted }
      // A list that goes on without going anywhere is no list.
      if following != nil, new.isEmpty { throw Failure.endless(limit: limit) }
      numbers += new
      next = following
    } while next != nil && numbers.count < limit
    if newest == nil, next != nil { throw Failure.endless(limit: limit) }
    return Array(numbers.prefix(limit))
  }

  /// Items, of at most `FeedServer.itemsAtOnce` numbers; those that it does not have are left out.
  public func items(_ numbers: [Int64]) throws -> [FeedServerItem] {
    let answer = try changed(
      "stream/items/contents", fields(numbers), for: .items, query: ["output": "json"])
    guard case .items(let items) = answer else { throw Failure.nonsense("stream/items/contents") }
    let wanted = Set(numbers)
    return items.filter { wanted.contains($0.number) }
  }

  /// Sets a mark on items or takes it off, of at most `FeedServer.itemsAtOnce` numbers.
  public func setMark(_ mark: String, on numbers: [Int64], isOn: Bool) throws {
    try expectOK("edit-tag", fields(numbers) + [FormField(isOn ? "a" : "r", mark)])
  }

  /// Subscribes to a feed.
  ///
  /// - Returns: the feed's name there; nil where the server cannot have it.
  public func subscribe(to feed: Address, title: String) throws -> String? {
    let answer = try changed(
      "subscription/quickadd", [FormField("quickadd", feed.text)], for: .added)
    guard case .added(let name) = answer else { throw Failure.nonsense("subscription/quickadd") }
    if let name, !title.isEmpty { try rename(name, to: title) }
    return name
  }

  /// A server that does not rename has its own title, which harms nobody.
  private func rename(_ name: String, to title: String) throws {
    let fields = [FormField("ac", "edit"), FormField("s", name), FormField("t", title)]
    do { try expectOK("subscription/edit", fields) } catch let failure as Failure {
      guard failure.isRefusal else { throw failure }
    }
  }

  /// Subscribes to a feed of this name no longer.
  public func unsubscribe(from name: String) throws {
    try expectOK("subscription/edit", [FormField("ac", "unsubscribe"), FormField("s", name)])
  }
}

extension FeedServer {
  /// How many items are asked for or marked at once.
  public static let itemsAtOnce = 100
  /// How many items one stream may have.
  public static let itemLimit = 100_000
  /// How many numbers are asked for at once.
  private static let pageLength = 10_000

  /// The long form of a number: of the short one it can be doubted whether it is decimal.
  private func fields(_ numbers: [Int64]) -> [FormField] {
    numbers.map { number in
      let digits = String(UInt64(bitPattern: number), radix: 16)
      let zeros = String(repeating: "0", count: 16 - digits.utf8.count)
      return FormField("i", "tag:google.com,2005:reader/item/\(zeros)\(digits)")
    }
  }

  private func address(_ path: String, _ query: [String: String] = [:]) throws -> Address {
    let base = base.text.hasSuffix("/") ? String(base.text.dropLast()) : base.text
    let fields = query.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.escaped($0.value))" }
    let text = base + path + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
    guard let address = Address(text) else { throw Failure.nonsense(path) }
    return address
  }

  private func asked(
    _ path: String, _ query: [String: String], for question: FeedServerQuestion
  ) throws -> FeedServerAnswer {
    try knownAgain {
      try answer(
        FormRequest(
          try address("/reader/api/0/" + path, query), for: question,
          authorization: authorization))
    }
  }

  private func changed(
    _ path: String, _ fields: [FormField], for question: FeedServerQuestion,
    query: [String: String] = [:]
  ) throws -> FeedServerAnswer {
    try knownAgain {
      try answer(
        FormRequest(
          try address("/reader/api/0/" + path, query), for: question,
          fields: fields + [FormField("T", token)], authorization: authorization))
    }
  }

  private func expectOK(_ path: String, _ fields: [FormField]) throws {
    guard case .words(let words) = try changed(path, fields, for: .words), words.hasPrefix("OK")
    else { throw Failure.nonsense(path) }
  }

  /// Where a login or token has run out, asks once more with new ones.
  private func knownAgain<Value>(_ ask: () throws -> Value) throws -> Value {
    if authorization == nil { try logIn() }
    do { return try ask() } catch Failure.notKnown {
      try logIn()
      return try ask()
    }
  }

  private func words(_ request: FormRequest) throws -> String {
    guard case .words(let words) = try answer(request) else {
      throw Failure.nonsense(request.address.lastPart)
    }
    return words
  }

  private func answer(_ request: FormRequest) throws -> FeedServerAnswer {
    switch try ask(request) {
    case .feedServer(let answer): return answer
    case .failed(.status(let status, _)) where status == 401 || status == 403:
      throw Failure.notKnown
    case .failed(.wrongKind): throw Failure.nonsense(request.address.lastPart)
    case .failed(let failure): throw Failure.wire(failure)
    default: throw Failure.nonsense(request.address.lastPart)
    }
  }

  /// A value of a query (RFC 3986, 2.3).
  static func escaped(_ text: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { escaped, byte in
      if plain.contains(byte) {
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        escaped += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}

extension FeedServer.Failure {
  /// Whether the server understood and does not want to, or cannot.
  ///
  /// Some answer what they do not have with an error of their own (500).
  var isRefusal: Bool {
    guard case .wire(.status(let status, _)) = self else { return false }
    return (400..<500).contains(status) && status != 429 || status == 500 || status == 501
  }
}

extension Address {
  /// The last word of the path.
  fileprivate var lastPart: String { path.split(separator: "/").last.map(String.init) ?? text }
}
