import Archive
import BenchFigures
import GRDB
import Glibc
import News

/// How long it takes until a bookmark is on the disk.
struct Marking {
  let path: String
  let archive: Archive
  let paper: PaperID
  let figures: Figures

  func run() throws {
    let rows = try archive.latest(of: paper, limit: 20)
    var timing = Timing()
    for row in rows {
      try timing.add { try archive.bookmark(row.headline.id, true, at: .bench) }
    }
    for row in rows { try archive.bookmark(row.headline.id, false, at: .bench) }
    let floor = try Floor.write(beside: path)
    figures.note(
      "a bookmark on the disk", .wall, timing.medianWall, floor: floor.medianWall, goal: 20)
  }
}

/// Makes the whole index anew while a reader lists and marks.
struct IndexRun {
  let path: String
  let paper: PaperID
  let figures: Figures

  func run() throws {
    let indexer = try Archive(path: path)
    try indexer.dropIndex()
    let reader = try Archive(path: path)
    let story = try reader.latest(of: paper, limit: 1).first?.headline.id
    var (indexing, reading, isOn) = (Timing(), Timing(), false)
    var left = figures.stories
    while left > 0 {
      try indexing.add { left = try indexer.index(for: 200) }
      try reading.add { _ = try reader.latest(of: paper, limit: 50) }
      if let story {
        isOn.toggle()
        try reading.add { try reader.markRead([story], isOn, at: .bench) }
      }
    }
    let perThousand = indexing.cpu.reduce(0, +) * 1_000 / Double(figures.stories)
    figures.note("1,000 stories indexed", .cpu, perThousand, goal: 400)
    try stall(indexer)
  }

  /// The longest that a list or a mark had to wait beside an indexer on another thread.
  private func stall(_ indexer: Archive) throws {
    try indexer.dropIndex()
    try indexer.close()
    let work = Background(path: path)
    work.start()
    let reader = try Archive(path: path)
    let ids = try reader.latest(of: paper, limit: 200).map(\.headline.id)
    var waits: [Double] = []
    for id in ids {
      var wait = Timing()
      try wait.add {
        _ = try reader.latest(of: paper, limit: 50)
        try reader.markRead([id], true, at: .bench)
      }
      waits.append(wait.wall[0])
      usleep(2_000)
    }
    try work.finish()
    let sorted = waits.sorted()
    figures.note("list and mark while indexing", .wall, sorted[sorted.count / 2])
    figures.note(
      "list and mark while indexing, 95 of 100", .wall, sorted[sorted.count * 19 / 20], goal: 20)
  }
}

/// An indexer on a thread of its own, as the reader has one.
private final class Background: @unchecked Sendable {
  private let path: String
  private var thread = pthread_t()
  private var failure: (any Error)?

  init(path: String) { self.path = path }

  func start() {
    let own = Unmanaged.passRetained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Background>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      }, own)
  }

  func finish() throws {
    pthread_join(thread, nil)
    if let failure { throw failure }
  }

  private func run() {
    do {
      let archive = try Archive(path: path)
      while try archive.index(for: 100) > 0 {}
      try archive.close()
    } catch { failure = error }
  }
}

/// What the file takes beside the text in it.
struct Size {
  let path: String
  let archive: Archive
  let paper: PaperID
  let figures: Figures

  func run() throws {
    var text = 0
    for id in try archive.stories(in: SectionID(""), of: paper) {
      guard let kept = try archive.kept(id) else { continue }
      text += kept.headline.title.utf8.count + kept.headline.lead.utf8.count
      for block in kept.text?.halves.flatMap(\.blocks) ?? [] { text += block.plainText.utf8.count }
    }
    let file = try DatabaseQueue(path: path).read {
      try Int.fetchOne(
        $0,
        sql: """
          SELECT (p.page_count - f.freelist_count) * s.page_size
          FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s
          """) ?? 0
    }
    figures.note("the archive, by the text in it", .share, Double(file) / Double(text), goal: 1.6)
  }
}

extension Instant {
  /// The present of the generated stories.
  fileprivate static let bench = Instant(seconds: 1_795_500_000)
}
