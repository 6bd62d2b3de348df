import Archive
import Configuration
import NcursesTerminal
import News
import Newsroom
import ReaderUI
import Terminal
import Typesetting
import WireProtocol

/// The event loop: waits, takes everything that is queued, updates, draws once.
@MainActor final class ReaderLoop {
  private let office: Office
  private let device: any TerminalDevice
  private let runner: EffectRunner
  private var theme: Theme
  private var keymap: Keymap
  private var background: Background?
  private var pause = KeyPause()
  private let others: OthersChanges
  private let indexer: BackgroundIndexer
  private(set) var state: ReaderState

  init(office: Office, device: any TerminalDevice, options: ReaderOptions) throws {
    (self.office, self.device) = (office, device)
    others = OthersChanges(office: office)
    indexer = BackgroundIndexer(path: office.archivePath)
    var configured = office.settings
    theme = configured.theme(
      named: try office.chosen(.theme, remembered: "theme"), colors: device.colors)
    keymap = configured.keymap(named: try office.chosen(.keymap, remembered: "keymap"))
      .withholding(office.rights.withheld)
    let settings = try ReaderSettings.configured(options, office: office)
    runner = try EffectRunner(office: office, device: device, settings: settings)
    if office.rights.startsPrograms { runner.programNames = office.settings.programNames }
    state = ReaderState(
      edition: try runner.edition(), size: device.size, clock: office.world.clock,
      settings: settings)
    state.rights = office.rights
    state.korean = KoreanTyping(composer: .twoSet)
    if let sentence = Words.sentence(configured.findings) {
      state.status = Status(sentence, isWarning: true)
    }
    for finding in configured.findings {
      runner.log.note(
        Status(Words.sentence(finding), isWarning: true), at: office.world.clock.now)
    }
    if settings.glyphs == .ascii, try ReaderSettings.wantsKorean(options, office: office) {
      state.status = state.status ?? Status(SettingChange.noKoreanInASCII, isWarning: true)
    }
  }

  /// Runs until the person ends it or the terminal is gone.
  func run() {
    begin()
    while !runner.isEnded {
      draw()
      let events = wait()
      state.clock = office.world.clock
      for event in events { take(event) }
      let news = runner.serve()
      if !news.isEmpty, !office.newsroom.isRefreshing { startIndexer() }
      apply(news)
      if pause.isOver { apply([.pauseEnded]) }
      pause.note(state)
      if others.haveCome() { apply([.archiveChanged]) }
      if events.contains(.hangUp) { break }
    }
    if !runner.isEnded { perform(state.leave()) }
    visit { paper, now throws(ArchiveError) in try office.archive.endVisit(of: paper, at: now) }
    indexer.end()
    runner.pictures.close()
  }

  /// Notes that a visit begins or ends; what came between two visits is new in the second.
  private func visit(_ note: (PaperID, Instant) throws(ArchiveError) -> Void) {
    do throws(ArchiveError) {
      try note(runner.shown.paper.id, office.world.clock.now)
    } catch {
      apply([.said(Status(Words.sentence(error), isWarning: true))])
    }
  }

  /// Waits for a key, the wire, or another process that writes to the archive.
  private func wait() -> [Event] {
    let (wire, pictures) = (office.newsroom.descriptorsToWatch, runner.pictures.descriptorsToWatch)
    let events = device.events(
      reading: [wire.read, pictures.read, others.descriptor].compactMap { $0 },
      writing: [wire.write, pictures.write].compactMap { $0 },
      milliseconds: office.newsroom.hasNews ? 0 : millisecondsToWait)
    if let descriptor = others.descriptor, events.contains(.ready(descriptor)) {
      others.noteWrite()
    }
    return events
  }

  private var millisecondsToWait: Int? {
    [others.millisecondsToLook, pause.millisecondsLeft, runner.pictures.millisecondsToWait]
      .compactMap { $0 }.min()
  }

