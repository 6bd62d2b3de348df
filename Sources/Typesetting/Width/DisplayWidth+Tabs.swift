extension DisplayWidth {
  /// The text with blanks in place of tabs, up to the next stop: there is one every eight cells.
  ///
  /// A tab has no width of its own, so it is not drawn where it is left standing.
  public func expandingTabs(_ text: String) -> String {
    guard text.utf8.contains(0x09) else { return text }
    var expanded = ""
    var column = 0
    for grapheme in text {
      if grapheme == "\t" {
        let blanks = 8 - column % 8
        expanded += String(repeating: " ", count: blanks)
        column += blanks
      } else {
        expanded.append(grapheme)
        column = grapheme.isNewline ? 0 : column + of(grapheme)
      }
    }
    return expanded
  }
}
