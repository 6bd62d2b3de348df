import Archive
import News

/// Which stories the items of a feed server are.
struct FeedServerItems {
  private let archive: Archive
  private let server: FeedServer
  private let papers: PaperRegister
  /// What names the story of each item that leads anywhere: its first identity.
  private var names: [Int64: String] = [:]
  private var numbers: [String: [Int64]] = [:]
  /// Every story that an item may be.
  private(set) var stories: ServerStories = [:]
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
      let found = try ask(chunk).map { ($0.number, $0.address) }
      try archive.addServerItems(Dictionary(found) { first, _ in first }, of: server.base)
    }
    let filed = try archive.filedPapers()
    for (number, address) in try archive.serverItems(of: server.base) {
      guard let address else { continue }
      let ids = papers.identities(of: address, in: filed)
      guard let name = ids.first?.text else { continue }
      names[number] = name
      numbers[name, default: []].append(number)
      stories[name] = ids
    }
  }

  /// The names of items' stories.
  func subjects(of numbers: some Sequence<Int64>) -> Set<String> {
    Set(numbers.compactMap { names[$0] })
  }

  /// The items of a story, the oldest first.
  func numbers(of subject: String) -> [Int64] { (numbers[subject] ?? []).sorted() }

  /// The identities of some stories by their names.
  func stories(_ subjects: some Sequence<String>) -> ServerStories {
    let subjects = Set(subjects)
    return stories.filter { subjects.contains($0.key) }
  }

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

  /// Stories as the server tells of them, by their names.
  mutating func tell(of subjects: Set<String>) throws -> [String: SyncedStory] {
    let newest = subjects.compactMap { subject in
      numbers[subject]?.max().map { (subject: subject, number: $0) }
    }
    _ = try marks(of: newest.map(\.number))
    return newest.reduce(into: [:]) { stories, item in
      guard let told = told[item.number], let address = told.address else { return }
      stories[item.subject] = SyncedStory(
        paper: papers.paper(of: address).id,
        headline: Headline(
          id: StoryID(item.subject), address: address,
          title: told.title.isEmpty ? address.text : told.title, posted: told.posted))
    }
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
