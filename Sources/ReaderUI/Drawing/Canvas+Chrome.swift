import News
import Terminal
import Typesetting

extension Canvas {
  /// Draws the head line: where one is on the left, the time and age of the news on the right.
  mutating func drawHead(left: String, right: String) {
    guard chrome.hasHead, isFocused else { return }
    onWholeRow { $0.drawWholeHead(left: left, right: right) }
  }

  /// Draws the head line with the longest of several words at the right that leave the left its room;
  /// the last of them stands in any case.
  mutating func drawHead(left: String, rights: [String]) {
    guard chrome.hasHead, isFocused else { return }
    onWholeRow { canvas in
      let fitting = rights.first { canvas.columns - canvas.width.of($0) >= 26 } ?? rights.last ?? ""
      canvas.writeRight(
        canvas.clipped(fitting, to: canvas.columns - 2), row: 0, style: canvas.theme.secondary)
      let room = canvas.columns - 2 - (fitting.isEmpty ? 0 : canvas.width.of(fitting) + 2)
      canvas.write(canvas.clipped(left, to: room), column: 1, row: 0, style: canvas.theme.title)
    }
  }

  private mutating func drawWholeHead(left: String, right: String) {
    let room = columns - 2 - (right.isEmpty ? 0 : width.of(right) + 2)
    let showsRight = room >= 12
    let title = clipped(left, to: showsRight ? room : columns - 2)
    write(title, column: 1, row: 0, style: theme.title)
    if showsRight { writeRight(right, row: 0, style: theme.secondary) }
  }

  /// Draws the rule above the last line, with words at its ends.
  mutating func drawRule(left: String, right: String) {
    guard let row = chrome.ruleRow, isFocused else { return }
    onWholeRow { canvas in
      canvas.fillRule(row: row)
      let style = canvas.theme.secondary
      if !left.isEmpty { canvas.write(" \(left) ", column: 2, row: row, style: style) }
      if !right.isEmpty { canvas.writeRight(" \(right) ", row: row, style: style) }
    }
  }

  /// Draws on rows that all panes share.
  private mutating func onWholeRow(_ draw: (inout Canvas) -> Void) {
    self.draw(in: 0..<grid.size.columns, isFocused: true, draw)
  }

  /// Draws the title of a block into a rule.
  mutating func drawTitleRule(_ title: String, right: String, row: Int) {
    fillRule(row: row)
    let room = columns - 4 - (right.isEmpty ? 0 : width.of(right) + 4)
    write(" \(clipped(title, to: max(room, 4))) ", column: 0, row: row, style: theme.title)
    if room >= 8, !right.isEmpty { writeRight(" \(right) ", row: row, style: theme.secondary) }
  }

  /// Draws a sentence where there is nothing else to show, in as many rows as it needs.
  mutating func drawNotice(_ sentence: String) {
    let lines = LineBreaker(width: width).wrapped(sentence, cells: max(columns - 3, 1))
    for (index, line) in lines.prefix(max(chrome.content.rows - 1, 0)).enumerated() {
      write(line, column: 2, row: chrome.content.row + 1 + index, style: theme.secondary)
    }
  }

  /// Draws a dim rule between the rows of a list, with words at its ends.
  mutating func drawDivider(_ words: String, right: String, row: Int) {
    fillRule(row: row)
    let room = columns - 4 - (right.isEmpty ? 0 : width.of(right) + 4)
    write(" \(clipped(words, to: max(room, 4))) ", column: 2, row: row, style: theme.secondary)
    if room >= 8, !right.isEmpty { writeRight(" \(right) ", row: row, style: theme.secondary) }
  }

  private mutating func fillRule(row: Int) {
    let line = String(repeating: glyphs.rule, count: columns)
    write(line, column: 0, row: row, style: theme.rule)
  }

  /// Draws the last line: what there is to say, else the keys that matter here.
  mutating func drawLast(_ state: ReaderState, keymap: Keymap) {
    guard chrome.hasKeys || state.status != nil else { return }
    let row = chrome.lastRow
    grid.fill(
      Frame(column: 0, row: row, columns: grid.size.columns, rows: 1), style: theme.text)
    if let status = state.status {
      let text = keymap.spelled(status.text, on: state.screen.kind)
      drawStatus(Status(text, isWarning: status.isWarning))
    } else {
      drawKeys(of: state, keymap: keymap, row: row)
    }
  }

