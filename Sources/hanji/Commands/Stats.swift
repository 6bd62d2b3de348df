import Archive
import ArgumentParser
import News
import Newsroom
import ReaderUI
import Typesetting

/// `hanji stats`: what was read and what is kept, as bars.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what was read and what is kept, as bars.")
  @OptionGroup var place: PlaceOptions
  @Option(help: "How many of the last days.") var days = StatisticsPage.days
  @Flag(help: "One JSON object.") var json = false

  func validate() throws {
    guard (1...366).contains(days) else {
      throw ValidationError("--days takes a number from 1 to 366.")
    }
  }

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let figures = try office.archive.statistics(
        of: try office.shownDesk().paper.id, days: days, at: office.world.clock.now,
        in: office.world.clock.zone)
      print(json ? Printing.json(figures).line : text(figures, office))
      return .done
    }
  }

  /// Bars of `#` where the host's characters are ASCII.
  private func text(_ figures: ReadingStatistics, _ office: Office) -> String {
    let charts = Charts(
      glyphs: office.world.isOfUTF8 ? .unicode : .ascii, width: DisplayWidth(), cells: 64)
    let page = StatisticsPage(figures: figures, charts: charts, language: office.world.language)
    let lines = page.paragraphs.map { paragraph in
      let text = paragraph.pieces.map { if case .same(let text) = $0 { text } else { "" } }.joined()
      return paragraph.kind == .heading ? "\n\(text)" : "  \(text)"
    }
    return String(lines.joined(separator: "\n").drop { $0 == "\n" })
  }
}

extension Printing {
  static func json(_ figures: ReadingStatistics) -> JSONText {
    let days = figures.days.map { day in
      let date = time(Instant(seconds: day.key * 86_400), zone: .utc) ?? ""
      return JSONText.object([
        ("day", .text(String(date.prefix(10)))), ("read", .number(day.count)),
      ])
    }
    let sections = figures.sections.map {
      JSONText.object([("section", .text($0.key)), ("read", .number($0.count))])
    }
    return .object([
      ("days", .list(days)), ("sections", .list(sections)), ("read", .number(figures.read)),
      ("bilingual", .number(figures.readBilingual)), ("stories", .number(figures.stories)),
      ("texts", .number(figures.texts)), ("bookmarks", .number(figures.bookmarks)),
      ("pictures", .number(figures.pictures)),
      ("picture_bytes", .number(Int(figures.pictureBytes))), ("bytes", .number(Int(figures.bytes))),
    ])
  }
}
