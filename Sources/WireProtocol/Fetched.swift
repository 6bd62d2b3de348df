public import News

/// What is known of a document beside its content.
public struct Receipt: Hashable, Sendable {
  /// Where it was found after redirects, by the paper's own address.
  public var address: Address
  /// The HTTP status; nil for local bytes.
  public var status: Int?
  /// What to ask with the next time.
  public var validators: Validators
  /// The body's length after decoding, in bytes.
  public var byteCount: Int
  /// Where it is from now on, where the server said that it moved there for good.
  public var movedTo: Address?

  /// Makes a receipt.
  public init(
    address: Address, status: Int? = nil, validators: Validators = Validators(), byteCount: Int = 0
  ) {
    (self.address, self.status) = (address, status)
    (self.validators, self.byteCount) = (validators, byteCount)
  }
}

/// A page as it was brought and read.
public struct FetchedPage: Hashable, Sendable {
  /// Where from.
  public var receipt: Receipt
  /// What it holds.
  public var page: ParsedPage

  /// Makes a fetched page.
  public init(receipt: Receipt, page: ParsedPage) {
    (self.receipt, self.page) = (receipt, page)
  }
}

/// A feed as it was brought and read.
public struct FetchedFeed: Hashable, Sendable {
  /// Where from.
  public var receipt: Receipt
  /// What it holds.
  public var feed: ParsedFeed

  /// Makes a fetched feed.
  public init(receipt: Receipt, feed: ParsedFeed) {
    (self.receipt, self.feed) = (receipt, feed)
  }
}

/// A picture's file as it was brought; nobody has looked into it.
public struct FetchedPicture: Hashable, Sendable {
  /// Where from.
  public var receipt: Receipt
  /// The file, at most `WireLimits.picture`.
  public var bytes: [UInt8]

  /// Makes a fetched picture.
  public init(receipt: Receipt, bytes: [UInt8]) { (self.receipt, self.bytes) = (receipt, bytes) }
}

/// A web archive's list of copies as it was brought and read.
public struct FetchedCaptures: Hashable, Sendable {
  /// Where from.
  public var receipt: Receipt
  /// The copies.
  public var captures: [Capture]

  /// Makes a fetched list.
  public init(receipt: Receipt, captures: [Capture]) {
    (self.receipt, self.captures) = (receipt, captures)
  }
}
