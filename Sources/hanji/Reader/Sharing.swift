import Archive
import News
import Newsroom
import ReaderUI
import Terminal
import Typesetting

/// Hands stories on: to the clipboard, a browser, a program, a file.
@MainActor struct Sharing {
  let office: Office
  let device: any TerminalDevice
  let settings: ReaderSettings
  let names: ProgramNames

  private var programs: Programs { Programs(world: office.world) }

  func share(_ ids: [StoryID], _ way: ShareWay) throws(ArchiveError) -> Status {
    let stories = try kept(ids)
    guard let first = stories.first else { return Status(Words.storyGone, isWarning: true) }
    switch way {
    case .quote: return copy(Sharing.quote(of: first))
    case .mail: return write(first)
    case .network(let network):
      guard let address = network.address(for: first.headline) else {
        return Status(Words.storyGone, isWarning: true)
      }
      return open(address)
    case .file(let format): return save(stories, as: format)
    case .pipe(let program): return pipe(stories, to: program)
    case .print: return print(stories)
    }
  }

  /// Shows a story's page in a browser, or a video in the player where one is named.
  func open(_ id: StoryID) throws(ArchiveError) -> Status {
    guard let headline = try office.archive.listed(id)?.headline else {
      return Status(Words.storyGone, isWarning: true)
    }
    let kinds = [headline.kind, try office.archive.story(id)?.kind]
    let plays = kinds.contains(.video) && !names.player.isEmpty
    return plays ? start(names.player, with: headline.address) : open(headline.address)
  }

  /// Shows an address in a browser; where the person sits at another machine, its clipboard gets it.
  func open(_ address: Address) -> Status {
    guard let browser = programs.browser(names.browser) else { return copy(address.text) }
    return start(browser, with: address)
  }

  private func start(_ program: [String], with address: Address) -> Status {
    do throws(Programs.Failure) {
      try programs.start(program + [address.text])
      return Status(Words.opened(address, in: program[0]))
    } catch {
      return Status(Words.sentence(error), isWarning: true)
    }
  }

  func copy(_ text: String) -> Status {
    let route = ClipboardRoute(environment: office.world.environment)
    guard let sequence = route.bytes(for: text) else {
      return Status(Words.tooLongToCopy(text), isWarning: true)
    }
    device.send(sequence)
    return Status(Words.copied(text))
  }

  func kept(_ ids: [StoryID]) throws(ArchiveError) -> [KeptStory] {
    var stories: [KeptStory] = []
    for id in ids {
      if let story = try office.archive.kept(id) { stories.append(story) }
    }
    return stories
  }

  private static func quote(of story: KeptStory) -> String {
    let headline = story.headline
    let paragraph = story.text?.halves.first?.blocks.lazy
      .compactMap { block -> String? in
        if case .paragraph(let spans) = block.content { spans.plainText } else { nil }
      }.first
    return [headline.fullTitle, paragraph, headline.address.text]
      .compactMap { $0?.isEmpty == false ? $0 : nil }.joined(separator: "\n\n")
  }

  private func write(_ story: KeptStory) -> Status {
    let letter = story.headline.letter
    guard let program = names.mail.isEmpty ? programs.browser([]) : names.mail else {
      _ = copy(story.headline.address.text)
      return Status(Words.noMailProgram, isWarning: true)
    }
    do throws(Programs.Failure) {
      try programs.start(program + [letter])
      return Status(Words.letterBegun(program[0]))
    } catch {
      return Status(Words.sentence(error), isWarning: true)
    }
  }

  private func pipe(_ stories: [KeptStory], to program: String) -> Status {
    let arguments = program.split(whereSeparator: \.isWhitespace).map(String.init)
    let text = plainText(of: stories)
    do throws(Programs.Failure) {
      let question = Words.pressEnter.text(in: settings.language)
      try programs.run(arguments, input: text, asking: question, on: device)
      return Status(Words.piped(to: arguments.first ?? ""))
    } catch {
      return Status(Words.sentence(error), isWarning: true)
    }
  }

  /// Gives the text to the printer, or to `lpr` where none is named; it prints nothing on the screen.
  private func print(_ stories: [KeptStory]) -> Status {
    let printer = names.printer.isEmpty ? ["lpr"] : names.printer
    do throws(Programs.Failure) {
      try programs.run(printer, input: plainText(of: stories), on: device)
      return Status(Words.printed(by: printer[0], stories.count))
    } catch {
      return Status(Words.sentence(error), isWarning: true)
    }
  }

  private func plainText(of stories: [KeptStory]) -> String {
    let export = self.export(as: .text)
    return export.opening + stories.map { export.item($0) }.joined() + export.closing
  }

  /// A story line by line, as a pipe would get it.
  func plainText(of id: StoryID) throws(ArchiveError) -> [PageParagraph] {
    let stories = try kept([id])
    if stories.isEmpty { return [] }
    let lines = plainText(of: stories).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().map { PageParagraph(.plain, String($0)) }
  }

  func export(as format: ExportFormat) -> Export {
    let (cells, breaker) = (settings.measure, LineBreaker(width: settings.width))
    var export = Export(
      as: format, title: "", zone: office.desk.paper.zone, now: office.world.clock.now,
      wrap: { breaker.wrapped($0, cells: cells) })
    export.language = settings.language
    return export
  }
}
