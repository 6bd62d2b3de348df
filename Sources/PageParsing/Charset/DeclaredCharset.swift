/// The encoding that a document names itself: `<?xml encoding=...?>` or `<meta charset=...>`.
enum DeclaredCharset {
  /// How far the word is looked for, in bytes; HTML asks for 1,024, pages in the wild need more.
  private static let reach = 8_192

  /// The label as it is written; nil where there is none.
  static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach)
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) {
      if let label = value(after: "encoding", in: head[..<end]) { return label }
    }
    var rest = head
    while let start = find("<meta", in: rest) {
      if let comment = find("<!--", in: rest[..<start]) {
        guard let close = find("-->", in: rest[(comment + 4)...]) else { return nil }
        rest = rest[(close + 3)...]
        continue
      }
      let tag = rest[start...]
      let end = tag.firstIndex(of: UInt8(ascii: ">")) ?? tag.endIndex
      if let label = value(after: "charset", in: tag[..<end]) { return label }
      rest = rest[end...]
    }
    return nil
  }

  /// The value after a name and `=`, in quotes or bare.
  static func value(after name: String, in text: ArraySlice<UInt8>) -> String? {
    guard let found = find(name, in: text) else { return nil }
    let marks = Set("'\"=".utf8)
    var rest = text[(found + name.utf8.count)...].drop { $0.isBlank }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.drop { $0.isBlank || marks.contains($0) }
    let value = rest.prefix { $0.isLetter || $0.isDigit || "-_:.+".utf8.contains($0) }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }

  /// Where a lower-case word stands, whatever its case there.
  static func find(_ word: String, in text: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    guard let first = word.first, text.count >= word.count else { return nil }
    return (text.startIndex...text.endIndex - word.count).first { at in
      text[at].lowered == first
        && word.indices.allSatisfy { text[at + $0].lowered == word[$0] }
    }
  }
}
