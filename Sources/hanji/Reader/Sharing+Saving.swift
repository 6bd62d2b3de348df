import Archive
import News
import Newsroom
import ReaderUI

/// Writing stories to files, in the folder beside the archive.
extension Sharing {
  func save(_ stories: [KeptStory], as name: String) -> Status {
    guard let format = ExportFormat(rawValue: name) else { return Status(Words.storyGone) }
    let export = self.export(as: format)
    return save(stories.map { ($0.headline.title, export.file($0)) }, as: format)
  }

  /// What the paper printed today, section by section, as one book.
  func saveEdition(of paper: Paper) throws(ArchiveError) -> Status {
    let now = office.world.clock.now
    let gathered = try Gathering(office.archive, paper: paper).chapters(of: .edition, at: now)
    var chapters: [ExportChapter] = []
    for chapter in gathered {
      chapters.append(ExportChapter(title: chapter.title, stories: try kept(chapter.stories)))
    }
    if chapters.isEmpty { return Status(Words.nothingOfToday) }
    let (title, day) = (
      paper.title.text(in: paper.language), Timestamp.day(now, zone: paper.zone)
    )
    let export = Export(as: .epub, title: title, subtitle: day, zone: paper.zone, now: now)
    return save([("\(title) \(day)", export.book(chapters))], as: .epub)
  }

  /// The paper's sections and feeds as a subscription list.
  func saveFeeds(of paper: Paper) -> Status {
    let title = paper.title.text(in: paper.language)
    let list = Export(as: .opml, title: title, zone: paper.zone, now: office.world.clock.now)
      .subscriptions(of: paper)
    return save([(title, Array(list.utf8))], as: .opml)
  }

  /// Writes files beside the archive, each under the first name of its title that is free.
  private func save(_ files: [(title: String, bytes: [UInt8])], as format: ExportFormat) -> Status {
    var paths: [String] = []
    do throws(OutputFile.Failure) {
      let folder = office.exportFolder
      try Files.makeFolder(folder)
      for file in files { paths.append(try write(file.bytes, file.title, format, in: folder)) }
    } catch {
      return Status(Words.sentence(error), isWarning: true)
    }
    return Status(Words.saved(paths))
  }

  private func write(
    _ bytes: [UInt8], _ title: String, _ format: ExportFormat, in folder: String
  ) throws(OutputFile.Failure) -> String {
    for number in 1..<1_000 {
      let name = FileName.name(for: title, fileExtension: format.fileExtension, number: number)
      do throws(OutputFile.Failure) {
        let file = try OutputFile("\(folder)/\(name)", replaces: false)
        try file.write(bytes)
        try file.finish()
        return file.path
      } catch .exists {
        continue
      }
    }
    throw OutputFile.Failure.exists(path: "\(folder)/\(title)")
  }
}
