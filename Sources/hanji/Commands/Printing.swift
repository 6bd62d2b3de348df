import News
import Newsroom

/// Stories, rows and feeds as the commands print them.
enum Printing {
  /// ISO 8601 in the zone of the paper.
  static func time(_ instant: Instant?, zone: ZoneOffset = .korea) -> String? {
    guard let instant else { return nil }
    let time = CivilTime(instant, offset: zone)
    let hours = abs(zone.minutes) / 60
    let sign = zone.minutes < 0 ? "-" : "+"
    return "\(digits(time.year, 4))-\(digits(time.month, 2))-\(digits(time.day, 2))"
      + "T\(digits(time.hour, 2)):\(digits(time.minute, 2)):\(digits(time.second, 2))"
      + "\(sign)\(digits(hours, 2)):\(digits(abs(zone.minutes) % 60, 2))"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(count - text.count, 0)) + text
  }

  /// A row for people: key where wanted, marks, time, title.
  static func line(_ row: ListedHeadline, showsKey: Bool) -> String {
    let headline = row.headline
    let marks =
      (row.isRead ? " " : "●") + (row.isBookmarked ? "★" : " ")
      + (headline.isBilingual ? "한" : "  ")
    let day =
      time(headline.posted).map { String($0.prefix(16)) } ?? String(repeating: " ", count: 16)
    let title = headline.label.isEmpty ? headline.title : "[\(headline.label)] \(headline.title)"
    return (showsKey ? "\(headline.id.key) " : "") + "\(marks) \(day) \(title)"
  }

  /// A bookmark for scripts: the row, when it was made, tags and note.
  static func json(_ row: ListedHeadline, _ kept: KeptStory) -> JSONText {
    var fields = fields(row) + texts([("made_at", time(kept.bookmarkedAt) ?? "")])
    fields.append(("tags", .list(kept.tags.map(JSONText.text))))
    return .object(fields + texts([("note", kept.note)]))
  }

  /// A row for scripts.
  static func json(_ row: ListedHeadline) -> JSONText { .object(fields(row)) }

  private static func fields(_ row: ListedHeadline) -> [(String, JSONText)] {
    let headline = row.headline
    var fields: [(String, JSONText)] = [
      ("key", .text(headline.id.key.text)), ("title", .text(headline.title)),
      ("url", .text(headline.address.text)),
    ]
    fields += texts([
      ("label", headline.label), ("dek", headline.dek), ("lead", headline.lead),
      ("byline", headline.byline.text), ("section", headline.sectionLabel),
      ("published", time(headline.posted) ?? ""), ("updated", time(headline.updated) ?? ""),
    ])
    fields += [
      ("kind", .text(headline.kind.rawValue)), ("bilingual", .isTrue(headline.isBilingual)),
      ("read", .isTrue(row.isRead)), ("bookmarked", .isTrue(row.isBookmarked)),
    ]
    return fields
  }

  /// A story for people: head, then the halves, a blank line between blocks.
  static func text(_ story: Story) -> String {
    var parts = [story.headline, story.dek, story.byline.text]
    let posted = time(story.posted).map { "Posted \($0)" }
    let updated = time(story.updated).map { "Updated \($0)" }
    parts.append([posted, updated].compactMap { $0 }.joined(separator: "  "))
    parts.append(story.address.text)
    let head = parts.filter { !$0.isEmpty }.joined(separator: "\n")
    return ([head] + story.halves.map(text)).joined(separator: "\n\n")
  }

  private static func text(_ half: Half) -> String {
    var parts = [half.headline] + half.blocks.map(\.plainText)
    if !half.credit.isEmpty { parts.append("(\(half.credit))") }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// A story for scripts.
  static func json(_ story: Story) -> JSONText {
    .object(
      [
        ("key", .text(story.id.key.text)), ("url", .text(story.address.text)),
        ("title", .text(story.headline)),
      ]
        + texts([
          ("dek", story.dek), ("section", story.sectionLabel), ("byline", story.byline.text),
          ("email", story.byline.email), ("published", time(story.posted) ?? ""),
          ("updated", time(story.updated) ?? ""),
        ])
        + [
          ("kind", .text(story.kind.rawValue)),
          ("halves", .list(story.halves.map(json))),
        ])
  }

  private static func json(_ half: Half) -> JSONText {
    .object(
      [("language", .text(half.language.rawValue)), ("text", .text(text(half)))]
        + texts([("credit", half.credit)]))
  }

  /// Fields that say something.
  static func texts(_ fields: [(String, String)]) -> [(String, JSONText)] {
    fields.filter { !$0.1.isEmpty }.map { ($0.0, .text($0.1)) }
  }
}
