import News

/// Makes the section tree of `[[section]]` tables, whose ids are paths through it.
struct SectionReader {
  let home: Address?

  func sections(_ entries: [Entry]) throws(PaperFileError) -> [Section] {
    var tree: [Section] = []
    var seen: Set<String> = []
    for entry in entries {
      let section = try section(entry)
      guard seen.insert(section.id.text).inserted else {
        throw entry.error(.duplicateID(section.id.text), key: "id")
      }
      guard Self.place(section, in: &tree) else {
        throw entry.error(.noParent(section.id.text), key: "id")
      }
    }
    return tree
  }

  private func section(_ entry: Entry) throws(PaperFileError) -> Section {
    try entry.allow(PaperKeys.section)
    let id = try entry.required("id")
    guard ID.isPath(id) else { throw entry.error(.badID(id), key: "id") }
    guard entry.has("title") else { throw entry.error(.missing(key: "title")) }
    return Section(
      id: SectionID(id), title: try entry.title(or: id),
      feeds: try entry.addresses("feeds", home: home),
      lists: try entry.addresses("lists", home: home),
      isCurrent: try entry.isTrue("current") ?? true)
  }

  /// Files a section under the one whose id is the path before its last part.
  private static func place(
    _ section: Section, in siblings: inout [Section], below parent: Substring? = nil
  ) -> Bool {
    let path = section.id.text
    for index in siblings.indices where path.hasPrefix(siblings[index].id.text + "/") {
      let id = siblings[index].id.text
      return place(section, in: &siblings[index].subsections, below: id[...])
    }
    guard path.lastIndex(of: "/").map({ path[..<$0] }) == parent else { return false }
    siblings.append(section)
    return true
  }
}
