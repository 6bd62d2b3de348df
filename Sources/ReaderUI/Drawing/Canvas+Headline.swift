public import News
import Terminal
import Typesetting

extension Canvas {
  /// Draws one headline: its number or time, its marks in one column, the title, what stands right.
  mutating func drawHeadline(
    _ listed: ListedHeadline, row: Int, isSelected: Bool, ordinal: String,
    showsSection: Bool = true, isPicked: Bool = false
  ) {
    let isNarrow = columns < 50
    var column = 1
    if !isNarrow {
      write(ordinal, column: column, row: row, style: theme.secondary)
      column += width.of(ordinal) + 1
    }
    drawMarks(of: listed, column: column, row: row)
    if isPicked { write(glyphs.pick, column: column + 1, row: row, style: theme.mark) }
    column += 2
    let tail = tail(of: listed, showsSection: showsSection && !isNarrow)
    let room = columns - column - 1 - (tail.isEmpty ? 0 : width.of(tail) + 1)
    let title = clipped(listed.headline.fullTitle, to: room)
    write(title, column: column, row: row, style: listed.isRead ? theme.text : theme.headline)
    writeRight(tail, row: row, style: theme.secondary)
    drawEdge(row: row, isSelected: isSelected)
  }

  private mutating func drawMarks(of listed: ListedHeadline, column: Int, row: Int) {
    if listed.isBookmarked {
      write(glyphs.bookmark, column: column, row: row, style: theme.mark)
    } else if !listed.isRead {
      let style = listed.isNew ? theme.mark : theme.secondary
      write(glyphs.new, column: column, row: row, style: style)
    }
  }

  /// The updated and the Korean mark and the section, which stand right where there is room.
  private func tail(of listed: ListedHeadline, showsSection: Bool) -> String {
    let headline = listed.headline
    var parts: [String] = []
    if listed.isUpdated { parts.append(glyphs.updated) }
    if headline.isBilingual { parts.append(glyphs.korean) }
    if showsSection, !headline.sectionLabel.isEmpty, columns >= 60 {
      parts.append(clipped(sectionTitle(of: headline), to: columns >= 100 ? 24 : 17))
    }
    return parts.joined(separator: " ")
  }

  /// The section's name in the language of the interface, where the paper's menu knows it.
  private func sectionTitle(of headline: Headline) -> String {
    koreanSections[headline.sectionLabel] ?? headline.sectionLabel
  }

  /// The time of a story of today, else its day; five cells, and blank where it is not known.
  ///
  /// Under the name of its day it is the time of any story.
  func time(of headline: Headline, clock: Clock, isUnderDay: Bool = false) -> String {
    let text =
      headline.posted.map {
        isUnderDay
          ? Dates.hourAndMinute(CivilTime($0, offset: clock.zone))
          : Dates.short($0, clock: clock, language: language)
      } ?? ""
    return width.padded(text, to: 6)
  }
}

extension ListedHeadline {
  /// Whether the paper changed the story after it appeared, a minute or more later.
  var isUpdated: Bool {
    guard let updated = headline.updated, let posted = headline.posted else { return false }
    return updated.seconds - posted.seconds >= 60
  }
}

extension Headline {
  /// The title with its label before it, such as `[INTERVIEW]`.
  public var fullTitle: String { label.isEmpty ? title : "[\(label)] \(title)" }
}
