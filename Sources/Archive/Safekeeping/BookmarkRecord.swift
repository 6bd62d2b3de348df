import FoundationEssentials
import News

/// One bookmark in the plain-text copy; `BookmarkCopy` describes the form.
enum BookmarkRecord {
  /// A bookmark's lines, after an empty one.
  static func text(of kept: KeptStory) -> String {
    let headline = kept.headline
    var lines = [
      "", "Story: \(headline.id.text)", "Paper: \(kept.paper.text)",
      "Address: \(headline.address.text)", "Title: \(headline.title)",
    ]
    if let time = kept.bookmarkedAt { lines.append("Kept: \(time.readable)") }
    if let time = headline.posted { lines.append("Posted: \(time.readable)") }
    lines += kept.tags.map { "Tag: \($0)" }
    if !kept.note.isEmpty { lines += ["Note:"] + indented(kept.note) }
    if let story = kept.text { lines += text(of: story) + data(of: story) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads the records of a file; what is no record is passed over.
  static func all(in bytes: [UInt8]) -> [KeptStory] {
    var records: [KeptStory] = []
    var fields: [String: [String]] = [:]
    var key = ""
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("  ") {
        fields[key, default: []].append(String(line.dropFirst(2)))
        continue
      }
      let name = String(line.prefix { $0 != ":" })
      if name == "Story" {
        if let record = record(of: fields) { records.append(record) }
        fields = [:]
      }
      key = name
      let value = String(line.dropFirst(name.count + 2))
      if !value.isEmpty { fields[key, default: []].append(value) }
    }
    if let record = record(of: fields) { records.append(record) }
    return records
  }
}

extension BookmarkRecord {
  private static func record(of fields: [String: [String]]) -> KeptStory? {
    guard let id = fields["Story"]?.first, let address = fields["Address"]?.first,
      let address = Address(address), let paper = fields["Paper"]?.first
    else { return nil }
    let headline = Headline(
      id: StoryID(id), address: address, title: fields["Title"]?.first ?? "",
      posted: time(fields["Posted"]))
    return KeptStory(
      paper: PaperID(paper), headline: headline, text: story(fields["Data"] ?? []),
      bookmarkedAt: time(fields["Kept"]), tags: fields["Tag"] ?? [],
      note: (fields["Note"] ?? []).joined(separator: "\n"))
  }

  private static func time(_ values: [String]?) -> Instant? {
    guard let digits = values?.first?.split(separator: " ").first else { return nil }
    return Int64(digits).map(Instant.init(seconds:))
  }

  private static func story(_ lines: [String]) -> Story? {
    guard let data = Data(base64Encoded: lines.joined()), !data.isEmpty else { return nil }
    return try? Story(packed: [UInt8](data))
  }

  private static func text(of story: Story) -> [String] {
    let lines = story.halves.flatMap { half in
      [half.headline].filter { !$0.isEmpty } + half.blocks.map(\.plainText)
    }
    return ["Text:"] + lines.flatMap(indented)
  }

  private static func data(of story: Story) -> [String] {
    let digits = Array(Data(story.packed).base64EncodedString().utf8)
    let lines = stride(from: 0, to: digits.count, by: 76).map { start in
      "  " + String(decoding: digits[start..<min(start + 76, digits.count)], as: UTF8.self)
    }
    return ["Data:"] + lines
  }

  private static func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
  }
}
