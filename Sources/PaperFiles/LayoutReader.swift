import News

/// Makes layouts of `[[layout]]` tables and their `[[layout.list]]`.
struct LayoutReader {
  func layouts(_ entries: [Entry]) throws(PaperFileError) -> [Layout] {
    var layouts: [Layout] = []
    var lists = 0
    for entry in entries {
      try entry.allow(PaperKeys.layout)
      var layout = Layout(name: try entry.required("name"), signs: try entry.texts("signs"))
      for role in Role.allCases where entry.has(role.rawValue) {
        layout.roles[role] = try entry.texts(role.rawValue)
      }
      let rules = try entry.entries("list", path: "layout.list", offset: lists)
      for rule in rules { layout.lists.append(try list(rule)) }
      lists += rules.count
      layouts.append(layout)
    }
    return layouts
  }

  private func list(_ entry: Entry) throws(PaperFileError) -> ListRule {
    try entry.allow(PaperKeys.list)
    guard entry.has("row") else { throw entry.error(.missing(key: "row")) }
    return ListRule(
      block: try entry.text("block").map { SectionID($0) }, row: try entry.texts("row"),
      link: try entry.texts("link"), title: try entry.texts("title"), dek: try entry.texts("dek"),
      lead: try entry.texts("lead"), byline: try entry.texts("byline"),
      posted: try entry.texts("posted"), image: try entry.texts("image"),
      rank: try entry.texts("rank"), kind: try entry.choice("kind", or: .article))
  }
}
