import News

/// By whom a story is and when it appeared, and what there is beside words.
struct StoryFacts {
  let story: Story
  let language: Language
  let clock: Clock
  let dot: String
  /// How a film is seen.
  let seeFilm: String
  /// The zone of the paper's own times.
  let paperZone: ZoneOffset

  /// The facts, and where there is more to see.
  var lines: [RunningText] { [bylineAndTimes, film].filter { !$0.text.isEmpty } }

  private var bylineAndTimes: RunningText {
    var text = RunningText()
    func join(_ words: String) {
      text.add(text.text.isEmpty ? words : " \(dot) \(words)", look: .secondary)
    }
    if !story.byline.names.isEmpty {
      join(Phrases.by(story.byline.text).text(in: language))
    }
    if let posted = story.posted {
      join("\(Phrases.posted.text(in: language)) \(long(posted))")
      if let updated = story.updated, updated != posted {
        text.add(", ", look: .secondary)
        let words = "\(Phrases.updated.text(in: language)) \(time(updated, after: posted))"
        text.add(words, look: .mark)
      }
      text.add(" \(clock.zoneName)\(paperTimes)", look: .secondary)
    }
    if !story.byline.email.isEmpty { join(story.byline.email) }
    return text
  }

  /// The times on the paper's own clock, where the reader's is another.
  private var paperTimes: String {
    guard paperZone == .korea, clock.zone != .korea, let posted = story.posted else { return "" }
    let korean = Clock(now: clock.now)
    let facts = with(korean)
    let first = CivilTime(posted, offset: clock.zone)
    let there = CivilTime(posted, offset: .korea)
    var times = [first.isSameDay(as: there) ? Dates.hourAndMinute(there) : facts.long(posted)]
    if let updated = story.updated, updated != posted {
      times.append(facts.time(updated, after: posted))
    }
    return " (\(times.joined(separator: ", ")) \(korean.zoneName))"
  }

  private func with(_ clock: Clock) -> StoryFacts {
    StoryFacts(
      story: story, language: language, clock: clock, dot: dot, seeFilm: seeFilm,
      paperZone: paperZone)
  }

  private func long(_ instant: Instant) -> String {
    Dates.long(instant, clock: clock, language: language)
  }

  /// The clock alone where the day is the same.
  private func time(_ updated: Instant, after posted: Instant) -> String {
    let later = CivilTime(updated, offset: clock.zone)
    return CivilTime(posted, offset: clock.zone).isSameDay(as: later)
      ? Dates.hourAndMinute(later) : long(updated)
  }

  /// A film is seen elsewhere: where, and how to go there.
  private var film: RunningText {
    guard story.kind == .video else { return RunningText() }
    var text = RunningText()
    let length = story.length.isEmpty ? "" : " \(story.length)"
    text.add("[\(Phrases.film.text(in: language))\(length)] ", look: .mark)
    if !seeFilm.isEmpty { text.add("\(seeFilm) ", look: .secondary) }
    text.add(story.address.text, look: .link)
    return text
  }
}

extension CivilTime {
  fileprivate func isSameDay(as other: CivilTime) -> Bool {
    (year, month, day) == (other.year, other.month, other.day)
  }
}

extension Phrases {
  static let film = LocalizedText(english: "video", korean: "동영상")
  static let seeFilm = LocalizedText(
    english: "{openInBrowser} opens it:", korean: "{openInBrowser} 키로 봅니다:")
}
