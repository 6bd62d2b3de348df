import Archive
import News
import Newsroom
import ReaderUI
import WireProtocol

/// Addresses of any site as bookmarks.
extension Office {
  /// The story that a key names or an address leads to; one that is not known yet is filed.
  func storyOrDocument(_ name: String) throws -> StoryID {
    guard let address = Address(name) else { return try story(name) }
    let now = world.clock.now
    let register = PaperRegister([try shownDesk().paper] + Papers(world: world).all)
    var document = register.bookmark(of: address, at: now)
    // The bookmark itself is an act of its own, which can be undone.
    document.bookmarkedAt = nil
    try archive.take([document], at: now)
    return document.headline.id
  }

  /// The desk of a story's own paper: the one that is shown, else that of the paper's file.
  ///
  /// Where `namesHost`, the user named the address, which may then lie on a private network.
  func desk(of id: StoryID, namesHost: Bool = false) throws(ArchiveError) -> Desk {
    let shown = try shownDesk()
    guard let kept = try archive.kept(id), kept.paper != shown.paper.id else { return shown }
    var paper = (try? Papers(world: world).paper(kept.paper.text)) ?? .kept
    paper.id = kept.paper
    if namesHost, paper.home == nil { paper.home = kept.headline.address }
    return Desk(
      paper: paper, route: kept.paper == PaperID("sample") ? .sample : .network,
      cookies: self.desk.cookies)
  }
}
