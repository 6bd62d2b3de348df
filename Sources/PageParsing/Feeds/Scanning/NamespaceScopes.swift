/// Which vocabulary a prefix means where it stands (Namespaces in XML 1.0, section 6).
struct NamespaceScopes {
  /// Declarations heeded at one time; feeds have at most forty.
  private static let limit = 128

  private struct Declaration {
    let depth: Int
    let prefix: String
    let space: FeedElement.Space?
  }

  private var declared: [Declaration] = []

  /// Ends the declarations of elements that are closed: those deeper than `depth`.
  mutating func leave(to depth: Int) {
    while let last = declared.last, last.depth > depth { declared.removeLast() }
  }

  /// Takes a declaration; an empty address takes the prefix back.
  mutating func declare(_ prefix: String, as address: String, at depth: Int) {
    guard declared.count < NamespaceScopes.limit else { return }
    let space = address.isEmpty ? nil : FeedElement.Space(namespace: address)
    declared.append(Declaration(depth: depth, prefix: prefix, space: space))
  }

  /// The vocabulary; a prefix that the document forgot to declare means what it does elsewhere.
  func space(ofPrefix prefix: String) -> FeedElement.Space {
    let found = declared.last { $0.prefix == prefix }
    return found?.space ?? FeedElement.Space(prefix: prefix.lowercased())
  }
}
