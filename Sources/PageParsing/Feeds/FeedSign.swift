/// Tells feeds from pages.
enum FeedSign {
  static func isFeed(_ bytes: [UInt8], contentType: String?) -> Bool {
    let head = bytes.prefix(4_096)
    let roots = ["<rss", "<feed", "<rdf:rdf"].compactMap { DeclaredCharset.find($0, in: head) }
    let page = ["<html", "<!doctype html"].compactMap { DeclaredCharset.find($0, in: head) }.min()
    if let root = roots.min() { return page.map { root < $0 } ?? true }
    if page != nil { return false }
    let type = contentType?.lowercased() ?? ""
    return type.contains("rss") || type.contains("atom") || type.contains("rdf")
  }
}
