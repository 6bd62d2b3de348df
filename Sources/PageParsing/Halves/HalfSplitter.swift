import News
import Typesetting

/// Tells the English and the Korean text of a story apart.
///
/// On the paper's pages a Korean line stands under the headline and again as a heading over the
/// Korean text; where no line repeats, the running blocks change their language.
struct HalfSplitter {
  /// The language of a text that is not Korean.
  let language: Language
  /// The line under the headline.
  let dek: String
  /// Blocks that the page itself marks as Korean.
  var marked: Set<Int> = []

  func halves(of blocks: [BlockContent]) -> [Half] {
    let scripts = blocks.map { Script($0.plainText) }
    guard let border = border(blocks, scripts) else {
      let all = scripts.reduce(Script()) { $0 + $1 }
      return half(blocks[...], in: all.isKorean ? .korean : language).map { [$0] } ?? []
    }
    var first = half(blocks[..<border.end], in: language)
    let second = half(blocks[border.start...], in: .korean, headline: border.headline)
    if second == nil { first = half(blocks[...], in: language) }
    return [first, second].compactMap(\.self)
  }

  // MARK: the border

  private struct Border {
    /// Where the first half ends and the second begins; the heading between belongs to neither.
    var end: Int
    var start: Int
    var headline = ""
  }

  private func border(_ blocks: [BlockContent], _ scripts: [Script]) -> Border? {
    if let repeated = repeatedDek(blocks, scripts) { return repeated }
    if let first = marked.min(), first > 0 { return heading(blocks, scripts, at: first) }
    return languageChange(blocks, scripts)
  }

  private func repeatedDek(_ blocks: [BlockContent], _ scripts: [Script]) -> Border? {
    guard dek.hasHangul else { return nil }
    let wanted = squeezed(dek)
    let found = blocks.indices.dropFirst().first { index in
      let text = blocks[index].plainText
      return text.utf8.count <= dek.utf8.count * 2 && squeezed(text) == wanted
    }
    guard let found, found + 1 < blocks.count else { return nil }
    let before = scripts[..<found].reduce(Script()) { $0 + $1 }
    return before.isKorean ? nil : Border(end: found, start: found + 1, headline: dek)
  }

  /// Where what stands before is least Korean and what stands after most; nil where no place parts
  /// them well, as in a lesson whose lines mix both.
  private func languageChange(_ blocks: [BlockContent], _ scripts: [Script]) -> Border? {
    guard blocks.count >= 2 else { return nil }
    let all = scripts.reduce(Script()) { $0 + $1 }
    guard all.koreanShare > 0.1, all.koreanShare < 0.95 else { return nil }
    var start = blocks.count
    while start > 0, isKoreanOrMute(blocks[start - 1], scripts[start - 1]) { start -= 1 }
    while start < blocks.count, scripts[start].isEmpty || blocks[start].isFigure { start += 1 }
    guard start > 0, start < blocks.count else { return nil }
    let before = scripts[..<start].reduce(Script()) { $0 + $1 }
    let after = scripts[start...].reduce(Script()) { $0 + $1 }
    guard after.hangul >= 60, before.latin >= 100, before.koreanShare < 0.45 else { return nil }
    return heading(blocks, scripts, at: start)
  }

  private func isKoreanOrMute(_ block: BlockContent, _ script: Script) -> Bool {
    block.isFigure || script.isEmpty || script.koreanShare >= 0.6
  }

  /// A heading, or a short line without a sentence's end, that opens the half is its headline.
  private func heading(
    _ blocks: [BlockContent], _ scripts: [Script], at start: Int
  ) -> Border {
    let text = blocks[start].plainText
    let isLine: Bool
    switch blocks[start] {
    case .heading: isLine = true
    case .paragraph: isLine = text.unicodeScalars.count <= 80 && !text.endsSentence
    default: isLine = false
    }
    guard isLine, start + 1 < blocks.count else { return Border(end: start, start: start) }
    return Border(end: start, start: start + 1, headline: Sanitiser.line(text))
  }

  private func squeezed(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  // MARK: a half

  private func half(
    _ blocks: ArraySlice<BlockContent>, in language: Language, headline: String = ""
  ) -> Half? {
    var kept = Array(blocks)
    while kept.first.map(isEdge) ?? false { kept.removeFirst() }
    while kept.last.map(isEdge) ?? false { kept.removeLast() }
    guard !kept.isEmpty else { return nil }
    let credit = SourceCredit.take(from: &kept)
    return Half(
      language: language, headline: headline,
      blocks: kept.map { Block($0, language: blockLanguage($0, in: language)) }, credit: credit)
  }

  private func isEdge(_ block: BlockContent) -> Bool {
    if case .rule = block { true } else { false }
  }

  private func blockLanguage(_ block: BlockContent, in language: Language) -> Language {
    let script = Script(block.plainText)
    if script.isEmpty { return language }
    if language == .korean {
      return script.koreanShare < 0.2 && script.latin > 20 ? .english : .korean
    }
    return script.koreanShare > 0.8 ? .korean : language
  }
}
