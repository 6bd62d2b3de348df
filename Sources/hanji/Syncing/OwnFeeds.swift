import Archive
import News
import Newsroom

/// Keeps the own paper's file and what was merged of its feeds in step.
struct OwnFeeds {
  let papers: Papers
  let archive: Archive
  let now: Instant

  /// Writes into the file what came from elsewhere, then notes what a person did to the file.
  func bringIntoStep() throws {
    try fileOthers()
    let feeds = Dictionary(
      try papers.own().feeds.map { ($0.address, $0.title) }, uniquingKeysWith: { first, _ in first }
    )
    let known = try archive.subscriptions().filter(\.isFiled)
    for (address, title) in feeds.sorted(by: { $0.key.text < $1.key.text })
    where !known.contains(where: { $0.address == address && $0.title != nil }) {
      try archive.setSubscription(Subscription(address, title: title), at: now)
    }
    for gone in known where gone.title != nil && feeds[gone.address] == nil {
      try archive.setSubscription(Subscription(gone.address, title: nil), at: now)
    }
  }

  private func fileOthers() throws {
    let pending = try archive.subscriptions().filter { !$0.isFiled }
    for subscription in pending {
      if let title = subscription.title {
        try papers.addToOwn(subscription.address, title: title)
      } else {
        try papers.removeFromOwn(subscription.address)
      }
      try archive.setFiled([subscription])
    }
  }
}

extension Paper {
  /// Every feed with the title of its section.
  fileprivate var feeds: [(address: Address, title: String)] {
    allSections.flatMap { section in section.feeds.map { ($0, section.title.english) } }
  }
}
