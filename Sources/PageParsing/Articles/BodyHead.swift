import News

/// What stands at the head of a text but belongs to the story's head: headline, dek and byline.
struct BodyHead {
  let headline: String
  let dek: String

  /// Removes them, and takes the byline where the page has none elsewhere.
  func strip(_ body: inout ReadBody, into byline: inout Byline) {
    var looked = 0
    var index = 0
    while index < body.blocks.count, looked < 4 {
      let block = body.blocks[index]
      if block.content.isFigure {
        index += 1
        continue
      }
      looked += 1
      let text = block.content.plainText
      if text == headline || index == 0 && !dek.isEmpty && text == dek {
        body.blocks.remove(at: index)
      } else if BylineText.isByline(text) {
        let names = BylineText.names(text)
        if byline.names.isEmpty { byline.names = names }
        body.blocks.remove(at: index)
      } else {
        index += 1
      }
    }
  }
}
