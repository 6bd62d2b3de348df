import Archive
import News

/// Which stories the items of a feed server are.
struct FeedServerItems {
  private let archive: Archive
  private let server: FeedServer
  private let papers: PaperRegister
  /// The stories of all items that lead anywhere.
  private var stories: [Int64: StoryID] = [:]
  private var numbers: [String: [Int64]] = [:]
  /// Items that were asked for in this merging.
  private var told: [Int64: FeedServerItem] = [:]

  init(_ archive: Archive, _ server: FeedServer, papers: PaperRegister) {
    (self.archive, self.server, self.papers) = (archive, server, papers)
  }

  /// Of items that were not looked at before the addresses are asked.
  ///
  /// Only what was looked at is noted, so that what was cut goes on where it was.
  mutating func look(at listed: Set<Int64>) throws {
    let known = try archive.serverItems(of: server.base)
    for chunk in listed.filter({ known[$0] == nil }).sorted().chunks(of: FeedServer.itemsAtOnce) {
      let found = try ask(chunk).map { ($0.number, $0.address.map { story(at: $0).id }) }
      try archive.addServerItems(Dictionary(found) { first, _ in first }, of: server.base)
    }
    stories = try archive.serverItems(of: server.base).compactMapValues(\.self)
    numbers = Dictionary(grouping: stories.keys) { stories[$0]?.text ?? "" }
  }

  /// Every story that an item is.
  var all: Set<StoryID> { Set(stories.values) }

  /// The identities of items' stories.
  func subjects(of numbers: some Sequence<Int64>) -> Set<String> {
    Set(numbers.compactMap { stories[$0]?.text })
  }

  /// The items of a story, the oldest first.
  func numbers(of subject: String) -> [Int64] { (numbers[subject] ?? []).sorted() }

  /// The marks of items as they were asked for in this merging; those that are gone are left out.
  mutating func marks(of numbers: [Int64]) throws -> [Int64: Set<String>] {
    for chunk in numbers.filter({ told[$0] == nil }).sorted().chunks(of: FeedServer.itemsAtOnce) {
      _ = try ask(chunk)
    }
    return numbers.reduce(into: [:]) { $0[$1] = told[$1]?.marks }
  }

  /// Asks for items, of as many as may be asked for at once.
  private mutating func ask(_ numbers: [Int64]) throws -> [FeedServerItem] {
    let items = try server.items(numbers)
    for item in items { told[item.number] = item }
    return items
  }

  /// Stories as the server tells of them.
  mutating func stories(of subjects: Set<String>) throws -> [StoryID: SyncedStory] {
    let wanted = subjects.compactMap { numbers[$0]?.max() }.filter { told[$0] == nil }
    for chunk in wanted.sorted().chunks(of: FeedServer.itemsAtOnce) { _ = try ask(chunk) }
    var stories: [StoryID: SyncedStory] = [:]
    for number in subjects.compactMap({ numbers[$0]?.max() }) {
      guard let item = told[number], let address = item.address else { continue }
      let (paper, id) = story(at: address)
      let title = item.title.isEmpty ? address.text : item.title
      stories[id] = SyncedStory(
        paper: paper,
        headline: Headline(id: id, address: address, title: title, posted: item.posted))
    }
    return stories
  }

  private func story(at address: Address) -> (paper: PaperID, id: StoryID) {
    let paper = papers.paper(of: address)
    return (paper.id, paper.identity.identity(of: address, in: paper.id))
  }
}

extension Array {
  /// Pieces of at most so many.
  func chunks(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map { start in
      Array(self[start..<Swift.min(start + count, self.count)])
    }
  }
}
