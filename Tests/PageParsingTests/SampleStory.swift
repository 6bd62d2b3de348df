import News

/// A story of the sample edition as its author wrote it, for comparing with what its page gives.
struct SampleStory: CustomStringConvertible, Sendable {
  let fields: [String: String]
  let english: [String]
  let korean: [String]

  static let all: [SampleStory] = {
    let folder = "Resources/sample/stories"
    let names = (try? ProjectFile.names(in: folder)) ?? []
    return names.compactMap { try? ProjectFile.text("\(folder)/\($0)") }.map(SampleStory.init)
  }()

  init(_ text: String) {
    let parts = text.split(separator: "\n\n", maxSplits: 1).map(String.init)
    var fields: [String: String] = [:]
    for line in parts[0].split(separator: "\n") {
      let pair = line.split(separator: ":", maxSplits: 1)
      fields[String(pair[0])] = pair.count > 1 ? String(pair[1].dropFirst()) : ""
    }
    self.fields = fields
    let halves = parts[1].split(separator: "\n---\n").map(String.init)
    english = Self.paragraphs(halves[0])
    korean = halves.count > 1 ? Self.paragraphs(halves[1]) : []
  }

  var description: String { "\(fields["id"] ?? "?") (\(layout))" }
  var layout: String { fields["layout"] ?? "C" }
  var dek: String { fields["korean"] ?? "" }

  /// The pages that show it: of its own layout, and of the current site where it is there as well.
  var pages: [String] {
    let id = fields["id"] ?? ""
    let own = layout == "D" ? "current" : "story"
    let names = fields["current"] == "yes" && own == "story" ? [own, "current"] : [own]
    return names.map { "Resources/sample/pages/\($0)-\(id).html" }
  }

  /// Running text without marks: photos, lists and tables have tests of their own.
  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").map(String.init).filter { block in
      !["!photo", "- ", "| ", "> "].contains { block.hasPrefix($0) }
    }.map { plain($0.hasPrefix("## ") ? String($0.dropFirst(3)) : $0) }
  }

  private static func plain(_ block: String) -> String {
    var text = block.split(separator: "\n").joined(separator: " ").filter { $0 != "*" }
    while let close = text.firstRange(of: "]("),
      let open = text[..<close.lowerBound].lastIndex(of: "["),
      let end = text[close.upperBound...].firstIndex(of: ")")
    {
      let shown = text[text.index(after: open)..<close.lowerBound]
      text = String(text[..<open]) + shown + text[text.index(after: end)...]
    }
    return text
  }
}
