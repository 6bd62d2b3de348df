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
  /// Whether Hanja in Korean text is shown with its reading.
  let showsHanjaReadings: Bool
  /// Cells before and behind the column, into which what must not be broken may reach.
  var (before, behind) = (0, 0)
  /// The links of the text, and the number of each address.
  let links: [StoryLink]
  private let linkNumbers: [Address: Int]
  private let paperZone: ZoneOffset
  private let keymap: Keymap

  init(story: Story, measure: Int, state: ReaderState) {
    (self.story, self.measure) = (story, measure)
    (language, clock) = (state.settings.language, state.clock)
    (glyphs, width) = (state.settings.glyphs, state.settings.width)
    (showsHanjaReadings, paperZone) = (state.settings.showsHanjaReadings, state.edition.paper.zone)
    breaker = LineBreaker(width: width)
    keymap = state.keymap
    links = story.links
    linkNumbers = links.numbers
  }

  /// Halves of the story in one column; one of several alone stands under its own headline.
  func column(_ halves: [Int]) -> [Line] {
    if halves.count == 1, story.halves.count > 1 {
      return head(headline: headline(of: halves[0]), dek: "")
        + body(of: halves[0]) + ending(for: halves)
    }
    var lines = head(headline: story.headline, dek: story.dek)
    for index in halves {
      if index > 0 { lines += separator(before: index) }
      lines += body(of: index)
    }
    return lines + ending(for: halves)
  }

  /// Two halves as columns whose texts begin on the same line.
  func sideBySide(_ halves: [Int]) -> [[Line]] {
    let heads = halves.map { half in
      head(headline: headline(of: half), dek: "", showsFacts: half == halves.first)
    }
    let height = heads.map(\.count).max() ?? 0
    return zip(halves, heads).map { half, head in
      let padding = Array(
        repeating: blank(Place(block: 0, offset: .max)), count: height - head.count)
      return head + padding + body(of: half) + ending(for: [half])
    }
  }

  /// The number under which an address is listed.
  func number(of link: Address) -> Int? { linkNumbers[link] }

  private func headline(of index: Int) -> String {
    let own = story.halves[index].headline
    return index == 0 ? story.headline : own.isEmpty ? story.dek : own
  }

  private func head(headline: String, dek: String, showsFacts: Bool = true) -> [Line] {
    var lines = [blank(Place(block: 0, offset: 0))]
    lines += set(title(headline, look: .headline), place: Place(block: 0, offset: 0))
    if !dek.isEmpty {
      lines += set(title(dek, look: .text), place: Place(block: 0, offset: headline.utf8.count))
    }
    let place = Place(block: 0, offset: headline.utf8.count + dek.utf8.count)
    lines.append(blank(place))
    if showsFacts {
      let facts = StoryFacts(
        story: story, language: language, clock: clock, dot: glyphs.dot,
        seeFilm: words(Phrases.seeFilm), paperZone: paperZone)
      for line in facts.lines { lines += set(line, place: place) + [blank(place)] }
    }
    return lines
  }

  private func separator(before index: Int) -> [Line] {
    let half = story.halves[index]
    let place = Place(block: index * StorySetter.blocksPerHalf, offset: 0)
    let rule = String(repeating: glyphs.rule, count: min(measure, 8))
    var lines = [
      Line(runs: [Run(text: rule, look: .rule)], place: place), blank(place),
    ]
    if !half.headline.isEmpty {
      lines += set(title(half.headline, look: .heading), place: place) + [blank(place)]
    }
    return lines
  }

  private func body(of index: Int) -> [Line] {
    let half = story.halves[index]
    let pictures = story.kind == .gallery ? half.blocks.count(where: \.content.isFigure) : 0
    var lines: [Line] = []
    var picture = 0
    let first = index * StorySetter.blocksPerHalf + 1
    for (number, block) in half.blocks.enumerated() {
      if block.content.isFigure { picture += 1 }
      let setter = BlockSetter(
        setter: self, place: first + number, language: block.language,
        picture: (picture, pictures))
      let set = setter.lines(of: block.content)
      if set.isEmpty { continue }
      if block.content.isHeading, number > 0 {
        lines.append(blank(Place(block: first + number, offset: 0)))
      }
      lines += set + [blank(Place(block: first + number, offset: .max))]
    }
    if !half.credit.isEmpty {
      let place = Place(block: first + half.blocks.count, offset: 0)
      lines += set("(\(half.credit))", look: .secondary, place: place) + [blank(place)]
    }
    return lines
  }

  private func ending(for halves: [Int]) -> [Line] {
    notes() + LinkSetter(setter: self, halves: halves).lines()
  }

  /// What the reader must know about the text, such as that it looks cut short.
  private func notes() -> [Line] {
    let place = Place(block: .max - 1, offset: 0)
    return story.notes.compactMap(Phrases.note).flatMap { note in
      set(words(note), look: .secondary, place: place) + [blank(place)]
    }
  }

  private func words(_ text: LocalizedText) -> String {
    keymap.spelled(text.text(in: language), on: .story)
  }

  func blank(_ place: Place) -> Line { Line(runs: [], place: place) }

  /// No half has more blocks than that: text is kept to 1 MiB.
  static let blocksPerHalf = 1 << 21
}

