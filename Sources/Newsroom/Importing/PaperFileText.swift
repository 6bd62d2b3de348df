public import News

/// A paper without recipe as the text of a paper file (TOML 1.0); Resources/papers/README.md tells of
/// the format.
public enum PaperFileText {
  /// The whole file.
  public static func text(of paper: Paper) -> String {
    var lines = names(paper.title) + address("home", paper.home)
    lines.append("language = \(quoted(paper.language.rawValue))")
    lines.append("zone = \(quoted(zone(paper.zone)))")
    let head = (["id = \(quoted(paper.id.text))"] + lines).joined(separator: "\n") + "\n"
    return head + paper.allSections.map { "\n" + section($0) }.joined()
  }

  /// One section, to be added to the end of a file.
  public static func section(_ section: Section) -> String {
    var lines = ["[[section]]", "id = \(quoted(section.id.text))"] + names(section.title)
    for (key, addresses) in [("feeds", section.feeds), ("lists", section.lists)]
    where !addresses.isEmpty {
      lines.append("\(key) = [\(addresses.map { quoted($0.text) }.joined(separator: ", "))]")
    }
    if !section.isCurrent { lines.append("current = false") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func names(_ title: LocalizedText) -> [String] {
    let english = "title = \(quoted(title.english))"
    return title.korean == title.english
      ? [english] : [english, "title_ko = \(quoted(title.korean))"]
  }

  private static func address(_ key: String, _ address: Address?) -> [String] {
    address.map { ["\(key) = \(quoted($0.text))"] } ?? []
  }

  private static func zone(_ zone: ZoneOffset) -> String {
    let minutes = abs(zone.minutes)
    return (zone.minutes < 0 ? "-" : "+") + Timestamp.padded(minutes / 60, 2) + ":"
      + Timestamp.padded(minutes % 60, 2)
  }

  /// A basic string of TOML takes the escapes of JSON.
  private static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
