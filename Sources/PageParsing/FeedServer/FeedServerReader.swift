import News
import Typesetting

/// Reads an answer of a feed server; a list of which one entry makes no sense makes none.
struct FeedServerReader {
  let json: JSON

  /// Entries of one list; an answer with more is refused.
  private static let limit = 2_000
  private static let numberLimit = 100_000
  private static let markLimit = 64

  /// Lines of visible ASCII; a page of HTML is none.
  static func words(_ bytes: [UInt8]) -> FeedServerAnswer? {
    guard bytes.count <= 16_384, !bytes.contains(UInt8(ascii: "<")),
      bytes.allSatisfy({ (32...126).contains($0) || $0 == 10 || $0 == 13 })
    else { return nil }
    return .words(String(decoding: bytes.filter { $0 != 13 }, as: UTF8.self))
  }

  /// A stream without items may be told without a list.
  func numbers() -> FeedServerAnswer? {
    let numbers = list("itemRefs", limit: Self.numberLimit, isOptional: true) {
      $0["id"]?.scalar.flatMap(Self.number)
    }
    return numbers.map { .numbers($0, next: continuation) }
  }

  func items() -> FeedServerAnswer? {
    list("items", limit: Self.limit, Self.item).map { .items($0) }
  }

  func feeds() -> FeedServerAnswer? {
    list("subscriptions", limit: Self.limit, Self.feed).map { .feeds($0.compactMap(\.self)) }
  }

  /// Folders of feeds are told as labels too; most servers say which is which.
  func labels() -> FeedServerAnswer? {
    let tags = list("tags", limit: Self.limit) { tag -> (name: String, isFolder: Bool)? in
      tag["id"]?.text.map { (FeedServerMark.plain($0), tag["type"]?.text == "folder") }
    }
    return tags.map { tags in
      let names = tags.filter { !$0.isFolder && $0.name.hasPrefix(FeedServerMark.labels) }
        .map { String($0.name.dropFirst(FeedServerMark.labels.count)) }
      return .labels(names.filter { Sanitiser.line($0, limit: 64) == $0 && !$0.isEmpty })
    }
  }

  func added() -> FeedServerAnswer? {
    guard let count = json["numResults"]?.scalar.flatMap({ Int64($0) }) else { return nil }
    guard count > 0, let name = json["streamId"]?.text, name.hasPrefix("feed/") else {
      return .added(nil)
    }
    return .added(Sanitiser.line(name, limit: 2_000))
  }
}

extension FeedServerReader {
  /// The long form is `tag:google.com,2005:reader/item/` and sixteen hexadecimal digits, the short one
  /// a signed decimal number; some give the digits of the long one alone.
  static func number(_ text: String) -> Int64? {
    let prefix = "tag:google.com,2005:reader/item/"
    if text.hasPrefix(prefix) { return hexadecimal(text.dropFirst(prefix.count)) }
    let isPadded = text.utf8.count == 16 && text.hasPrefix("0")
    if !isPadded, let number = Int64(text) ?? UInt64(text).map(Int64.init(bitPattern:)) {
      return number
    }
    return text.utf8.count == 16 ? hexadecimal(text[...]) : nil
  }

  private static func hexadecimal(_ digits: Substring) -> Int64? {
    guard (1...16).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt64(digits, radix: 16).map(Int64.init(bitPattern:))
  }

  private var continuation: String? {
    let text = json["continuation"]?.scalar.map { Sanitiser.line($0, limit: 256) }
    return text?.isEmpty == true ? nil : text
  }

  /// The entries of a list; nil where it is none, is too long, or has one that makes no sense.
  private func list<Entry>(
    _ name: String, limit: Int, isOptional: Bool = false, _ read: (JSON) -> Entry?
  ) -> [Entry]? {
    switch json[name] {
    case .list(let entries):
      guard entries.count <= limit else { return nil }
      let found = entries.compactMap(read)
      return found.count == entries.count ? found : nil
    case .null where isOptional, nil where isOptional: return []
    default: return nil
    }
  }

  private static func item(_ json: JSON) -> FeedServerItem? {
    guard let number = json["id"]?.scalar.flatMap(number) else { return nil }
    let links = ["canonical", "alternate"].compactMap { json[$0] }.flatMap(\.items)
    let address = links.lazy.compactMap { $0["href"]?.text.flatMap(Address.init) }.first
    let seconds = json["published"]?.scalar.flatMap { Int64($0) }
    let posted = seconds.flatMap { (0...253_402_300_799).contains($0) ? $0 : nil }
    let marks = json["categories"]?.items.compactMap(\.text).prefix(markLimit) ?? []
    return FeedServerItem(
      number: number, address: address,
      title: Sanitiser.line(json["title"]?.text ?? "", limit: 1_000),
      posted: posted.map(Instant.init(seconds:)),
      marks: Set(marks.map { FeedServerMark.plain(Sanitiser.line($0, limit: 256)) }))
  }

  /// FreshRSS and Miniflux name a feed by a number and tell its address beside; others by its address.
  ///
  /// One that has no address of the web is none of ours.
  private static func feed(_ json: JSON) -> FeedServerFeed?? {
    guard let name = json["id"]?.text, name.hasPrefix("feed/") else { return nil }
    let told = json["url"]?.text ?? String(name.dropFirst("feed/".count))
    guard let address = Address(told) else { return .some(nil) }
    let folders = json["categories"]?.items.compactMap { $0["label"]?.text } ?? []
    return FeedServerFeed(
      name: Sanitiser.line(name, limit: 2_000), address: address,
      title: Sanitiser.line(json["title"]?.text ?? "", limit: 256),
      folders: folders.prefix(markLimit).map { Sanitiser.line($0, limit: 64) })
  }
}

extension JSON {
  /// A text or a number, as it is written.
  fileprivate var scalar: String? {
    switch self {
    case .text(let text), .number(let text): text
    default: nil
    }
  }
}
