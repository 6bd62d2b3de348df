import News
import Terminal
import Typesetting

/// Draws a story.
struct StoryView {
  let story: StoryScreen
  let state: ReaderState

  func draw(on canvas: inout Canvas) {
    canvas.drawHead(left: crumbs(glyphs: canvas.glyphs), rights: facts(glyphs: canvas.glyphs))
    switch story.text {
    case .unknown: break
    case .awaited: drawNotice(Phrases.fetchingStory, on: &canvas)
    case .failed(let reason):
      drawNotice(reason, below: story.listed?.headline.lead ?? "", on: &canvas)
    case .loaded: drawColumns(on: &canvas)
    }
    let progress = progress(glyphs: canvas.glyphs)
    let remarks = story.remarks(in: state, glyphs: canvas.glyphs)
    canvas.drawRule(
      left: canvas.clipped(remarks, to: state.size.columns - canvas.width.of(progress) - 10),
      right: progress)
    canvas.placeCursor(column: 0, row: canvas.chrome.content.row)
  }

  private func crumbs(glyphs: Glyphs) -> String {
    let label = story.listed?.headline.sectionLabel ?? ""
    let paper = state.edition.paper.title.text(in: state.settings.language)
    for screen in state.screens.reversed() {
      guard case .list(let list) = screen, case .section(let id) = list.source else { continue }
      return state.edition.paper.path(to: id).map { $0.title.text(in: state.settings.language) }
        .joined(separator: " \(glyphs.crumb) ")
    }
    let isKorean = state.settings.language == .korean
    let section = isKorean ? state.edition.koreanSections[label] ?? label : label
    return label.isEmpty ? paper : "\(paper) \(glyphs.crumb) \(section)"
  }

  /// How much was seen, and how many pages are left.
  private func progress(glyphs: Glyphs) -> String {
    guard story.setting.count > 0 else { return "" }
    let percent = "\(story.progress(visible: state.contentRows))%"
    let left = story.pagesLeft(visible: state.contentRows)
    guard left > 0, state.size.columns >= 60 else { return percent }
    return "\(Phrases.pagesLeft(left).text(in: state.settings.language)) \(glyphs.dot) \(percent)"
  }

  /// The place in the list, the languages, the time that it takes and the marks; for narrow screens
  /// with less and less of it.
  private func facts(glyphs: Glyphs) -> [String] {
    let place = placeInList
    let long = place.map {
      Phrases.place($0.number, of: $0.count).text(in: state.settings.language)
    }
    let short = place.map { "\($0.number)/\($0.count)" }
    var (languages, minutes): (String?, String?)
    if case .loaded(let loaded) = story.text {
      languages = self.languages(of: loaded, glyphs: glyphs)
      minutes = Phrases.minutes(story.minutes).text(in: state.settings.language)
    }
    let marks = marks(glyphs: glyphs)
    return [[long, languages, minutes, marks], [short, languages, marks], [short, marks]].map {
      $0.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " \(glyphs.dot) ")
    }
  }

  private func marks(glyphs: Glyphs) -> String {
    guard let listed = story.listed else { return "" }
    return [
      listed.isBookmarked ? glyphs.bookmark : "", listed.isUpdated ? glyphs.updated : "",
      listed.isRead ? "" : glyphs.new,
    ].joined()
  }

  /// Which story of the list or front page beneath it is, where that has it selected.
  private var placeInList: (number: Int, count: Int)? {
    switch state.listPlace.map({ state.screens[$0] }) {
    case .list(let list)? where list.selected?.headline.id == story.id:
      (list.position.selected + 1, list.window.count)
    case .front(let front)? where front.selected?.headline.id == story.id:
      (front.position.selected + 1, front.itemCount)
    default: nil
    }
  }

  private func languages(of story: Story, glyphs: Glyphs) -> String {
    let korean = glyphs.korean.filter { $0 != " " }
    guard story.isBilingual else { return story.half(in: .korean) == nil ? "EN" : korean }
    return switch state.settings.storyMode {
    case .english: "EN"
    case .korean: korean
    case .both: "EN+\(korean)"
    case .sideBySide:
      self.story.setting.columns.count == 2 ? "EN \(glyphs.bar) \(korean)" : "EN+\(korean)"
    }
  }

  /// A sentence in place of the text, below the lead where there is one to read.
  private func drawNotice(
    _ text: LocalizedText, below lead: String = "", on canvas: inout Canvas
  ) {
    let content = canvas.chrome.content
    let columns = max(min(canvas.columns - 4, max(state.settings.measure, 76)), 1)
    let title = story.listed?.headline.title ?? ""
    var row = content.row + 1
    for (words, style) in [
      (title, canvas.theme.headline), (lead, canvas.theme.text),
      (state.words(text), canvas.theme.secondary),
    ] where !words.isEmpty {
      for line in LineBreaker(width: canvas.width).wrapped(words, cells: columns)
      where row < content.row + content.rows {
        canvas.write(line, column: 2, row: row, style: style)
        row += 1
      }
      row += 1
    }
  }

  private func drawColumns(on canvas: inout Canvas) {
    let content = canvas.chrome.content
    let setting = story.setting
    for (index, lines) in setting.columns.enumerated() {
      let left = setting.margin + index * (setting.measure + 3)
      let top = setting.top(of: index, at: story.top, visible: content.rows)
      for (row, line) in lines.dropFirst(top).prefix(content.rows).enumerated() {
        canvas.write(line, column: left, row: content.row + row)
        if let matches = story.matches {
          canvas.mark(matches, in: line, column: left, row: content.row + row)
        }
      }
    }
    if setting.columns.count == 2 { drawBar(setting, on: &canvas) }
  }

  private func drawBar(_ setting: StorySetting, on canvas: inout Canvas) {
    let content = canvas.chrome.content
    for row in content.row..<(content.row + content.rows) {
      canvas.write(
        canvas.glyphs.bar, column: setting.margin + setting.measure + 1, row: row,
        style: canvas.theme.rule)
    }
  }
}

extension Theme {
  func style(of look: StorySetting.Look) -> Style {
    switch look {
    case .text: text
    case .headline: headline
    case .heading: title
    case .secondary: secondary
    case .emphasis: text.adding(.italic)
    case .strong: text.adding(.bold)
    case .link: link
    case .rule: rule
    case .mark: mark
    case .addition: secondary
    case .added: text.adding(.underline)
    case .removed: secondary.adding(.reverse)
    case .warning: warning
    }
  }
}
