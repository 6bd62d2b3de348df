import News

/// Sets a picture, which is told by its caption and credit.
struct FigureSetter {
  let block: BlockSetter
  let figure: Figure

  /// In a gallery the captions are the text; elsewhere they stand back.
  func lines() -> [StorySetting.Line] {
    guard !(words + figure.credit).isEmpty || figure.image != nil else { return [] }
    return block.picture.count > 0 ? ofGallery() : beside()
  }

  private var words: String { figure.caption.isEmpty ? figure.alternative : figure.caption }
  private var setter: StorySetter { block.setter }

  private func beside() -> [StorySetting.Line] {
    let isDrawing = setter.story.kind == .cartoon
    let tag = (isDrawing ? Phrases.drawing : Phrases.picture).text(in: setter.language)
    let credit = figure.credit.isEmpty ? "" : " / \(figure.credit)"
    let text = "[\(tag)] \(words)\(credit)"
    return setter.set(caption(text, look: .secondary), place: block.at(0), indent: block.indent)
  }

  private func ofGallery() -> [StorySetting.Line] {
    let (number, count) = block.picture
    let tag = Phrases.picture(number, of: count).text(in: setter.language)
    let end = block.at(words.utf8.count)
    return setter.set("[\(tag)]", look: .mark, place: block.at(0))
      + setter.set(caption(words, look: .text), place: block.at(0), indent: block.indent)
      + setter.set(figure.credit, look: .secondary, place: end, indent: block.indent)
  }

  private func caption(_ text: String, look: StorySetting.Look) -> RunningText {
    setter.running([Span(text)], in: block.language) { _ in look }
  }
}

extension Phrases {
  static let drawing = LocalizedText(english: "drawing", korean: "그림")

  static func picture(_ number: Int, of count: Int) -> LocalizedText {
    LocalizedText(english: "photo \(number) of \(count)", korean: "사진 \(number)/\(count)")
  }
}
