import News

/// Bookmarks as browsers import them; no standard, but every browser reads what Netscape wrote.
enum NetscapeExport {
  static let opening = """
    <!DOCTYPE NETSCAPE-Bookmark-file-1>
    <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
    <TITLE>Bookmarks</TITLE>
    <H1>Bookmarks</H1>
    <DL><p>

    """
  static let closing = "</DL><p>\n"

  static func item(_ kept: KeptStory) -> String {
    var attributes = "HREF=\"\(Markup.escaped(kept.headline.address.text))\""
    if let time = kept.bookmarkedAt ?? kept.posted { attributes += " ADD_DATE=\"\(time.seconds)\"" }
    let tags = kept.tags.map(withoutCommas).joined(separator: ",")
    if !tags.isEmpty { attributes += " TAGS=\"\(Markup.escaped(tags))\"" }
    let title = Markup.escaped(kept.headline.title)
    let note = kept.note.isEmpty ? "" : "    <DD>\(Markup.escaped(kept.note))\n"
    return "    <DT><A \(attributes)>\(title)</A>\n" + note
  }

  /// A comma inside a tag would make two of it.
  private static func withoutCommas(_ tag: String) -> String {
    tag.split(separator: ",").map { String($0).trimmingBlanks }.joined(separator: " ")
  }
}