  /// A sentence in full, over as many of the last rows as it needs, at most half of the screen.
  private mutating func drawStatus(_ status: Status) {
    let columns = max(grid.size.columns - 2, 1)
    let lines = LineBreaker(width: width).wrapped(status.text.text(in: language), cells: columns)
    let shown = lines.suffix(max(grid.size.rows / 2, 1))
    let top = chrome.lastRow - shown.count + 1
    grid.fill(
      Frame(column: 0, row: top, columns: grid.size.columns, rows: shown.count), style: theme.text)
    for (index, line) in shown.enumerated() {
      write(line, column: 1, row: top + index, style: status.isWarning ? theme.warning : theme.text)
    }
  }

  /// As many hints as fit whole; the way to the help always stands.
  private mutating func drawKeys(of state: ReaderState, keymap: Keymap, row: Int) {
    let screen = state.screen
    let commands = screen.hints.filter { $0 != .stopRefresh || state.refresh != nil }
    let hints = commands.compactMap { command in
      keymap.firstKey(of: command, on: screen.kind).map { key in
        (key: key, word: word(of: command))
      }
    }
    var column = 1
    for hint in hints {
      let key = hint.key
      let cells = width.of(key) + 1 + width.of(hint.word)
      if column + cells > grid.size.columns - 1 { break }
      column = write(key, column: column, row: row, style: theme.mark) + 1
      column = write(hint.word, column: column, row: row, style: theme.secondary) + 2
    }
  }

  /// What a command does in a word that this terminal can draw.
  private func word(of command: Command) -> String {
    let word = Phrases.hint(of: command).text(in: language)
    guard command == .cycleLanguage, language == .english else { return word }
    return "\(glyphs.korean.filter { $0 != " " })/EN"
  }

  /// The date and how old the news is, with less of it where a refresh runs and the title at the left
  /// would lose its end.
  func dateAndAge(of state: ReaderState, beside left: String) -> String {
    var parts = headParts(of: state)
    func isTooLong() -> Bool {
      width.of(left) + width.of(joined(parts)) + 4 > grid.size.columns
    }
    while state.refresh != nil, parts.count > 1, isTooLong() { parts.removeFirst() }
    return joined(parts)
  }

  /// The date, and how old the news is.
  func dateAndAge(of state: ReaderState) -> String { joined(headParts(of: state)) }

  private func joined(_ parts: [String]) -> String {
    parts.joined(separator: " \(glyphs.dot) ")
  }

  /// The date, how old the news is, how far a refresh is.
  ///
  /// On a slow line nothing of it changes by itself: the news has a time instead of an age, and a
  /// refresh shows that it is running, not how far it is.
  private func headParts(of state: ReaderState) -> [String] {
    let isSlow = state.settings.isSlow
    var parts = [
      isSlow
        ? Dates.day(state.clock, language: language)
        : Dates.masthead(state.clock, language: language)
    ]
    if state.edition.isSample {
      parts.append(Phrases.sample.text(in: language))
    } else if let refreshed = state.edition.refreshed, isSlow {
      let time = Dates.short(refreshed, clock: state.clock, language: language)
      parts.append(Phrases.fetched(at: time).text(in: language))
    } else if let refreshed = state.edition.refreshed {
      parts.append(
        Phrases.age(seconds: state.clock.now.seconds - refreshed.seconds).text(in: language))
    }
    if let refresh = state.refresh {
      parts.append(glyphs.refresh + (isSlow ? "" : " \(refresh.done)/\(refresh.total)"))
    }
    return parts
  }
}

extension Screen {
  /// The five to seven commands that matter here, the most needed first.
  fileprivate var hints: [Command] {
    switch self {
    case .front:
      [.openSelected, .readOn, .showSections, .toggleBookmark, .showHelp, .refreshHere, .quit]
    case .menu: [.openSelected, .expandSelected, .collapseSelected, .showHelp, .goBack]
    case .list:
      [.openSelected, .readOn, .goBack, .toggleBookmark, .showHelp, .refreshHere, .showSections]
    case .story:
      [.readOn, .cycleLanguage, .goBack, .toggleBookmark, .showHelp, .nextStory, .widenColumn]
    case .address: [.copyLink, .showQRCode, .showAddress, .goBack, .showHelp]
    case .choice: [.openSelected, .searchChoices, .goBack]
    case .picture(let shown) where shown.isSheet:
      [.openSelected, .nextPicture, .goBack, .showHelp]
    case .picture:
      [
        .nextPicture, .previousPicture, .zoomPicture, .showContactSheet, .goBack, .showHelp,
        .toggleCharacters,
      ]
    case .page(let page) where page.topic == .refresh: [.stopRefresh, .goBack, .showHelp]
    case .page(let page) where page.topic.isPrinted:
      [.pageDown, .printStory, .pipeStory, .goBack, .showHelp, .widenColumn]
    case .page: [.pageDown, .goBack, .showHelp]
    }
  }
}
