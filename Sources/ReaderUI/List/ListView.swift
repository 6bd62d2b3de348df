import News
import Terminal

/// Draws a list of headlines.
struct ListView {
  let list: ListScreen
  let state: ReaderState

  func draw(on canvas: inout Canvas) {
    canvas.drawHead(left: title(glyphs: canvas.glyphs), right: canvas.dateAndAge(of: state))
    let content = canvas.chrome.content
    if list.isLoaded, list.window.count == 0 { drawEmpty(on: &canvas) }
    for line in 0..<content.rows {
      let index = list.position.top + line
      guard let row = list.window.row(at: index) else { continue }
      canvas.drawHeadline(
        row, row: content.row + line, isSelected: index == list.position.selected,
        ordinal: canvas.time(of: row.headline, clock: state.clock), showsSection: showsSection,
        isPicked: list.picked.contains(row.headline.id))
    }
    let count = list.window.count
    let picked =
      list.picked.isEmpty ? "" : Phrases.picked(list.picked.count).text(in: canvas.language)
    canvas.drawRule(left: picked, right: count == 0 ? "" : "\(list.position.selected + 1)/\(count)")
  }

  private var showsSection: Bool {
    guard case .section(let id) = list.source else { return true }
    return state.edition.paper.section(id)?.subsections.isEmpty == false
  }

  private func title(glyphs: Glyphs) -> String {
    let language = state.settings.language
    switch list.source {
    case .bookmarks: return Phrases.bookmarks.text(in: language)
    case .search(let query): return Phrases.search(query).text(in: language)
    case .section(let id):
      return state.edition.paper.path(to: id).map { $0.title.text(in: language) }
        .joined(separator: " \(glyphs.crumb) ")
    }
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let content = canvas.chrome.content
    canvas.write(
      emptyPhrase.text(in: state.settings.language), column: 2, row: content.row + 1,
      style: canvas.theme.secondary)
  }

  private var emptyPhrase: LocalizedText {
    switch list.source {
    case .bookmarks: return Phrases.noBookmarks
    case .search: return Phrases.nothingFound
    case .section(let id):
      let isCurrent = state.edition.paper.section(id)?.isCurrent ?? true
      return isCurrent ? Phrases.emptySection : Phrases.goneAndEmptySection
    }
  }
}

extension Paper {
  /// The sections from the top of the tree down to one.
  func path(to id: SectionID) -> [Section] {
    func search(_ sections: [Section]) -> [Section]? {
      for section in sections {
        if section.id == id { return [section] }
        if let below = search(section.subsections) { return [section] + below }
      }
      return nil
    }
    return search(sections) ?? []
  }
}
