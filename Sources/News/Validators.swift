/// What a server gave to ask "has it changed?" (RFC 9110, section 8.8).
public struct Validators: Hashable, Sendable {
  /// The entity tag with its quotes.
  public var entityTag: String?
  /// The Last-Modified date as it was sent.
  public var lastModified: String?

  /// Keeps only validators of visible ASCII and at most 1 KiB; others are as good as none.
  public init(entityTag: String? = nil, lastModified: String? = nil) {
    self.entityTag = Self.sound(entityTag)
    self.lastModified = Self.sound(lastModified)
  }

  /// Whether there is nothing to ask with.
  public var isEmpty: Bool { entityTag == nil && lastModified == nil }

  private static func sound(_ text: String?) -> String? {
    guard let text, !text.isEmpty, text.utf8.count <= 1_024,
      text.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    return text
  }
}
