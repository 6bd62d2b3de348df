import News
import Typesetting

/// Sets a story's head and blocks in lines of one measure.
struct StorySetter {
  typealias Line = StorySetting.Line
  typealias Run = StorySetting.Run
  typealias Place = StorySetting.Place

  let story: Story
  let measure: Int
  let language: Language
  let clock: Clock
  let glyphs: Glyphs
  let width: DisplayWidth
  let breaker: LineBreaker

  init(story: Story, measure: Int, state: ReaderState) {
    (self.story, self.measure) = (story, measure)
    (language, clock) = (state.settings.language, state.clock)
    (glyphs, width) = (state.settings.glyphs, state.settings.width)
    breaker = LineBreaker(width: width)
  }

  /// The whole story in one column.
  func column(_ mode: StoryMode) -> [Line] {
    switch mode {
    case .english where story.isBilingual: return half(.english)
    case .korean where story.isBilingual: return half(.korean)
    default: break
    }
    var lines = head(headline: story.headline, dek: story.dek)
    for (index, half) in story.halves.enumerated() {
      if index > 0 { lines += separator(before: half, index: index) }
      lines += body(of: half, index: index)
    }
    return lines + notes()
  }

  /// The English and the Korean half as columns whose texts begin on the same line.
  func sideBySide() -> [[Line]] {
    let indices = [Language.english, .korean].compactMap { language in
      story.halves.firstIndex { $0.language == language }
    }
    let heads = indices.map { head(headline: headline(of: $0), dek: "", showsFacts: $0 == 0) }
    let height = heads.map(\.count).max() ?? 0
    return zip(indices, heads).map { index, head in
      let padding = Array(
        repeating: blank(Place(block: 0, offset: .max)), count: height - head.count)
      return head + padding + body(of: story.halves[index], index: index)
    }
  }

  /// One language's half under its own headline.
  private func half(_ language: Language) -> [Line] {
    guard let index = story.halves.firstIndex(where: { $0.language == language }) else { return [] }
    return head(headline: headline(of: index), dek: "")
      + body(of: story.halves[index], index: index)
  }

  private func headline(of index: Int) -> String {
    let own = story.halves[index].headline
    return index == 0 ? story.headline : own.isEmpty ? story.dek : own
  }

  private func head(headline: String, dek: String, showsFacts: Bool = true) -> [Line] {
    var lines = [blank(Place(block: 0, offset: 0))]
    lines += set(headline, look: .headline, place: Place(block: 0, offset: 0))
    if !dek.isEmpty {
      lines += set(dek, look: .text, place: Place(block: 0, offset: headline.utf8.count))
    }
    let place = Place(block: 0, offset: headline.utf8.count + dek.utf8.count)
    lines.append(blank(place))
    let facts = showsFacts ? facts() : ""
    if !facts.isEmpty {
      lines += set(facts, look: .secondary, place: place)
      lines.append(blank(place))
    }
    return lines
  }

  /// By whom and when, in one line.
  private func facts() -> String {
    var parts: [String] = []
    if !story.byline.names.isEmpty {
      parts.append(Phrases.by(story.byline.text).text(in: language))
    }
    if let posted = story.posted {
      var text =
        Phrases.posted.text(in: language) + " "
        + Dates.long(posted, clock: clock, language: language)
      if let updated = story.updated, updated != posted {
        text += ", \(Phrases.updated.text(in: language)) \(time(of: updated, after: posted))"
      }
      parts.append("\(text) \(clock.zoneName)")
    }
    if !story.byline.email.isEmpty { parts.append(story.byline.email) }
    return parts.joined(separator: " \(glyphs.dot) ")
  }

  /// The clock alone where the day is the same.
  private func time(of updated: Instant, after posted: Instant) -> String {
    let first = CivilTime(posted, offset: clock.zone)
    let second = CivilTime(updated, offset: clock.zone)
    let isSameDay =
      (first.year, first.month, first.day) == (second.year, second.month, second.day)
    return isSameDay
      ? Dates.hourAndMinute(second) : Dates.long(updated, clock: clock, language: language)
  }

  private func separator(before half: Half, index: Int) -> [Line] {
    let place = Place(block: index * StorySetter.blocksPerHalf, offset: 0)
    let rule = String(repeating: glyphs.rule, count: min(measure, 8))
    var lines = [
      Line(runs: [Run(text: rule, look: .rule)], place: place), blank(place),
    ]
    if !half.headline.isEmpty {
      lines += set(half.headline, look: .heading, place: place) + [blank(place)]
    }
    return lines
  }

  private func body(of half: Half, index: Int) -> [Line] {
    var lines: [Line] = []
    let first = index * StorySetter.blocksPerHalf + 1
    for (number, block) in half.blocks.enumerated() {
      let setter = BlockSetter(setter: self, place: first + number)
      let set = setter.lines(of: block.content)
      if !set.isEmpty { lines += set + [blank(Place(block: first + number, offset: .max))] }
    }
    if !half.credit.isEmpty {
      let place = Place(block: first + half.blocks.count, offset: 0)
      lines += set("(\(half.credit))", look: .secondary, place: place) + [blank(place)]
    }
    return lines
  }

  /// What the reader must know about the text, such as that it looks cut short.
  private func notes() -> [Line] {
    let place = Place(block: .max, offset: 0)
    return story.notes.compactMap(Phrases.note).flatMap { note in
      set(note.text(in: language), look: .secondary, place: place) + [blank(place)]
    }
  }

  func blank(_ place: Place) -> Line { Line(runs: [], place: place) }

  /// Sets text of one look.
  func set(_ text: String, look: StorySetting.Look, place: Place, indent: Int = 0) -> [Line] {
    breaker.lines(of: text, cells: max(measure - indent, 1)).map { range in
      let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Line(
        runs: [Run(text: String(text[range]), look: look)],
        place: Place(block: place.block, offset: place.offset + offset), indent: indent)
    }
  }

  /// No half has more blocks than that: text is kept to 1 MiB.
  static let blocksPerHalf = 1 << 21
}
