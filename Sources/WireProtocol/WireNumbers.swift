/// The number by which both ends name a request; 0 is the connection itself.
public struct RequestNumber: Hashable, Sendable {
  /// The number.
  public let value: UInt32

  /// Makes a number.
  public init(_ value: UInt32) { self.value = value }

  /// The connection itself, for what belongs to no request.
  public static let connection = RequestNumber(0)
}

/// The number under which a paper's recipe was sent once, to be named by later requests.
public struct RecipeNumber: Hashable, Sendable {
  /// The number.
  public let value: UInt32

  /// Makes a number.
  public init(_ value: UInt32) { self.value = value }
}
