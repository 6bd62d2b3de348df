import Archive
import ArgumentParser
import Configuration
import News
import Newsroom
import ReaderUI

/// What the shells offer while one types: they ask this program.
enum Completions {
  /// Sections of the paper that the line names, else of the one that opens.
  static let sections = CompletionKind.custom { words, _, _ in
    paper(words)?.allSections.map { offered($0.id.text, $0.title.english) } ?? []
  }
  /// Keys of the newest stories, of which zsh and fish show the headlines.
  static let stories = CompletionKind.custom { words, _, _ in
    newest(words).map { offered("\($0.headline.id.key)", $0.headline.title) }
  }
  /// Names of papers.
  static let papers = CompletionKind.custom { _, _, _ in
    Papers(world: .current).all.map { offered($0.id.text, $0.title.english) }
  }
  /// Names of screens.
  static let screens = CompletionKind.list(ScreenKind.allCases.map(\.rawValue))

  /// How many stories are offered.
  private static let storyCount = 100

  private static func paper(_ words: [String]) -> Paper? {
    let world = World.current
    let name = value(of: "--paper", in: words) ?? Settings(world: world).configuration.text(.paper)
    return try? Papers(world: world).paper(name)
  }

  /// Of an archive that is there; nothing is made or told while one types.
  private static func newest(_ words: [String]) -> [ListedHeadline] {
    var options = ReaderOptions()
    options.paper = value(of: "--paper", in: words)
    options.data = value(of: "--data", in: words)
    options.isSample = words.contains("--sample")
    let world = World.current
    guard let folder = try? world.dataFolder(options.data),
      Files.exists("\(folder)/archive.sqlite"), let office = try? Office(options, world: world),
      let paper = try? office.shownDesk().paper
    else { return [] }
    let rows = try? office.archive.latest(of: paper.id, limit: storyCount)
    _ = office.close(.done)
    return rows ?? []
  }

  private static func value(of option: String, in words: [String]) -> String? {
    words.firstIndex(of: option).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
  }

  /// A candidate with what it means, as the shell that asks takes it.
  private static func offered(_ candidate: String, _ meaning: String) -> String {
    switch CompletionShell.requesting {
    case .zsh: "\(candidate):\(meaning)"
    case .fish: "\(candidate)\t\(meaning)"
    default: candidate
    }
  }
}
