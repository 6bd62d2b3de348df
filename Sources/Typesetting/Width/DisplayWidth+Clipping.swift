extension DisplayWidth {
  /// Longest prefix of whole graphemes that fits `cells`, with `ellipsis` at its end when cut.
  ///
  /// An ellipsis that does not fit is left out. No wide grapheme is ever halved.
  public func clipped(_ text: String, to cells: Int, ellipsis: String = "…") -> String {
    fitted(text, to: cells, ellipsis: ellipsis).text
  }

  /// `text` clipped, then filled with blanks to exactly `cells`.
  public func padded(_ text: String, to cells: Int, ellipsis: String = "…") -> String {
    let (clipped, used) = fitted(text, to: cells, ellipsis: ellipsis)
    return used < cells ? clipped + String(repeating: " ", count: cells - used) : clipped
  }

  /// The clipped text and the cells it takes.
  private func fitted(
    _ text: String, to cells: Int, ellipsis: String
  ) -> (text: String, cells: Int) {
    guard cells > 0 else { return ("", 0) }
    let whole = of(text)
    if whole <= cells { return (text, whole) }
    let mark = of(ellipsis)
    let room = mark <= cells ? cells - mark : cells
    var used = 0
    var cut = (end: text.startIndex, used: 0)
    for index in text.indices {
      let next = used + of(text[index])
      if next > cells {
        let end = mark <= cells ? ellipsis : ""
        return (text[..<cut.end] + end, cut.used + of(end))
      }
      used = next
      if used <= room { cut = (text.index(after: index), used) }
    }
    return (text, used)
  }
}
