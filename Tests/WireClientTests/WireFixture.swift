import Glibc
import LoopbackSite
import News
import WireClient
import WireProtocol

/// A client of the real wire, a site for it to ask, and jobs for it.
struct WireFixture {
  let client: WireClient
  let site: LoopbackSite

  init() throws {
    client = WireClient(program: WireFixture.program)
    site = try LoopbackSite()
  }

  /// The wire beside the test bundle, or another that the environment names.
  static var program: String? {
    getenv("HANJI_WIRE").map { String(cString: $0) }
  }

  /// A stand-in for the wire, from `Tests/Fixtures/Wire`.
  static func standIn(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(folder)/Fixtures/Wire/\(name)"
  }

  func job(
    _ target: String, expecting expectation: Expectation = .either,
    validators: Validators = Validators(), named: [String] = ["127.0.0.1"]
  ) -> WireJob {
    .fetch(
      FetchRequest(
        address(site.base + target), expecting: expectation, validators: validators,
        namedHosts: named, now: WireFixture.now, manners: Manners(pauseMilliseconds: 0),
        wish: .named))
  }

  /// Waits until an event fits.
  func event(_ isWanted: (WireEvent) -> Bool) -> [WireEvent] {
    var seen: [WireEvent] = []
    while !seen.contains(where: isWanted) {
      seen += client.serve()
      if !seen.contains(where: isWanted) { wait() }
    }
    return seen
  }

  private func wait() {
    guard !client.hasEvents, let output = client.descriptorsToWatch.read else { return }
    var list = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
    if let input = client.descriptorsToWatch.write {
      list.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0))
    }
    poll(&list, nfds_t(list.count), 1_000)
  }

  static let now = Instant(seconds: 1_795_500_000)
}

/// An address that is written in a test.
func address(_ text: String) -> Address {
  guard let address = Address(text) else { preconditionFailure("\(text) is no address") }
  return address
}

extension WireAnswer {
  var page: FetchedPage? {
    if case .page(let page) = self { page } else { nil }
  }

  var feed: FetchedFeed? {
    if case .feed(let feed) = self { feed } else { nil }
  }

  var failure: WireFailure? {
    if case .failed(let failure) = self { failure } else { nil }
  }
}

extension [WireEvent] {
  func answer(to number: RequestNumber) -> WireAnswer? {
    for case .answered(number, let answer) in self { return answer }
    return nil
  }
}
