import News

/// Finds the next page of a story that is printed on several: `?page=2`, `/2`, `-2.html`.
///
/// The address alone decides, for `rel=next` leads to the next story on many sites: it must be the
/// present one with the next number.
struct StoryPaging {
  let document: Document
  /// The page's own address.
  let address: Address

  /// At most so many links of a page are looked at.
  private static let linkLimit = 2_000

  /// The next page, or nil for a story of one page or its last.
  func next() -> Address? {
    let stem = Self.stem(of: address)
    let links = document.everything.lazy.filter { [.a, .link].contains(document.tag($0)) }
    for node in links.prefix(Self.linkLimit) {
      guard let written = document.attributeText(node, "href"), Self.mayBeNext(written, stem),
        let target = document.attribute(node, "href"), let found = address.resolving(target),
        found.host == address.host,
        Self.isNext(found.target, after: address.target)
      else { continue }
      return found
    }
    return nil
  }

  /// What an address has in common with that of its next page: its last part, up to the last number.
  private static func stem(of address: Address) -> [UInt8] {
    let parts = address.path.utf8.split(separator: UInt8(ascii: "/"))
    guard let last = parts.last else { return [] }
    let end = last.lastIndex(where: \.isDigit) ?? last.endIndex
    let run = last[..<end].lastIndex { !$0.isDigit }.map(last.index(after:)) ?? last.startIndex
    return Array(end == last.endIndex ? last : last[..<run])
  }

  /// A first look that costs little.
  ///
  /// Most links of a page lead elsewhere; short ones are relative.
  private static func mayBeNext(_ link: CText, _ stem: [UInt8]) -> Bool {
    let bytes = link.bytes(upTo: 2_000)
    guard bytes.contains(where: \.isDigit) else { return false }
    return bytes.count < 24 || bytes.first == UInt8(ascii: "?") || link.contains(stem)
  }

  /// Whether `next` names the page after that which `current` names.
  static func isNext(_ next: String, after current: String) -> Bool {
    let (new, old) = (Array(next.lowercased().utf8), Array(current.lowercased().utf8))
    guard new.count < 2_000, new != old else { return false }
    var start = zip(new, old).prefix { $0 == $1 }.count
    // A number's first digits may be the same, as in 10 and 11.
    while start < old.count, start > 0, new[start - 1].isDigit { start -= 1 }
    let left = min(new.count, old.count) - start
    let end = zip(new.reversed(), old.reversed()).prefix(left).prefix { $0 == $1 && !$0.isDigit }
      .count
    let added = String(decoding: new[start..<(new.count - end)], as: UTF8.self)
    let removed = String(decoding: old[start..<(old.count - end)], as: UTF8.self)
    if removed.isEmpty { return isSecond(added, after: old[..<start]) }
    guard let number = Int(removed), let following = Int(added), following == number + 1,
      number < 100
    else { return false }
    return saysPage(old[..<start])
  }

  /// `/2`, `-2`, `?page=2`, `/page/2`: what the first page's address lacks.
  private static func isSecond(_ added: String, after start: ArraySlice<UInt8>) -> Bool {
    var text = added.hasSuffix("/") ? added.dropLast() : added[...]
    guard text.hasSuffix("2") else { return false }
    text = text.dropLast()
    let isSet = start.last.map { "/&?".utf8.contains($0) } ?? false
    let marks = text.prefix { "/-_,.?&".contains($0) }
    let word = text.dropFirst(marks.count)
    if word.isEmpty { return !marks.isEmpty || start.last == UInt8(ascii: "/") }
    let isWord = ["=", "/", "-", "_", ""].contains { mark in
      words.contains { word == $0 + mark }
    }
    return isWord && (!marks.isEmpty || isSet)
  }

  /// What pages of a story are called in addresses.
  private static let words = [
    "page", "p", "pg", "pag", "pagina", "seite", "paged", "pageno", "sida",
  ]

  /// Whether a number after this text counts pages.
  private static func saysPage(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start.suffix(12), as: UTF8.self)
    return words.contains { word in
      ["=", "/", "-", "_"].contains { mark in
        text.hasSuffix(word + mark) && isBorder(text.dropLast(word.count + mark.count).last)
      }
    }
  }

  private static func isBorder(_ character: Character?) -> Bool {
    character.map { !$0.isLetter } ?? true
  }
}
