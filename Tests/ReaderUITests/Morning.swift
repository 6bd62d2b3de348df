import KoreanKeyboard
import News
import QRCode
import ReaderUI
import Terminal

/// A reader at a paper of a few invented stories, whose keys can be pressed.
struct Morning {
  var state: ReaderState
  var effects: [Effect] = []
  var keymap = Keymap.standard
  /// Whether lists, or the front page, are answered as the small archive has them.
  var answersLists = true
  var answersFront = true

  /// Opens the front page of a paper on a screen.
  init(
    columns: Int = 80, rows: Int = 24, language: Language = .english, glyphs: Glyphs = .unicode,
    isSample: Bool = false
  ) {
    // 2026-11-24 09:12 in Seoul
    let clock = Clock(now: Instant(seconds: 1_795_479_120))
    let edition = Edition(
      paper: Morning.paper, isSample: isSample, refreshed: Instant(seconds: 1_795_478_400))
    state = ReaderState(
      edition: edition, size: Size(columns: columns, rows: rows), clock: clock,
      settings: ReaderSettings(language: language, glyphs: glyphs))
    state.korean = KoreanTyping(composer: Morning.twoSet)
    apply(.frontLoaded(Morning.front))
  }

  private static let twoSet = HangulComposer { keys in
    let made = TwoSetKeyboard.compose(keys)
    return HangulComposer.Composition(finished: made.finished, open: made.open)
  }

  /// Applies what happened; archive reads are answered as a small archive would.
  mutating func apply(_ action: Action) {
    for effect in update(&state, action, keymap: keymap) {
      effects.append(effect)
      if !answers(effect) { continue }
      if let answer = Morning.answer(to: effect) { apply(answer) }
    }
  }

  /// Presses keys through the real keymap.
  mutating func press(_ keys: String) {
    for key in Key.sequence(keys) ?? [] { apply(.keyPressed(key)) }
  }

  /// What was asked for since the last time.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// The screen as it is drawn without colours.
  var grid: Grid { render(state, theme: Theme(), keymap: keymap) }

  /// The screen's rows as text.
  var screen: [String] { (0..<grid.size.rows).map { grid.text(row: $0) } }

  func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }

  private func answers(_ effect: Effect) -> Bool {
    switch effect {
    case .loadList: answersLists
    case .loadFront: answersFront
    default: true
    }
  }

  /// Files of the person's.
  private static let files = ["~/news/feeds.opml", "~/news/feeds-old.opml", "~/notes/"]

  private static func answer(to effect: Effect) -> Action? {
    switch effect {
    case .loadFront: .frontLoaded(front)
    case .loadMenu: .menuLoaded(unread)
    case .loadList(.bookmarks, let order, _, _):
      .listLoaded(.bookmarks, ListWindow(rows: [rows[1]], count: 1, order: order))
    case .loadList(.search(let query), let order, _, _):
      .listLoaded(.search(query), query.contains("성장") ? found(order) : ListWindow(order: order))
    case .loadList(.site(let words), let order, _, _):
      words == "silence"
        ? nil
        : .listLoaded(
          .site(words), words.contains("boat") ? window(order) : ListWindow(order: order))
    case .completePath(let typed): .pathsFound(typed, files.filter { $0.hasPrefix(typed) })
    case .loadList(.section(let id), let order, _, _):
      .listLoaded(
        .section(id), id.text.hasPrefix("national") ? window(order) : ListWindow(order: order))
    case .loadAnswer(let purpose, _): .answerFound(purpose, "바다, boats")
    case .loadStory(let id):
      rows.first { $0.headline.id == id }.map { .storyLoaded($0, story(of: $0.headline)) }
    case .loadChoices(.palette): nil
    case .loadChoices(let kind): .choicesLoaded(kind, choices)
    case .loadPage(let topic): .pageLoaded(topic, page)
    case .loadPreview(let id):
      rows.first { $0.headline.id == id }.map { .previewLoaded($0, story(of: $0.headline)) }
    case .drawPicture(let order): .pictureCame(order, drawn(order))
    case .encodeAddress(let address):
      .addressEncoded(address, QRCode.modules(of: address.text).flatMap(CodeMatrix.init))
    default: nil
    }
  }
}
