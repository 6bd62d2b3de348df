import News
import Typesetting

/// Makes a story of the fields that an export wrote, cleaned like any text from outside.
struct KeptStoryReader {
  let now: Instant

  /// The story; nil without an address, a title or the name of a paper.
  func story(_ object: JSON) -> KeptStory? {
    guard let address = address(object["url"]), let paper = paper(object["paper"]) else {
      return nil
    }
    let title = line(object["title"])
    guard !title.isEmpty else { return nil }
    let id = identity(object["id"], of: paper, at: address)
    let headline = Headline(
      id: id, address: address, title: title, label: line(object["label"]),
      dek: line(object["dek"]), lead: line(object["lead"]), byline: byline(object),
      sectionLabel: line(object["section"]), posted: time(object["published"]),
      updated: time(object["updated"]), image: self.address(object["image"]),
      kind: choice(object["kind"]) ?? .article, isBilingual: flag(object["bilingual"]))
    return KeptStory(
      paper: paper, headline: headline, text: object["text"].flatMap { text($0, id: id) },
      isRead: flag(object["read"]), bookmarkedAt: time(object["made_at"]),
      tags: lines(object["tags"], limit: 64), note: body(object["note"], limit: 65_536))
  }

  private func text(_ object: JSON, id: StoryID) -> Story? {
    guard let address = address(object["url"]) else { return nil }
    let halves = items(object["halves"]).map(half)
    let notes = lines(object["parse_notes"]).compactMap { name in
      ParseNote.allCases.first { "\($0)" == name }
    }
    return Story(
      id: id, address: address, sectionLabel: line(object["section"]),
      headline: line(object["title"]), dek: line(object["dek"]), byline: byline(object),
      posted: time(object["published"]), updated: time(object["updated"]),
      kind: choice(object["kind"]) ?? .article, halves: halves, notes: notes)
  }

  private func half(_ object: JSON) -> Half {
    let language: Language = choice(object["language"]) ?? .other
    return Half(
      language: language, headline: line(object["title"]),
      blocks: items(object["blocks"]).compactMap { KeptBlockReader(self).block($0, in: language) },
      credit: line(object["credit"]))
  }
}

extension KeptStoryReader {
  func line(_ value: JSON?, limit: Int = 1_000) -> String {
    guard case .text(let text)? = value else { return "" }
    return Sanitiser.line(text, limit: limit)
  }

  func body(_ value: JSON?, limit: Int = 1_048_576) -> String {
    guard case .text(let text)? = value else { return "" }
    return Sanitiser.body(text, limit: limit)
  }

  func lines(_ value: JSON?, limit: Int = 1_000) -> [String] {
    items(value).prefix(256).map { line($0, limit: limit) }.filter { !$0.isEmpty }
  }

  func items(_ value: JSON?) -> [JSON] {
    guard case .list(let items)? = value else { return [] }
    return items
  }

  func flag(_ value: JSON?) -> Bool {
    guard case .bool(let flag)? = value else { return false }
    return flag
  }

  func number(_ value: JSON?) -> Int? {
    guard case .number(let digits)? = value else { return nil }
    return Int(digits)
  }

  func address(_ value: JSON?) -> Address? { value?.text.flatMap(Address.init) }

  func choice<Choice: RawRepresentable<String>>(_ value: JSON?) -> Choice? {
    value?.text.flatMap(Choice.init)
  }

  private func time(_ value: JSON?) -> Instant? {
    DateReader(zone: .utc, now: now).instant(value?.text)
  }

  private func byline(_ object: JSON) -> Byline {
    Byline(names: lines(object["names"]), email: line(object["email"], limit: 254))
  }

  /// The name of a paper: a-z, 0-9 and `-`.
  private func paper(_ value: JSON?) -> PaperID? {
    guard let text = value?.text, !text.isEmpty, text.utf8.count <= 64,
      text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else { return nil }
    return PaperID(text)
  }

  /// The identity that was written where it is one of this paper, else that of the address.
  private func identity(_ value: JSON?, of paper: PaperID, at address: Address) -> StoryID {
    let text = line(value, limit: 4_200)
    let rest = text.dropFirst(paper.text.count)
    guard text.hasPrefix(paper.text), rest.hasPrefix("#") || rest.hasPrefix(":/"),
      !text.contains(" ")
    else { return IdentityRule().identity(of: address, in: paper) }
    return StoryID(text)
  }
}
