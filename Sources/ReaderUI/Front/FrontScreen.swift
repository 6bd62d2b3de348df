import News

/// The front page: blocks of headlines, one selection through all of them.
public struct FrontScreen: Sendable {
  /// The blocks that hold something.
  public private(set) var blocks: [FrontRows] = []
  /// Whether the archive has answered.
  public private(set) var isLoaded = false
  /// A later front page that is shown when it is asked for.
  private(set) var waiting: [FrontRows]?
  var position = ListPosition()
  /// Whether its end has been said, so that the next press goes on.
  var saysEnd = false

  /// A front page that knows nothing yet.
  public init() {}

  /// How many headlines can be selected.
  var itemCount: Int { blocks.reduce(0) { $0 + $1.rows.count } }

  /// How many of its stories are unread, each counted once.
  var unreadCount: Int {
    Set(blocks.flatMap(\.rows).filter { !$0.isRead }.map(\.headline.id)).count
  }

  /// The selected headline.
  var selected: ListedHeadline? { item(position.selected) }

  func item(_ index: Int) -> ListedHeadline? { place(index)?.listed }

  private func place(_ index: Int) -> (listed: ListedHeadline, block: SectionID)? {
    var rest = index
    for block in blocks {
      if block.rows.indices.contains(rest) { return (block.rows[rest], block.block.id) }
      rest -= block.rows.count
    }
    return nil
  }

  /// Takes new blocks; the selection stays with its story, in its block where it is still there.
  ///
  /// Where the person has moved on the page or reads a story of it, the page stays as it is, and the
  /// new one waits: blocks that come and go would move what is selected.
  ///
  /// - Returns: the stories of the page that stays of which the new one tells nothing.
  mutating func load(_ blocks: [FrontRows], isInUse: Bool) -> [StoryID] {
    let new = blocks.filter { !$0.rows.isEmpty }
    let isMoved = isInUse || position != ListPosition()
    guard isMoved, itemCount > 0, !FrontScreen.haveSameRows(new, self.blocks) else {
      take(new)
      return []
    }
    waiting = new
    let rows = new.flatMap(\.rows)
    for listed in rows { markShown(listed) }
    let told = Set(rows.map(\.headline.id))
    return self.blocks.flatMap { $0.rows.map(\.headline.id) }.filter { !told.contains($0) }
  }

  /// Shows the page that waits, from its top.
  mutating func takeWaiting() {
    guard let waiting else { return }
    take(waiting)
    position = ListPosition()
  }

  private mutating func take(_ new: [FrontRows]) {
    let kept = place(position.selected)
    (blocks, waiting, isLoaded, saysEnd) = (new, nil, true, false)
    if let kept, let index = index(of: kept.listed.headline.id, in: kept.block) {
      position.selected = index
    }
    position.move(by: 0, count: itemCount)
  }

  private static func haveSameRows(_ some: [FrontRows], _ others: [FrontRows]) -> Bool {
    some.elementsEqual(others) { one, other in
      one.block == other.block
        && one.rows.elementsEqual(other.rows) { $0.headline.id == $1.headline.id }
    }
  }

  private func index(of id: StoryID, in block: SectionID) -> Int? {
    var start = 0
    var elsewhere: Int?
    for rows in blocks {
      if let found = rows.rows.firstIndex(where: { $0.headline.id == id }) {
        if rows.block.id == block { return start + found }
        elsewhere = elsewhere ?? start + found
      }
      start += rows.rows.count
    }
    return elsewhere
  }

  mutating func mark(_ listed: ListedHeadline) {
    markShown(listed)
    if var waiting {
      FrontScreen.mark(listed, in: &waiting)
      self.waiting = waiting
    }
  }

  private mutating func markShown(_ listed: ListedHeadline) {
    FrontScreen.mark(listed, in: &blocks)
  }

  private static func mark(_ listed: ListedHeadline, in blocks: inout [FrontRows]) {
    for block in blocks.indices {
      for row in blocks[block].rows.indices
      where blocks[block].rows[row].headline.id == listed.headline.id {
        blocks[block].rows[row] = listed
      }
    }
  }

  /// Selects the next headline in a direction; nil where there is none.
  mutating func select(by step: Int, unreadOnly: Bool) -> StoryID? {
    var index = position.selected + step
    while let row = item(index) {
      if index >= 0, !unreadOnly || !row.isRead, row.headline.id != selected?.headline.id {
        position.selected = index
        return row.headline.id
      }
      index += step
    }
    return nil
  }
}