/// Setting a paragraph.
extension StorySetter {
  /// Words as they are shown in a language, after a mark: Korean ones with readings, where those are
  /// asked for.
  func running(
    _ spans: [Span], in textLanguage: Language, after mark: String = "",
    look: (Span) -> StorySetting.Look
  ) -> RunningText {
    var text = RunningText()
    if !mark.isEmpty { text.insert(mark) }
    let wantsReadings = showsHanjaReadings && textLanguage == .korean
    var readings = (wantsReadings ? Hanja.readings(in: spans.plainText) : [])[...]
    for (index, span) in spans.enumerated() {
      let goesOn = spans.indices.contains(index + 1) && spans[index + 1].link == span.link
      guard !goesOn, let number = span.link.flatMap(number) else {
        text.add(span.text, look: look(span), readings: &readings)
        continue
      }
      // The number stands at the last word, before blanks that the page has inside of the link.
      let (words, blanks) = StorySetter.partingBlanks(span.text)
      text.add(words, look: look(span), readings: &readings)
      text.insert("[\(number)]")
      text.add(blanks, look: look(Span(blanks, emphasis: span.emphasis)), readings: &readings)
    }
    return text
  }

  private static func partingBlanks(_ text: String) -> (words: String, blanks: String) {
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex
    return (String(text[..<end]), String(text[end...]))
  }

  /// A headline; it is taken for Korean where it has Hangul.
  private func title(_ words: String, look: StorySetting.Look) -> RunningText {
    let isKorean = showsHanjaReadings && words.unicodeScalars.contains(where: Hangul.isSyllable)
    return running([Span(words)], in: isKorean ? .korean : .english) { _ in look }
  }

  /// Breaks words into lines; `offset` is where they begin in their block.
  func set(_ text: RunningText, place: Place, indent: Int = 0) -> [Line] {
    let shown = text.text
    return breaker.lines(of: shown, cells: max(measure - indent, 1)).map { range in
      let start = shown.utf8.distance(from: shown.startIndex, to: range.lowerBound)
      return Line(
        runs: text.runs(in: range, start: start),
        place: Place(block: place.block, offset: place.offset + text.source(of: start)),
        indent: indent)
    }
  }

  /// Sets text of one look.
  func set(_ text: String, look: StorySetting.Look, place: Place, indent: Int = 0) -> [Line] {
    set(RunningText(text, look: look), place: place, indent: indent)
  }
}

extension BlockContent {
  var isFigure: Bool { if case .figure = self { true } else { false } }
  var isHeading: Bool { if case .heading = self { true } else { false } }
}
