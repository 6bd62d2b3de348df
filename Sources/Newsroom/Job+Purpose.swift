import News
import WireProtocol

extension Job {
  /// Whether it is one of the addresses that the paper names.
  var isSource: Bool {
    switch purpose {
    case .front, .feed, .list: true
    case .older, .story, .search: false
    }
  }

  /// The section of which it is a page.
  var listedSection: SectionID? {
    switch purpose {
    case .list(let section), .older(let section): section
    case .front, .feed, .story, .search: nil
    }
  }

  /// Whether it is a later page of a list.
  var isOlder: Bool {
    if case .older = purpose { return true }
    return false
  }

  /// Whether it is a story's page.
  var isStory: Bool {
    if case .story = purpose { return true }
    return false
  }

  /// What the wire is to take the answer for.
  var expectation: Expectation {
    switch purpose {
    case .feed: .feed
    case .front, .list, .older, .story, .search: .page
    }
  }
}
