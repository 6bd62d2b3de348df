import News
import ReaderUI
import Terminal
import Testing

/// A refresh moves nothing under the reader: neither the text nor what is selected.
@Suite struct SteadinessTests {
  static let columns = [80, 120, 160]

  /// Stories of several days, the newest first.
  private static func stories(_ count: Int, from first: Int = 0) -> [ListedHeadline] {
    (first..<first + count).compactMap { number in
      Address("https://paper.example/s\(number)").map { address in
        ListedHeadline(
          headline: Headline(
            id: StoryID("paper#s\(number)"), address: address, title: "Invented story \(number)",
            sectionLabel: "National",
            posted: Instant(seconds: 1_795_470_000 - Int64(number) * 7_200)))
      }
    }
  }

  private static func window(_ rows: [ListedHeadline], _ order: ListOrder = .newest) -> ListWindow {
    ListWindow(rows: rows, count: rows.count, order: order)
  }

  private static let old = stories(60)
  /// Fifty more: most are newer, some stand among the old ones.
  private static var new: [ListedHeadline] {
    var rows = stories(40, from: -40)
    for (index, story) in old.enumerated() {
      rows.append(story)
      if index % 6 == 5 {
        var late = story
        late.headline.id = StoryID("paper#late\(index)")
        late.headline.title = "Late story \(index)"
        rows.append(late)
      }
    }
    return rows
  }

  private static let ways: [(keys: String, source: ListSource)] = [
    ("h<Enter>", .section(SectionID("national"))), ("/sea<Enter>", .search("sea")),
    ("S", .bookmarks),
  ]

  /// What the screen shows of the selection: its row, and its words.
  private func selection(_ morning: Morning) throws -> String {
    let cursor = try #require(morning.grid.cursor)
    let text = morning.grid.text(row: cursor.row).split(separator: "│").first {
      $0.contains("tory")
    }
    return "\(cursor.row): \(text ?? "")"
  }

  private func refresh(_ morning: inout Morning, _ source: ListSource) {
    morning.apply(.refreshProgressed(RefreshProgress(done: 3, total: 4)))
    morning.apply(.editionOpened(morning.state.edition))
    morning.apply(.refreshEnded(Status(LocalizedText(english: "50 new stories."))))
    // The archive of the test answers with the list that it has always had; the true one follows.
    morning.apply(.listLoaded(source, Self.window(Self.new)))
  }

  private func opened(_ way: (keys: String, source: ListSource), columns: Int) -> Morning {
    var morning = Morning(columns: columns, rows: 24)
    morning.answersLists = false
    morning.press(way.keys)
    morning.apply(.listLoaded(way.source, Self.window(Self.old)))
    morning.press("<PgDn><PgDn>kkk")
    return morning
  }

  @Test(arguments: columns)
  func selectionStaysOnItsStoryAndRow(columns: Int) throws {
    for way in Self.ways {
      var morning = opened(way, columns: columns)
      let before = try selection(morning)
      refresh(&morning, way.source)
      morning.press("<C-l>")
      #expect(try selection(morning) == before, "\(way.keys) at \(columns)")
    }
  }

  @Test(arguments: columns)
  func previewAndTextStayWhereTheyAre(columns: Int) throws {
    for way in Self.ways {
      var morning = opened(way, columns: columns)
      let listed = try #require(Self.old.first { morning.shows($0.headline.title) })
      if columns >= 100 {
        let id = try #require(morning.effects.previews.last)
        let row = try #require(Self.old.first { $0.headline.id == id })
        morning.apply(.previewLoaded(row, Morning.story(of: row.headline)))
        _ = morning.takeEffects()
        refresh(&morning, way.source)
        #expect(morning.takeEffects().previews.isEmpty, "\(way.keys) at \(columns)")
      }
      morning.press("<Enter>")
      let opened = try #require(morning.effects.stories.last)
      let row = Self.old.first { $0.headline.id == opened } ?? listed
      morning.apply(.storyLoaded(row, Morning.story(of: row.headline)))
      morning.press("jjj")
      let before = morning.textRows
      refresh(&morning, way.source)
      morning.press("<C-l>")
      #expect(morning.textRows == before, "\(way.keys) at \(columns)")
    }
  }

  @Test(arguments: columns)
  func listBeneathAStoryIsAsItWasLeft(columns: Int) throws {
    for way in Self.ways {
      var morning = opened(way, columns: columns)
      let before = try selection(morning)
      morning.press("<Enter>")
      refresh(&morning, way.source)
      morning.press("q")
      #expect(try selection(morning) == before, "\(way.keys) at \(columns)")
    }
  }

  @Test(arguments: columns)
  func frontPageThatIsReadWaitsForItsKey(columns: Int) {
    var morning = Morning(columns: columns)
    morning.press("jjj")
    let before = morning.screen.dropFirst().dropLast(2)
    let latest = FrontRows(block: Morning.front[1].block, rows: Self.stories(20))
    morning.answersFront = false
    morning.apply(.editionOpened(morning.state.edition))
    morning.apply(.frontLoaded([latest] + Morning.front))
    #expect(morning.screen.dropFirst().dropLast(2) == before)
    #expect(morning.shows("The front page has changed: H shows it"))
    morning.press("<Enter>qk")
    #expect(!morning.shows("Invented story 3"))
    morning.press("H")
    #expect(morning.shows("Invented story 3") && !morning.shows("has changed"))
  }

  @Test func untouchedFrontPageIsRenewedAtOnce() {
    var morning = Morning()
    let latest = FrontRows(block: Morning.front[1].block, rows: Self.stories(20))
    morning.apply(.frontLoaded([latest] + Morning.front))
    #expect(morning.shows("Invented story 3"))
  }

  @Test func marksOfAWaitingFrontPageShowAtOnce() {
    var morning = Morning()
    morning.press("jj")
    var kept = Morning.front
    kept[0].rows[0].isBookmarked = true
    kept[1].rows[0].isBookmarked = true
    kept[1].rows.removeLast()
    morning.answersFront = false
    morning.apply(.frontLoaded(kept))
    #expect(morning.shows("★ Ferry line"))
  }

  @Test func listThatMovedFarIsAskedForWhereItsStoryIs() {
    var morning = opened(Self.ways[0], columns: 80)
    _ = morning.takeEffects()
    morning.apply(.archiveChanged)
    let holding = morning.takeEffects().compactMap { effect -> StoryID? in
      if case .loadList(_, _, _, let id) = effect { id } else { nil }
    }
    #expect(holding.count == 1)
  }

  @Test func selectionGoesToTheNearestStoryWhereItsOwnIsGone() throws {
    var morning = opened(Self.ways[0], columns: 80)
    let cursor = try #require(morning.grid.cursor)
    let gone = try #require(
      Self.old.first { morning.grid.text(row: cursor.row).contains("\($0.headline.title) ") })
    let next = try #require(Self.old.drop { $0 != gone }.dropFirst().first)
    morning.apply(
      .listLoaded(Self.ways[0].source, Self.window(Self.old.filter { $0 != gone })))
    #expect(morning.grid.text(row: cursor.row).contains(next.headline.title))
  }
}

extension Morning {
  /// The rows of the story's text: all but the head and the last two, right of the list.
  fileprivate var textRows: [String] {
    screen.dropFirst().dropLast(2).map { row in
      row.split(separator: "│", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    }
  }
}

extension [Effect] {
  fileprivate var previews: [StoryID] {
    compactMap { if case .loadPreview(let id) = $0 { id } else { nil } }
  }

  fileprivate var stories: [StoryID] {
    compactMap { if case .loadStory(let id) = $0 { id } else { nil } }
  }
}
