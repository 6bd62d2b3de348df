public import News

/// Asks a feed server, which the user named, for something or to change something.
public struct FormRequest: Hashable, Sendable {
  /// Where; the host counts as named, and nothing is redirected.
  public var address: Address
  /// What is sent as a form (POST); nil asks (GET).
  public var fields: [FormField]?
  /// What the server gave to be known again; no trace shows it.
  public var authorization: String?
  /// What the answer should be.
  public var question: FeedServerQuestion
  /// The server that is asked in its place; nil for itself.
  public var proxy: Proxy?

  /// Makes a request.
  public init(
    _ address: Address, for question: FeedServerQuestion, fields: [FormField]? = nil,
    authorization: String? = nil
  ) {
    (self.address, self.question, self.fields) = (address, question, fields)
    self.authorization = authorization
  }
}

/// A field of a form; no trace shows its value.
public struct FormField: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its value.
  public var value: String

  /// Makes a field.
  public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}
