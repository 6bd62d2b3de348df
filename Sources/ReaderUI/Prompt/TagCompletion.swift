/// What the last of several tags with commas between can be completed with.
enum TagCompletion {
  /// The tags that begin as the last one does and are not among the others.
  static func completion(of text: String, among tags: [String]) -> Completion? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let last = parts.last?.drop(while: \.isWhitespace) ?? ""
    let others = Set(parts.dropLast().map { $0.filter { !$0.isWhitespace } })
    let prefix = TypedPrefix(String(last))
    let fitting = tags.filter { tag in
      prefix.fits(tag) && !others.contains(tag.filter { !$0.isWhitespace })
    }
    return Completion(start: text.count - last.count, candidates: fitting)
  }
}
