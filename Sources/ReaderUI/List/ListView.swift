import News
import Terminal
import Typesetting

/// Draws a list of headlines.
struct ListView {
  private let list: ListScreen
  private let state: ReaderState
  /// Whether a row names its section: not where all rows have the same.
  private let showsSection: Bool

  init(list: ListScreen, state: ReaderState) {
    (self.list, self.state) = (list, state)
    guard case .section(let id) = list.source else {
      showsSection = true
      return
    }
    showsSection = state.edition.paper.section(id)?.subsections.isEmpty == false
  }

  func draw(on canvas: inout Canvas) {
    canvas.drawHead(left: title(glyphs: canvas.glyphs), right: canvas.dateAndAge(of: state))
    let content = canvas.chrome.content
    if list.window.count == 0 { drawEmpty(on: &canvas) }
    let layout = ListLayout(list, in: state)
    for (part, row) in layout.parts(from: list.position.top) {
      draw(part, row: content.row + row, of: layout, on: &canvas)
    }
    let count = list.window.count
    let picked =
      list.picked.isEmpty ? "" : Phrases.picked(list.picked.count).text(in: canvas.language)
    let total = list.window.goesOn ? "\(count)+" : "\(count)"
    canvas.drawRule(left: picked, right: count == 0 ? "" : "\(list.position.selected + 1)/\(total)")
  }

  private func draw(
    _ part: ListLayout.Part, row: Int, of layout: ListLayout, on canvas: inout Canvas
  ) {
    switch part {
    case .day(let index): drawDay(of: index, row: row, on: &canvas)
    case .end:
      let words = Phrases.end(of: list, in: state).text(in: canvas.language)
      let wayOn = state.wayOn(from: list.source)
      let isRoom = canvas.width.of(words) + canvas.width.of(wayOn) + 10 <= canvas.columns
      canvas.drawDivider(words, right: isRoom ? wayOn : "", row: row)
    case .story(let index):
      draw(index, row: row, height: layout.height, isUnderDay: layout.isGrouped, on: &canvas)
    }
  }

  private func draw(
    _ index: Int, row: Int, height: Int, isUnderDay: Bool, on canvas: inout Canvas
  ) {
    guard let listed = list.window.row(at: index) else { return }
    canvas.drawHeadline(
      listed, row: row, isSelected: index == list.position.selected,
      ordinal: canvas.time(of: listed.headline, clock: state.clock, isUnderDay: isUnderDay),
      showsSection: showsSection, isPicked: list.picked.contains(listed.headline.id))
    guard height == 2, let snippet = list.window.snippets[listed.headline.id] else { return }
    drawSnippet(snippet, row: row + 1, on: &canvas)
  }

  /// The day, and how much of it has been read where all of it is held.
  private func drawDay(of index: Int, row: Int, on canvas: inout Canvas) {
    guard let posted = list.window.row(at: index)?.headline.posted else { return }
    let name = Dates.dayName(posted, clock: state.clock).text(in: canvas.language)
    let share = list.share(ofDayOf: index, state.clock).map {
      Phrases.readShare($0.read, of: $0.count).text(in: canvas.language)
    }
    canvas.drawDivider(name, right: share ?? "", row: row)
  }

  /// What was found, with its matches marked.
  private func drawSnippet(_ snippet: MarkedText, row: Int, on canvas: inout Canvas) {
    var column = canvas.columns < 50 ? 3 : 10
    let cut = Snippet.cut(snippet, cells: max(canvas.columns - column - 1, 1))
    for piece in cut.pieces {
      let style = canvas.theme.secondary
      column = canvas.write(
        piece.text, column: column, row: row,
        style: piece.isMarked ? canvas.theme.mark : style)
    }
  }

  private func title(glyphs: Glyphs) -> String {
    let language = state.settings.language
    switch list.source {
    case .bookmarks: return Phrases.bookmarks.text(in: language)
    case .search(let query):
      return (state.filteredTitle(of: query) ?? Phrases.search(query)).text(in: language)
    case .site(let words): return Phrases.onSite(words).text(in: language)
    case .section(let id):
      return state.edition.paper.path(to: id).map { $0.title.text(in: language) }
        .joined(separator: " \(glyphs.crumb) ")
    }
  }

  private func drawEmpty(on canvas: inout Canvas) {
    if list.isLoaded {
      canvas.drawNotice(state.words(emptyPhrase))
    } else if case .site = list.source {
      canvas.drawNotice(state.words(Phrases.askingSite))
    }
  }

  private var emptyPhrase: LocalizedText {
    switch list.source {
    case .bookmarks: return Phrases.noBookmarks
    case .search(let query):
      return state.filteredTitle(of: query) == nil ? Phrases.nothingFound : Phrases.nothingFiltered
    case .site: return Phrases.nothingOnSite
    case .section(let id):
      let isCurrent = state.edition.paper.section(id)?.isCurrent ?? true
      if !isCurrent { return Phrases.goneAndEmptySection }
      return state.refresh == nil ? Phrases.emptySection : Phrases.fetchingPaper
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
