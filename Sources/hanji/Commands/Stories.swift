import Archive
import ArgumentParser
import Glibc
import News
import Newsroom
import ReaderUI
import Typesetting

/// `hanji show`: one story as text.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print a story.")
  @OptionGroup var place: PlaceOptions
  @Argument(
    help: "The story's key, as hanji list --keys prints it.", completion: Completions.stories)
  var key: String
  @Flag(help: "As a JSON object; with --changes one a change.") var json = false
  @Flag(help: "What the paper changed in it: [-was-] and {+is+}.") var changes = false
  @Option(
    help: "As hanji export writes it: md, html, txt, jsonl, mbox.", transform: ExportFormat.named)
  var format: ExportFormat?

  func validate() throws {
    guard format?.isSequence != false, !(json || changes) || format == nil else {
      throw ValidationError(
        "--format takes md, html, txt, jsonl or mbox, and neither --json nor --changes besides.")
    }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let id = try office.story(key)
      let story = try office.archive.story(id) ?? office.bring(id)
      if changes {
        let changes = try StoryChanges(of: id, in: office.archive)
        if json { changes.lines.forEach { print($0) } } else { print(changes.text) }
      } else if let format {
        try show(id, as: format, office: office)
      } else {
        print(json ? Printing.json(story).line : Printing.text(story))
      }
      return .done
    }
  }

  private func show(_ id: StoryID, as format: ExportFormat, office: Office) throws {
    guard let kept = try office.archive.kept(id) else { throw UnknownStory(key: key) }
    let export = Export(
      as: format, title: kept.headline.title, zone: try office.shownDesk().paper.zone,
      now: office.world.clock.now, wrap: { LineBreaker().wrapped($0, cells: 72) })
    try OutputFile.print(export.file(kept))
  }
}

/// `hanji mark`: bookmarks and read marks.
struct Mark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep stories or mark them read.",
    discussion: "Prints ACK and the key once the mark is on the disk.")

  /// What is marked.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case add, remove, read, unread
  }

  @OptionGroup var place: PlaceOptions
  @Argument(help: "add, remove (bookmarks), read or unread.") var kind: Kind
  @Argument(
    help: "Keys, as hanji list --keys prints them; with add also http and https addresses.",
    completion: Completions.stories)
  var keys: [String]
  @Flag(help: "One JSON object a mark.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      var marked: [(key: String, id: StoryID)] = []
      for key in keys {
        do {
          let id = kind == .add ? try office.storyOrDocument(key) : try office.story(key)
          marked.append((Address(key) == nil ? key : id.key.text, id))
        } catch let error as UnknownStory {
          _ = Ending.fail(error)
        }
      }
      try mark(marked.map(\.id), office: office)
      for (key, _) in marked { print(Printing.acknowledgement(key, isJSON: json)) }
      // Who reads the marks is told before anything else can end this.
      fflush(nil)
      let isWhole = kind != .add || bringTexts(of: marked, office: office)
      if marked.isEmpty { return .failed }
      return marked.count == keys.count && isWhole ? .done : .partly
    }
  }

  /// All of them as one act, which is undone as one.
  private func mark(_ ids: [StoryID], office: Office) throws {
    let now = office.world.clock.now
    switch kind {
    case .add: try office.archive.bookmark(ids, true, at: now)
    case .remove: try office.archive.bookmark(ids, false, at: now)
    case .read: try office.archive.markRead(ids, true, at: now)
    case .unread: try office.archive.markRead(ids, false, at: now)
    }
  }

  /// A bookmark without its text is one all the same: the next refresh or reading brings it.
  /// - Returns: whether all have theirs now.
  private func bringTexts(of marked: [(key: String, id: StoryID)], office: Office) -> Bool {
    var isWhole = true
    for (key, id) in marked {
      do {
        if try office.archive.story(id) == nil { _ = try office.bring(id, namesHost: true) }
      } catch {
        isWhole = false
        Ending.say(Words.keptWithoutText(key, because: Ending.sentence(for: error)))
      }
    }
    return isWhole
  }
}

/// `hanji bookmarks`: what is kept for ever.
struct Bookmarks: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the bookmarks.")
  @OptionGroup var place: PlaceOptions
  @Option(help: "Those with this tag alone.") var tag: String?
  @Flag(help: "One JSON object a line, with tags and note.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      for row in try office.archive.bookmarks() {
        let id = row.headline.id
        if let tag, try !office.archive.tags(of: id).contains(tag) { continue }
        guard json else {
          print(Printing.line(row, showsKey: true))
          continue
        }
        if let kept = try office.archive.kept(id) { print(Printing.json(row, kept).line) }
      }
      return .done
    }
  }
}

/// `hanji check`: whether the archive is sound.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the archive; status 0 where it is sound.")
  @OptionGroup var place: PlaceOptions
  @Flag(help: "As a JSON object.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let faults = try office.archive.check()
      if json {
        let list = JSONText.list(faults.map(JSONText.text))
        print(JSONText.object([("sound", .isTrue(faults.isEmpty)), ("faults", list)]).line)
      } else {
        let isSound = office.world.text(Words.archiveIsSound)
        print(faults.isEmpty ? isSound : faults.joined(separator: "\n"))
      }
      return faults.isEmpty ? .done : .failed
    }
  }
}

/// A key that names no story.
struct UnknownStory: Error {
  var key: String
}

extension Office {
  /// The story that a key names.
  func story(_ key: String) throws -> StoryID {
    guard let key = StoryKey(key), let id = try archive.id(for: key) else {
      throw UnknownStory(key: key)
    }
    return id
  }

  /// Fetches a story's text and keeps it; where `namesHost`, the user named its address.
  func bring(_ id: StoryID, namesHost: Bool = false) throws -> Story {
    guard let listed = try archive.listed(id) else { throw UnknownStory(key: id.key.text) }
    newsroom.fetchStory(
      id, at: listed.headline.address, of: try desk(of: id, namesHost: namesHost),
      now: world.clock.now)
    defer { newsroom.close(at: world.clock.now) }
    while newsroom.isBusy {
      Waiting.wait(for: newsroom)
      for event in newsroom.serve(at: world.clock.now) {
        switch event {
        case .storyFailed(_, let problem): throw problem
        case .storyRead(let story, _): return story
        default: break
        }
      }
    }
    guard let story = try archive.story(id) else { throw UnknownStory(key: id.key.text) }
    return story
  }
}
