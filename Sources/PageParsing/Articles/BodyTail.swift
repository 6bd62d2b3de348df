import News
import Typesetting

/// The reporter's line that closes a text: a name, a mail address, or both.
enum BodyTail {
  /// The blocks from the end that are looked at; copyright and links may follow.
  private static let reach = 8

  /// Takes the line off the text, and what it says where the byline lacks it.
  static func strip(_ blocks: inout [ReadBlock], into byline: inout Byline) {
    for index in blocks.indices.suffix(reach).reversed() {
      guard case .paragraph = blocks[index].content, blocks[index].length <= 160 else { continue }
      let text = blocks[index].content.plainText
      let mail = address(in: text)
      let isKorean = BylineText.isByline(text) && text.hasHangul
      guard mail != nil && (isKorean || isAlone(text)) || isKorean else { continue }
      if byline.email.isEmpty { byline.email = mail ?? "" }
      if isKorean, byline.names.isEmpty { byline.names = BylineText.names(text) }
      blocks.remove(at: index)
      return
    }
  }

  /// Takes off what papers print beneath every story: copyright, where to send news.
  static func stripNotices(_ blocks: inout [ReadBlock]) {
    while let last = blocks.last, !last.content.isFigure, last.length < 300,
      Notices.isNotice(last.content.plainText)
    {
      blocks.removeLast()
    }
  }

  /// The first mail address in a line.
  static func address(in text: String) -> String? {
    let words = text.split { $0.isWhitespace || "()[]<>|,;:=".contains($0) }
    let found = words.first { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
    }
    return found.map { Sanitiser.line(String($0)) }
  }

  /// Whether a line holds an address and hardly anything else.
  private static func isAlone(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count <= 4 && !text.endsSentence
  }
}
