/// Phrases that are looked for in short texts all at once, by their first byte.
struct PhraseSet {
  private var buckets = [[[UInt8]]](repeating: [], count: 256)

  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { buckets[Int(first)].append(bytes) }
    }
  }

  /// Whether the text begins with one of them.
  func begins(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return buckets[Int(first)].contains { text.starts(with: $0) }
  }

  /// Whether one of them stands in the text.
  func stands(in text: [UInt8]) -> Bool { text.indices.contains { begins(text[$0...]) } }
}
