import News

/// The keys that each table of a paper file may hold.
///
/// hanji-paper(5) explains every one of them, and a test sees to it; a key that stands in neither is
/// refused as a typing error.
enum PaperKeys {
  static let paper: Set<String> = [
    "id", "title", "title_ko", "home", "language", "zone", "search", "identity", "manners",
    "section", "block", "layout",
  ]
  static let identity: Set<String> = ["hosts", "numbers"]
  static let manners: Set<String> = ["pause", "connections"]
  static let section: Set<String> = ["id", "title", "title_ko", "feeds", "lists", "current"]
  static let block: Set<String> = ["id", "title", "title_ko", "style"]
  static let layout = Set(Role.allCases.map(\.rawValue)).union(["name", "signs", "list"])
  static let list: Set<String> = [
    "block", "row", "link", "title", "dek", "lead", "byline", "posted", "image", "rank", "kind",
  ]
}
