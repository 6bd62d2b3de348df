/// An element of a feed with its name apart from its namespace.
struct FeedElement {
  let node: Int
  /// The name without prefix, in lower case.
  let name: String
  let space: Space

  /// Vocabularies that use the same names for different things.
  enum Space: UInt8 { case core, dublinCore, content, media, itunes, xhtml, other }

  init(_ node: Int, in tree: FeedTree) {
    self.node = node
    space = tree.space(node)
    let written = tree.document.bytes(node)
    let colon = written.lastIndex(of: UInt8(ascii: ":"))
    name = Self.lowered(written[(colon.map { $0 + 1 } ?? 0)...])
  }

  private static func lowered(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for (index, byte) in bytes.enumerated() { buffer[index] = byte.lowered }
      return bytes.count
    }
  }
}

extension FeedElement.Space {
  /// A prefix that the document forgot to declare means what it does elsewhere.
  init(prefix: String) {
    switch prefix {
    case "", "atom", "rss": self = .core
    case "dc", "dcterms": self = .dublinCore
    case "content": self = .content
    case "media": self = .media
    case "itunes": self = .itunes
    case "xhtml": self = .xhtml
    default: self = .other
    }
  }

  init(namespace address: String) {
    var rest = address.lowercased()[...]
    for start in ["http://", "https://", "www."] where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    let known = Self.vocabularies.first { rest.hasPrefix($0.start) }?.space
    self = rest.isEmpty ? .core : known ?? .other
  }

  /// How the addresses of namespaces begin, in lower case; the first that fits holds.
  ///
  /// RSS 0.90, 1.0, 1.1 and 2.0 and Atom under all names of its drafts are one vocabulary here:
  /// no name in them stands for two things.
  private static let vocabularies: [(start: String, space: Self)] = [
    ("w3.org/2005/atom", .core), ("purl.org/rss/1.0/modules/content", .content),
    ("purl.org/rss/1.0/modules/dcterms", .dublinCore), ("purl.org/rss/1.0/modules/", .other),
    ("purl.org/rss/", .core), ("purl.org/dc/", .dublinCore), ("search.yahoo.com/mrss", .media),
    ("itunes.com/", .itunes), ("w3.org/1999/xhtml", .xhtml), ("purl.org/atom/", .core),
    ("purl.org/echo/", .core), ("purl.org/pie/", .core), ("example.com/newformat", .core),
    ("purl.org/net/rss1.1", .core), ("my.netscape.com/", .core), ("channel.netscape.com/", .core),
    ("backend.userland.com/creativecommons", .other), ("backend.userland.com/", .core),
    ("blogs.law.harvard.edu/tech/rss", .core), ("cyber.law.harvard.edu/rss", .core),
  ]
}
