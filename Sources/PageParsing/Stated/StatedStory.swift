/// A story as a page's data has it, apart from what the page shows.
struct StatedStory {
  var headline = ""
  var dek = ""
  var authors: [String] = []
  var posted: String?
  var updated: String?
  /// The text as HTML.
  var markup = ""

  /// The text of linked data (`articleBody`): HTML, or lines, or sentences set without a blank
  /// where paragraphs met.
  static func markup(ofText text: String) -> String {
    let decoded = text.contains("&lt;p") ? PlainText.decoded(text) : text
    if decoded.contains("<p") || decoded.contains("<br") { return decoded }
    let lines = decoded.split(whereSeparator: \.isNewline).map(String.init)
    let paragraphs = lines.count > 1 ? lines : parted(decoded)
    return paragraphs.map { "<p>\($0)</p>" }.joined()
  }

  /// `... of the bay.The boats ...` are two paragraphs.
  private static func parted(_ text: String) -> [String] {
    var (parts, start) = ([String](), text.startIndex)
    let characters = text.indices
    var before: (Character, Character) = (" ", " ")
    for index in characters {
      let character = text[index]
      if character.isUppercase, before.0.isLowercase || ".!?".contains(before.0),
        ".!?”\"".contains(before.1)
      {
        parts.append(String(text[start..<index]))
        start = index
      }
      before = (before.1, character)
    }
    return parts + [String(text[start...])]
  }
}
