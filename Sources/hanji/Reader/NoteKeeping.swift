import Archive
import Glibc
import News
import Newsroom
import ReaderUI
import Terminal

/// Keeps what the reader writes: tags, notes, names of searches, follows.
@MainActor struct NoteKeeping {
  let office: Office
  let device: any TerminalDevice
  let names: ProgramNames

  private var archive: Archive { office.archive }
  private var now: Instant { office.world.clock.now }

  func perform(_ effect: Effect) throws(ArchiveError) -> [Action] {
    switch effect {
    case .loadAnswer(let purpose, let id): return [.answerFound(purpose, try answer(purpose, id))]
    case .setTags(let id, let tags):
      try archive.setTags(tags, of: id, at: now)
      return try changed(id, Words.tagged(tags))
    case .setNote(let id, let text):
      try archive.setNote(text, of: id, at: now)
      return try changed(id, Words.noted(text))
    case .editNote(let id): return try edit(id)
    case .saveSearch(let name, let query):
      try archive.setSearch(query, named: name, at: now)
      return [.said(Status(Words.searchSaved(name)))]
    case .toggleFollow(let target): return try toggle(target)
    case .toggleRule(let query): return try toggle(rule: query)
    default: return []
    }
  }

  /// What is known of a story beside its text.
  func annotated(_ id: StoryID) throws(ArchiveError) -> Action {
    .annotated(
      id,
      StoryAnnotations(
        tags: try archive.tags(of: id), note: try archive.note(of: id) ?? "",
        sections: try archive.sections(of: id), hasChanged: try !archive.revisions(of: id).isEmpty))
  }

  private func answer(_ purpose: Prompt.Purpose, _ id: StoryID) throws(ArchiveError) -> String {
    purpose == .tags
      ? try archive.tags(of: id).joined(separator: ", ") : try archive.note(of: id) ?? ""
  }

  private func changed(_ id: StoryID, _ words: LocalizedText) throws(ArchiveError) -> [Action] {
    let marked = try archive.listed(id).map { [Action.marked($0)] } ?? []
    return marked + [try annotated(id), .said(Status(words))]
  }

  private func toggle(_ target: FollowTarget) throws(ArchiveError) -> [Action] {
    let follow =
      switch target {
      case .section(let id): Follow(.section, id.text)
      case .reporter(let name): Follow(.reporter, name)
      case .word(let word): Follow(.word, word)
      }
    let isOn = try !archive.follows().contains(follow)
    try archive.setFollow(follow, isOn, at: now)
    return [.archiveChanged, .said(Status(Words.followed(follow.name, isOn)))]
  }

  private func toggle(rule query: String) throws(ArchiveError) -> [Action] {
    guard try office.condition(ofRule: query, in: try office.shownDesk().paper) != nil else {
      return [.said(Status(Words.ruleOfNothing(query), isWarning: true))]
    }
    let isOn = try !archive.rules().contains(query)
    try archive.setRule(query, isOn, at: now)
    let hidden = try office.applyRules(onlyNew: false)
    return [.archiveChanged, .said(Status(Words.ruled(query, isOn, hidden: hidden)))]
  }

  /// Has the note written in an editor, in a file of its own that is gone afterwards.
  private func edit(_ id: StoryID) throws(ArchiveError) -> [Action] {
    var template = Array("/tmp/hanji-note-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard descriptor >= 0 else { return [.said(Status(Words.noNoteFile, isWarning: true))] }
    close(descriptor)
    defer { unlink(path) }
    let before = try archive.note(of: id) ?? ""
    do {
      try Files.write(before, to: path)
      try Programs(world: office.world).run(editor + [path], on: device)
      let after = String(decoding: try Files.bytes(of: path, limit: 1 << 20), as: UTF8.self)
      if after == before { return [] }
      return try perform(.setNote(id, after))
    } catch let failure as Programs.Failure {
      return [.said(Status(Words.sentence(failure), isWarning: true))]
    } catch let failure as ArchiveError {
      throw failure
    } catch {
      return [.said(Status(Words.noNoteFile, isWarning: true))]
    }
  }

  /// The editor that was named, by the settings or the environment; else the one that POSIX knows.
  private var editor: [String] {
    if !names.editor.isEmpty { return names.editor }
    let named = office.world.value("VISUAL") ?? office.world.value("EDITOR") ?? "vi"
    return named.split(separator: " ").map(String.init)
  }
}
