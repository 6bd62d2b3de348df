public import News

extension SectionID {
  /// The section that has every story of its paper; its name is empty.
  public static let whole = SectionID("")

  /// The section, the sections above it, and the whole paper.
  var path: [SectionID] {
    var path = [self]
    var name = Substring(text)
    while let slash = name.lastIndex(of: "/") {
      name = name[..<slash]
      path.append(SectionID(String(name)))
    }
    return path.filter { $0 != .whole } + [.whole]
  }
}
