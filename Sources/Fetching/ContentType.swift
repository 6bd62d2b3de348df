/// Judges a Content-Type header (RFC 9110, section 8.3).
enum ContentType {
  /// Whether content of this type is neither a page nor a feed.
  ///
  /// Text that is labelled wrongly is met often and let through; what is plainly a picture, film,
  /// sound, font or archive is not.
  static func isForeign(_ header: String) -> Bool {
    let type = header.lowercased().prefix { $0 != ";" && $0 != " " }
    return foreignFamilies.contains { type.hasPrefix($0) } || foreignTypes.contains(String(type))
  }

  /// Whether content of this type is a page, as sites send in the place of a picture that is gone.
  static func isPage(_ header: String) -> Bool {
    let type = header.lowercased().prefix { $0 != ";" && $0 != " " }
    return type == "text/html" || type == "application/xhtml+xml"
  }

  private static let foreignFamilies = ["image/", "video/", "audio/", "font/", "model/"]
  private static let foreignTypes: Set<String> = [
    "application/pdf", "application/zip", "application/gzip", "application/x-tar",
    "application/x-7z-compressed", "application/vnd.rar", "application/msword",
    "application/epub+zip", "application/wasm", "application/javascript", "text/css",
  ]
}
