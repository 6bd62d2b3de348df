import Archive
import News
import WireProtocol

extension Newsroom {
  /// A job with the desk that it is for.
  struct Assignment {
    var job: Job
    var desk: Desk
    /// The refresh that it belongs to, if any.
    var refresh: Refresh?
    /// The pages of its story that came before.
    var paged: PagedStory?
    /// How many pages of its list are to follow.
    var pagesLeft = 0
    /// Whether pages follow only until an older one brings what was not known.
    var bringsOlder = false
    /// What is known of its source.
    var state: SourceState?
    /// When its story was posted, where it is one's.
    var posted: Instant?
    /// The copy of a web archive that is to be brought, once it is known.
    var capture: Capture?
    /// What the paper's own site said, where the web archive is asked in its place.
    var refusal: Problem?
  }
}

extension Newsroom.Assignment {
  /// The assignment with pages to follow; a page that is known to be unchanged names no next one.
  func withPages(_ count: Int) -> Newsroom.Assignment {
    guard case .list = job.purpose else { return self }
    var assignment = self
    assignment.pagesLeft = count - 1
    assignment.state?.validators = Validators()
    return assignment
  }

  /// Which way its document is brought.
  var route: Route {
    guard let past = desk.past, let capture else { return desk.route }
    return .archive(past.server, timestamp: capture.timestamp)
  }

  /// On whose wish it is fetched.
  var wish: Wish { refresh == nil ? .reading : .refreshing }
}
