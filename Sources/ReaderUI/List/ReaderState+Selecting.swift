import News

extension ReaderState {
  /// The stories that an act is for: those that were picked out, else the selected one.
  var targets: [ListedHeadline] {
    if case .list(let list) = screen, !list.picked.isEmpty { return list.pickedRows }
    return selectedHeadline.map { [$0] } ?? []
  }

  /// Picks the selected story out for the next act, or takes it back, and goes on to the next.
  mutating func togglePick() -> [Effect] {
    guard case .list(var list) = screen else { return [] }
    list.togglePick()
    screen = .list(list)
    return move(.moveDown)
  }

  /// Reads or unreads the targets: all become read unless all of them are.
  mutating func toggleRead() -> [Effect] {
    let rows = targets
    guard !rows.isEmpty else { return [] }
    endPicking()
    let isRead = !rows.allSatisfy(\.isRead)
    if rows.count == 1 { status = Status(Phrases.marked(asRead: isRead)) }
    return [.markRead(rows.map(\.headline.id), isRead)]
  }

  /// Keeps the targets, or keeps them no more where all of them are kept.
  mutating func toggleBookmark() -> [Effect] {
    let rows = targets
    guard !rows.isEmpty else { return [] }
    endPicking()
    return [.bookmark(rows.map(\.headline.id), !rows.allSatisfy(\.isBookmarked))]
  }

  private mutating func endPicking() {
    guard case .list(var list) = screen else { return }
    list.picked = []
    screen = .list(list)
  }

  /// Takes back what was picked out, before anything is left.
  mutating func dropPicks() -> Bool {
    guard case .list(let list) = screen, !list.picked.isEmpty else { return false }
    endPicking()
    return true
  }
}

extension ListScreen {
  mutating func togglePick() {
    guard let id = selected?.headline.id else { return }
    if picked.remove(id) == nil { picked.insert(id) }
  }

  /// The rows that were picked out, as far as they are held.
  var pickedRows: [ListedHeadline] { window.rows.filter { picked.contains($0.headline.id) } }
}

extension Phrases {
  /// That one story was marked.
  static func marked(asRead isRead: Bool) -> LocalizedText {
    isRead
      ? LocalizedText(
        english: "Marked read. {undo} undoes it.", korean: "읽음으로 표시했습니다. {undo} 키로 되돌립니다.")
      : LocalizedText(
        english: "Marked unread. {undo} undoes it.",
        korean: "읽지 않음으로 표시했습니다. {undo} 키로 되돌립니다.")
  }
}
