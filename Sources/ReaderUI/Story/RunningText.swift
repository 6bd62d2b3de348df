import News
import Typesetting

/// A paragraph as it is shown: the words of its text, with additions such as readings between them.
struct RunningText {
  typealias Look = StorySetting.Look

  /// A stretch of one look.
  private struct Part {
    /// The byte of the shown text behind it.
    var end: Int
    var look: Look
    /// The byte of the story's own text at which it begins, or before which it was added.
    var source: Int
  }

  /// All that is shown.
  private(set) var text = ""
  /// Bytes of the story's own text.
  private(set) var sourceCount = 0
  private var parts: [Part] = []

  init() {}

  init(_ text: String, look: Look) { add(text, look: look) }

  /// Adds words of the story.
  mutating func add(_ words: some StringProtocol, look: Look) {
    if words.isEmpty { return }
    text += words
    parts.append(Part(end: text.utf8.count, look: look, source: sourceCount))
    sourceCount += words.utf8.count
  }

  /// Adds something that is not in the story's text: it has no place of its own.
  mutating func insert(_ addition: String) {
    text += addition
    parts.append(Part(end: text.utf8.count, look: .addition, source: sourceCount))
  }

  /// The byte of the story's own text that stands at a byte of the shown one.
  func source(of offset: Int) -> Int {
    var start = 0
    for part in parts {
      if offset < part.end { return part.source + (part.look == .addition ? 0 : offset - start) }
      start = part.end
    }
    return sourceCount
  }

  /// A stretch of the shown text, cut where the look changes; `start` is its first byte.
  func runs(in range: Range<String.Index>, start: Int) -> [StorySetting.Run] {
    if parts.count == 1 {
      return [StorySetting.Run(text: String(text[range]), look: parts[0].look)]
    }
    var runs: [StorySetting.Run] = []
    var (from, offset) = (range.lowerBound, start)
    for part in parts where part.end > offset {
      guard from < range.upperBound else { break }
      let end = text.utf8.index(from, offsetBy: part.end - offset, limitedBy: range.upperBound)
      let to = min(end ?? range.upperBound, range.upperBound)
      runs.append(StorySetting.Run(text: String(text[from..<to]), look: part.look))
      (from, offset) = (to, part.end)
    }
    return runs
  }
}

extension RunningText {
  /// Adds words with the readings of their Hanja.
  ///
  /// Readings are known for the whole paragraph, and places count from its start; those that belong
  /// to the words are taken away.
  mutating func add(
    _ words: String, look: Look, readings: inout ArraySlice<(place: Int, reading: String)>
  ) {
    if readings.isEmpty { return add(words, look: look) }
    let first = sourceCount
    var start = words.startIndex
    while let next = readings.first, next.place <= first + words.utf8.count {
      let end = words.utf8.index(words.startIndex, offsetBy: next.place - first)
      add(words[start..<end], look: look)
      insert("(\(next.reading))")
      readings.removeFirst()
      start = end
    }
    add(words[start...], look: look)
  }
}
