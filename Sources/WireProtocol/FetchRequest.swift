public import News

/// Asks for the document at an address.
public struct FetchRequest: Hashable, Sendable {
  /// Where the document is, by the paper's own address.
  public var address: Address
  /// What it should be.
  public var expectation: Expectation
  /// The recipe to read it by, sent before; nil for the generic way.
  public var recipe: RecipeNumber?
  /// What the last answer gave to ask whether it changed.
  public var validators: Validators
  /// Hosts that the user named as a source: they alone may be on this machine or a private network.
  public var namedHosts: [String]
  /// Which way to take.
  public var route: Route
  /// The time by which dates in the document are judged.
  public var now: Instant
  /// How politely the host is asked.
  public var manners: Manners
  /// On whose wish it is asked.
  public var wish: Wish
  /// The user's cookies for its host, for no other.
  public var cookies: [Cookie] = []
  /// The server that is asked in the host's place; nil for the host itself.
  public var proxy: Proxy?
  /// Texts of a feed that are known: rows come without them.
  public var knownTexts: [TextDigest] = []

  /// Makes a request.
  public init(
    _ address: Address, expecting expectation: Expectation = .either, recipe: RecipeNumber? = nil,
    validators: Validators = Validators(), namedHosts: [String] = [], route: Route = .network,
    now: Instant, manners: Manners = Manners(), wish: Wish = .refreshing
  ) {
    (self.address, self.expectation, self.recipe) = (address, expectation, recipe)
    (self.validators, self.namedHosts, self.route, self.now) = (validators, namedHosts, route, now)
    (self.manners, self.wish) = (manners, wish)
  }
}

/// On whose wish a document is asked for.
public enum Wish: Hashable, Sendable, CaseIterable {
  /// A refresh asks one address after the other; robots.txt is obeyed.
  case refreshing
  /// A person opened a story and waits: it goes first; robots.txt is obeyed.
  case reading
  /// A person named this very address, as in a browser: it goes first, and robots.txt, which is for
  /// programs that go from address to address by themselves, is not asked.
  case named
}

/// Announces local bytes that follow in `parseData` frames, to be read as a page or feed.
public struct ParseRequest: Hashable, Sendable {
  /// The address that the bytes are read as coming from.
  public var address: Address
  /// The Content-Type that they would have had, where one is known.
  public var contentType: String?
  /// What they should be.
  public var expectation: Expectation
  /// The recipe to read them by, sent before; nil for the generic way.
  public var recipe: RecipeNumber?
  /// The time by which dates in the document are judged.
  public var now: Instant
  /// Whether words are wanted as they were written, to be printed with escapes and nothing else.
  public var isVerbatim: Bool

  /// Makes a request.
  public init(
    _ address: Address, contentType: String? = nil, expecting expectation: Expectation = .either,
    recipe: RecipeNumber? = nil, now: Instant, isVerbatim: Bool = false
  ) {
    (self.address, self.contentType) = (address, contentType)
    (self.expectation, self.recipe, self.now) = (expectation, recipe, now)
    self.isVerbatim = isVerbatim
  }
}

/// What a document should turn out to be.
public enum Expectation: Hashable, Sendable, CaseIterable {
  /// A page of HTML.
  case page
  /// A feed.
  case feed
  /// Whichever it is.
  case either
  /// A web archive's list of copies.
  case captures
  /// A picture, whose bytes are handed on unread.
  case picture
}

/// Which way documents are brought.
public enum Route: Hashable, Sendable {
  /// From the address itself.
  case network
  /// From the sample edition that the program carries, by path and query.
  case sample
  /// From another site that serves the same paths; the documents keep the paper's addresses.
  case mirror(Address)
  /// From a web archive, the copy of this time (`yyyyMMddHHmmss` in UTC); the documents keep the
  /// paper's addresses.
  case archive(Address, timestamp: String)
}
