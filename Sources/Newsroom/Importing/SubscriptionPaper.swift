public import News

/// Makes a paper of a subscription list: outlines become sections, feeds lie in them.
public struct SubscriptionPaper {
  private var root = Node(title: "")

  /// A section to be, with its feeds and what lies below it.
  private struct Node {
    var title: String
    var feeds: [Address] = []
    var children: [Node] = []
  }

  /// Sorts the feeds of a list into sections.
  ///
  /// A feed of the same title as the outline around it is that section's own; any other is a section
  /// by itself.
  public init(_ list: ParsedImport) {
    for feed in list.feeds {
      let isOwn = feed.folders.last == feed.title
      let path = isOwn ? feed.folders : feed.folders + [feed.title]
      SubscriptionPaper.place(feed.address, path[...], in: &root)
    }
  }

  /// The paper under a name.
  public func paper(_ id: PaperID, title: String) -> Paper {
    Paper(
      id: id, title: LocalizedText(english: title), language: Script.language(of: title),
      zone: .utc, sections: SubscriptionPaper.sections(root.children, below: ""))
  }

  private static func place(_ feed: Address, _ path: ArraySlice<String>, in node: inout Node) {
    guard let title = path.first else {
      if !node.feeds.contains(feed) { node.feeds.append(feed) }
      return
    }
    if !node.children.contains(where: { $0.title == title }) {
      node.children.append(Node(title: title))
    }
    for index in node.children.indices where node.children[index].title == title {
      place(feed, path.dropFirst(), in: &node.children[index])
    }
  }

  private static func sections(_ nodes: [Node], below path: String) -> [Section] {
    var used: Set<String> = []
    return nodes.enumerated().map { index, node in
      let name = PaperName.unused(
        PaperName.plain(node.title) ?? "section-\(index + 1)", in: used)
      used.insert(name)
      let id = path + name
      return Section(
        id: SectionID(id), title: LocalizedText(english: node.title), feeds: node.feeds,
        subsections: sections(node.children, below: id + "/"))
    }
  }
}

/// Names of papers and sections: a-z, 0-9 and `-`.
public enum PaperName {
  /// The name of a title; nil where it has no letter of ASCII.
  public static func plain(_ title: String) -> String? {
    var name = ""
    for byte in title.lowercased().utf8.prefix(200) {
      if (97...122).contains(byte) || (48...57).contains(byte) {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !name.isEmpty, name.last != "-" {
        name += "-"
      }
    }
    let cut = name.prefix(40)
    let trimmed = cut.last == "-" ? cut.dropLast() : cut
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// The name, with the first number that makes it none of these.
  public static func unused(_ name: String, in names: Set<String>) -> String {
    if !names.contains(name) { return name }
    var number = 2
    while names.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}
