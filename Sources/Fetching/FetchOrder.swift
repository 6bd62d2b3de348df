public import News

/// The number by which the owner of a fetcher names an order.
public struct FetchID: Hashable, Sendable {
  /// The number.
  public let value: UInt32

  /// Makes a number.
  public init(_ value: UInt32) { self.value = value }
}

/// A document to bring.
public struct FetchOrder: Sendable {
  /// The order's number.
  public var id: FetchID
  /// Where the document is.
  public var address: Address
  /// What the last answer gave to ask whether it changed.
  public var validators: Validators
  /// Hosts that the user named; they alone may be loopback, link-local or private.
  public var namedHosts: Set<String>
  /// Another site that is asked instead; it counts as named.
  public var mirror: Mirror?
  /// How politely its host is asked.
  public var manners: Manners
  /// Whether a person waits for it, so that it goes before what nobody waits for.
  public var isUrgent = false
  /// Whether a person named the address itself, as in a browser: robots.txt is for programs that go
  /// from address to address by themselves.
  public var isNamed = false
  /// Whether it is a picture's file, and not something to be read.
  public var isPicture = false
  /// The user's cookies; each is sent to the host that it is for, after a redirect too.
  public var cookies: [Cookie] = []
  /// The server that is asked in the host's place, unless that is this machine or a private address.
  public var proxy: Proxy?
  /// What is sent along, to the order's own address alone.
  public var form: FetchForm?
  /// The time by which cookies end.
  public var now = Instant(seconds: 0)

  /// Makes an order.
  public init(
    id: FetchID, address: Address, validators: Validators = Validators(),
    namedHosts: Set<String> = [], mirror: Mirror? = nil, manners: Manners = Manners()
  ) {
    (self.id, self.address, self.validators) = (id, address, validators)
    (self.namedHosts, self.mirror, self.manners) = (namedHosts, mirror, manners)
  }
}

/// What happens to an order.
public enum FetchEvent: Sendable {
  /// So many bytes have come, after decoding.
  case progress(FetchID, bytes: Int)
  /// It is over.
  case finished(FetchID, FetchResult)
  /// A site was asked for its rules.
  case learned(HostRules)

  /// The order; nil where it is about none.
  public var id: FetchID? {
    switch self {
    case .progress(let id, _), .finished(let id, _): id
    case .learned: nil
    }
  }
}

/// How an order ended.
public enum FetchResult: Sendable {
  /// With a document.
  case document(FetchedDocument)
  /// The document is as it was (304).
  case notModified(Address, Validators)
  /// Without one.
  case failed(FetchError)
  /// Without one, by a status whose body may tell more: a challenge, say.
  case refused(FetchedDocument, FetchError)
}

/// A document as the server sent it, decoded but not read.
public struct FetchedDocument: Sendable {
  /// Where it was found after redirects, by the order's own site where a mirror served it.
  public var address: Address
  /// The HTTP status.
  public var status: Int
  /// The Content-Type header.
  public var contentType: String?
  /// What to ask with the next time.
  public var validators: Validators
  /// The body.
  public var bytes: [UInt8]
  /// The document's new address, where the server said that it moved there for good (301, 308).
  public var movedTo: Address?

  /// Makes a document.
  public init(
    address: Address, status: Int, contentType: String?, validators: Validators, bytes: [UInt8]
  ) {
    (self.address, self.status, self.contentType) = (address, status, contentType)
    (self.validators, self.bytes) = (validators, bytes)
  }
}

/// Why there is no document.
public enum FetchError: Error, Equatable, Sendable {
  /// No such host is known.
  case unknownHost(String)
  /// The host refused the connection.
  case refused(host: String)
  /// There is no way to the host, or it broke off.
  case unreachable(host: String, reason: String)
  /// The host was too slow; after so many seconds.
  case timedOut(host: String, seconds: Int)
  /// Certificate or TLS.
  case insecure(host: String, reason: String)
  /// The body is longer than the limit, in bytes.
  case tooLarge(limit: Int)
  /// The header lines are longer than the limit, in bytes.
  case headTooLarge(limit: Int)
  /// What answers at the host is not HTTP.
  case notHTTP(host: String)
  /// A status that brings no document; the server asked to wait `retryAfter` seconds.
  case status(Int, retryAfter: Int?)
  /// More redirects than are followed.
  case tooManyRedirects(limit: Int)
  /// A redirect off http(s), or from https back to http.
  case redirectNotAllowed(to: String)
  /// A loopback, link-local or private address of a host that was not named.
  case addressNotAllowed(host: String, resolved: String)
  /// A picture, film or other content that is neither page nor feed; or a page in a picture's place.
  case wrongKind(contentType: String)
  /// The body ended before its announced length, or could not be decoded.
  case brokenBody(received: Int)
  /// The server asked to be left alone for so many seconds more.
  case resting(host: String, seconds: Int)
  /// The host's robots.txt closes this path to programs.
  case forbidden(host: String, path: String)
  /// The host has a robots.txt and does not give it; until it does, nothing is fetched.
  case rulesUnavailable(status: Int)
  /// Too many orders wait already.
  case busy(limit: Int)
}

extension FetchResult {
  /// Why there is no document; nil where there is one.
  var error: FetchError? {
    switch self {
    case .failed(let error), .refused(_, let error): error
    case .document, .notModified: nil
    }
  }
}