  /// Says once what was not as it should be on this host; a plain C locale is helped in silence.
  func tell(_ notices: [TerminalNotice]) {
    for case .unknownTerminal(let name, let used) in notices {
      let key = "told.terminal.\(name)"
      if (try? office.archive.preference(key)) == used { continue }
      // Where that cannot be kept, it is said again next time.
      try? office.archive.setPreference(key, used)
      let notice = TerminalNotice.unknownTerminal(name: name, used: used)
      apply([.said(Status(Words.sentence(notice)))])
    }
  }

  /// Shows the first steps to a person who was never here, once.
  ///
  /// The sample edition and a mirror are there to try something out, and begin with the paper; so does
  /// a past day.
  func welcome() {
    let key = "told.tour"
    guard office.isFirst, office.desk.route == .network, office.desk.past == nil,
      (try? office.archive.preference(key)) == nil
    else { return }
    // Where that cannot be kept there is no archive either, which says so itself.
    try? office.archive.setPreference(key, "1")
    apply([.pageOffered(.tour)])
  }

  /// Draws the first screen from the disk, and asks for what is new.
  func begin() {
    visit { paper, now throws(ArchiveError) in try office.archive.beginVisit(of: paper, at: now) }
    perform([.loadFront])
    draw()
    apply(runner.start())
    startIndexer()
  }

  /// What is served is taken into the index by the service that fetches it.
  private func startIndexer() {
    if office.rights.refreshes { indexer.start() }
  }

  /// Draws the state as it is now.
  func draw() {
    device.show(render(state, theme: theme, keymap: keymap))
  }

  /// Takes one event.
  func take(_ event: Event) {
    switch event {
    case .key(let key): apply([.keyPressed(key)])
    case .resize(let size): apply([.resized(size)])
    case .background(let background): dress(for: background)
    case .resumed: device.redraw()
    case .paste(let text): apply([.pasted(text)])
    case .mouse(let mouse): apply([.moused(mouse)])
    case .graphics(let graphics): runner.pictures.take(graphics)
    case .ready, .timeout, .hangUp: break
    }
  }

  /// Light or dark looks, where these are to be as the terminal's background is.
  private func dress(for background: Background) {
    self.background = background
    let chosen = try? office.chosen(.theme, remembered: "theme")
    use(.theme(chosen ?? SettingsFiles.automaticTheme))
  }

  /// Other looks or keys, from now on.
  private func use(_ change: SettingChange) {
    var settings = office.settings
    switch change {
    case .theme(let name):
      theme = settings.theme(named: name, colors: device.colors, background: background)
      device.redraw()
    case .keymap(let name):
      keymap = settings.keymap(named: name).withholding(office.rights.withheld)
      // What names keys is set anew.
      apply([.resized(state.size)])
    default: break
    }
    if let sentence = Words.sentence(settings.findings) {
      apply([.said(Status(sentence, isWarning: true))])
    }
  }

  /// Applies what happened and all that follows from it.
  func apply(_ actions: [Action]) {
    for action in actions {
      note(action)
      let effects = update(&state, action, keymap: keymap)
      runner.settings = state.settings
      perform(effects)
    }
  }

  /// What is said passes; the log keeps it.
  private func note(_ action: Action) {
    switch action {
    case .said(let status), .refreshEnded(let status, _):
      let text = keymap.spelled(status.text, on: state.screen.kind)
      runner.log.note(Status(text, isWarning: status.isWarning), at: state.clock.now)
    default: break
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      if case .use(let change) = effect { use(change) }
      apply(runner.run(effect))
    }
  }

  /// Whether something is still being fetched.
  var isBusy: Bool {
    office.newsroom.isBusy || office.newsroom.isRefreshing || runner.pictures.isBusy
  }

  /// Takes what the newsroom brings until nothing is fetched any more.
  func settle() {
    while isBusy {
      Waiting.wait(for: office.newsroom, or: runner.pictures)
      apply(runner.serve())
    }
  }
}
