/// Tells feeds from pages.
enum FeedSign {
  static func isFeed(_ bytes: [UInt8], contentType: String?) -> Bool {
    if isJSON(bytes[...]) { return true }
    // UTF-16 and UTF-32 spell ASCII with zero bytes between.
    let head = bytes.prefix(4_096).filter { $0 != 0 }[...]
    let roots = ["<rss", "<feed", "<rdf:rdf"].compactMap { DeclaredCharset.find($0, in: head) }
    let page = ["<html", "<!doctype html"].compactMap { DeclaredCharset.find($0, in: head) }.min()
    if let root = roots.min() { return page.map { root < $0 } ?? true }
    if page != nil { return false }
    let type = contentType?.lowercased() ?? ""
    return type.contains("rss") || type.contains("atom") || type.contains("rdf")
  }

  /// An object that names the version of JSON Feed; the address may be written with `\/`.
  static func isJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.drop { $0.isBlank || [0xEF, 0xBB, 0xBF].contains($0) }
    guard start.first == UInt8(ascii: "{") else { return false }
    return DeclaredCharset.find("jsonfeed.org", in: start.prefix(4_096)) != nil
      || DeclaredCharset.find("\"items\"", in: start.prefix(16_384)) != nil
  }
}
