import News

extension ReaderState {
  /// Marks a story read that has just been opened, where opening it, or what is seen of it, is enough.
  func readMark(of listed: ListedHeadline) -> [Effect] {
    guard !listed.isRead, let share = settings.marksReadAfter, (shareSeen ?? 0) >= share else {
      return []
    }
    return [.markRead([listed.headline.id], true)]
  }

  /// Marks the open story read as soon as so much of it has been seen as the settings ask for.
  ///
  /// Only the moment counts at which that is reached: a story that is marked unread stays so.
  func readMark(since before: Int?) -> [Effect] {
    guard let before, let after = shareSeen, let share = settings.marksReadAfter,
      before < share, share <= after, let listed = openStory?.listed, !listed.isRead
    else { return [] }
    return [.markRead([listed.headline.id], true)]
  }

  /// Per cent of the open story's text that has been shown.
  var shareSeen: Int? { openStory?.progress(visible: contentRows) }
}
