import GRDB
import News

/// What the reader does with stories, each act as one that can be undone.
struct Marks {
  let db: Database
  let now: Instant

  /// Marks stories; returns those whose mark changed.
  func setRead(_ ids: [StoryID], _ isRead: Bool) throws -> [StoryID] {
    try act(isRead ? .markedRead : .markedUnread) { act in
      try ids.filter { id in
        guard let story = try Identities(db: db).kept(id) else { return false }
        return try act.set(Fact(kind: .read, story: story), to: isRead ? now.seconds : nil)
      }
    }
  }

  /// Sets or takes off bookmarks; returns those that changed.
  func setBookmarks(_ ids: [StoryID], _ isOn: Bool) throws -> [StoryID] {
    try act(isOn ? .bookmarked : .unbookmarked) { act in
      try ids.filter { id in
        guard let story = try Identities(db: db).kept(id) else { return false }
        return try act.set(Fact(kind: .bookmark, story: story), to: isOn ? now.seconds : nil)
      }
    }
  }

  /// Gives a story exactly these tags, and with them a bookmark; none take no bookmark away.
  func setTags(_ names: Set<String>, of id: StoryID) throws {
    guard let story = try Identities(db: db).kept(id) else { return }
    let present = Set(try Notes(db: db).tags(of: id))
    try act(.tagged) { act in
      if !names.isEmpty { try act.set(Fact(kind: .bookmark, story: story), to: now.seconds) }
      for name in present.subtracting(names).sorted() {
        try act.set(Fact(kind: .tag, story: story, name: name), to: nil as Int?)
      }
      for name in names.subtracting(present).sorted() {
        try act.set(Fact(kind: .tag, story: story, name: name), to: 1)
      }
    }
  }

  /// Writes a story's note, and with it a bookmark; an empty one deletes the note alone.
  func setNote(_ text: String, of id: StoryID) throws {
    guard let story = try Identities(db: db).kept(id) else { return }
    try act(.noted) { act in
      if !text.isEmpty { try act.set(Fact(kind: .bookmark, story: story), to: now.seconds) }
      try act.set(Fact(kind: .note, story: story), to: text.isEmpty ? nil : text)
    }
  }

  /// Keeps a search under a name; nil forgets it.
  func setSearch(_ query: String?, named name: String) throws {
    try act(.savedSearch) { try $0.set(Fact(kind: .savedSearch, name: name), to: query) }
  }

  /// Follows something or no longer; returns whether that changed anything.
  func setFollow(_ follow: Follow, _ isOn: Bool) throws -> Bool {
    try act(.followed) {
      let fact = Fact(kind: .follow, name: "\(follow.kind.rawValue):\(follow.name)")
      return try $0.set(fact, to: isOn ? 1 : nil)
    }
  }

  /// Makes a rule of a query or takes it back; returns whether that changed anything.
  func setRule(_ query: String, _ isOn: Bool) throws -> Bool {
    try act(.ruled) {
      try $0.set(Fact(kind: .rule, name: query), to: isOn ? now.seconds : nil)
    }
  }

  @discardableResult
  private func act<Value>(
    _ kind: ChangeKind, _ body: (inout Act) throws -> Value
  ) throws -> Value {
    var act = Act(kind, db: db, at: now)
    let value = try body(&act)
    try act.end()
    return value
  }
}
