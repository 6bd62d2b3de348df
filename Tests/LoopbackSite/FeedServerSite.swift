import Synchronization

/// A feed server of the Google Reader API, written from its public description.
///
/// It has one user, hands out tokens that run out, and gives faults when it is asked to.
public final class FeedServerSite: Sendable {
  /// An item that it has.
  public struct Item: Hashable, Sendable {
    /// Where the story is.
    public var url: String
    /// Its title.
    public var title: String
    /// Its marks and labels.
    public var marks: Set<String>

    /// Makes an item.
    public init(url: String, title: String, marks: Set<String> = []) {
      (self.url, self.title, self.marks) = (url, title, marks)
    }
  }

  /// What it does instead of answering.
  public enum Fault: Hashable, Sendable, CaseIterable {
    /// 503, with an hour to wait.
    case unavailable
    /// The login has run out (401).
    case expired
    /// A page of HTML.
    case page
    /// JSON of another kind.
    case otherJSON
    /// JSON that ends in its middle.
    case cutJSON
    /// The connection ends before the answer does.
    case cutLine
    /// It does what it was asked, and the answer is lost.
    case lostAnswer
    /// Half of the numbers are missing, and nothing says so.
    case halfNumbers
    /// The list goes on for ever.
    case endlessList
    /// Bytes without end.
    case endlessBody
  }

  struct State {
    var items: [Int64: Item] = [:]
    var feeds: [String: Feed] = [:]
    var session = 1
    var feedCount = 0
    var faults: [Int: Fault] = [:]
    var calls: [String] = []
    var hasLabels = true
  }

  /// A feed that it is subscribed to.
  public struct Feed: Hashable, Sendable {
    /// Its name there.
    public var name: String
    /// Its title.
    public var title: String

    /// Makes a feed.
    public init(name: String, title: String) { (self.name, self.title) = (name, title) }
  }

  private let state = Mutex(State())
  /// The password of the user `reader`.
  public static let password = "harbour & 항구"
  /// Where its interface begins.
  public static let path = "/api/greader.php"
  /// The mark of items that are starred.
  public static let starred = "user/-/state/com.google/starred"
  /// The mark of items that were read.
  public static let read = "user/-/state/com.google/read"

  /// Makes a server of a site.
  public init(on site: LoopbackSite) {
    site.handle(prefix: Self.path) { [self] path, body, headers in answer(path, body, headers) }
  }

  /// The items by number.
  public var items: [Int64: Item] {
    get { state.withLock { $0.items } }
    set { state.withLock { $0.items = newValue } }
  }

  /// The feeds by address.
  public var feeds: [String: Feed] {
    get { state.withLock { $0.feeds } }
    set { state.withLock { $0.feeds = newValue } }
  }

  /// Sets a mark on an item or takes it off, as another program would.
  public func set(_ mark: String, _ isOn: Bool, on number: Int64) {
    state.withLock { state in
      if isOn {
        state.items[number]?.marks.insert(mark)
      } else {
        state.items[number]?.marks.remove(mark)
      }
    }
  }

  /// The titles of the items with a mark.
  public func titles(with mark: String) -> Set<String> {
    Set(items.values.filter { $0.marks.contains(mark) }.map(\.title))
  }

  /// Whether it takes labels; without them it says OK and does nothing.
  public func setLabels(_ hasLabels: Bool) { state.withLock { $0.hasLabels = hasLabels } }

  /// Gives a fault at the request of this number from now, from 1.
  public func fail(_ fault: Fault, at number: Int) {
    state.withLock { $0.faults[$0.calls.count + number] = fault }
  }

  /// Forgets faults that were not given.
  public func clearFaults() { state.withLock { $0.faults = [:] } }

  /// The last words of the paths that were asked for.
  public var calls: [String] { state.withLock { $0.calls } }

  /// The calls that change something.
  public var edits: [String] {
    calls.filter { ["edit-tag", "edit", "quickadd"].contains($0) }
  }

  /// Forgets what was asked for.
  public func clearCalls() { state.withLock { $0.calls = [] } }

  /// Lets the login and its token run out.
  public func expire() { state.withLock { $0.session += 1 } }
}

extension FeedServerSite {
  private func answer(
    _ path: String, _ body: String, _ headers: [String: String]
  ) -> LoopbackAnswer {
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    let request = FeedServerRequest(
      call: String(parts[0].dropFirst(Self.path.count)),
      query: FormFields(parts.count > 1 ? parts[1] : ""), form: FormFields(body),
      authorization: headers["authorization"])
    return state.withLock { state in
      state.calls.append(parts[0].split(separator: "/").last.map(String.init) ?? "")
      let fault = state.faults.removeValue(forKey: state.calls.count)
      if fault == .expired { state.session += 1 }
      if let answer = fault.flatMap(Self.answer) { return answer }
      var server = FeedServerAnswering(state: state, fault: fault)
      let answer = server.answer(request)
      state = server.state
      return fault == .lostAnswer ? .status(502) : answer
    }
  }

  /// What comes in the place of an answer; nil where there is one.
  private static func answer(_ fault: Fault) -> LoopbackAnswer? {
    switch fault {
    case .unavailable: .status(503, headers: ["Retry-After": "3600"])
    case .page: .document(contentType: "text/html", bytes: Array("<p>Hello</p>".utf8))
    case .otherJSON: json(#"{"itemRefs":17,"items":"none","subscriptions":null,"tags":{}}"#)
    case .cutJSON: json(#"{"itemRefs":[{"id":"1"},{"id":"#)
    case .cutLine:
      .truncated(
        contentType: "application/json", bytes: Array(#"{"itemRefs":[]}"#.utf8), count: 5)
    case .endlessBody: .endless(contentType: "application/json")
    case .expired, .lostAnswer, .halfNumbers, .endlessList: nil
    }
  }

  static func json(_ text: String) -> LoopbackAnswer {
    .document(contentType: "application/json", bytes: Array(text.utf8))
  }
}
