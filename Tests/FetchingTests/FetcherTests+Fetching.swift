import Fetching
import LoopbackSite
import News
import Testing

extension FetcherTests {
  func order(
    _ target: String, id: UInt32 = 1, named: Set<String> = ["127.0.0.1"],
    validators: Validators = Validators()
  ) throws -> FetchOrder {
    let text = target.hasPrefix("/") ? site.base + target : target
    var order = FetchOrder(
      id: FetchID(id), address: try #require(Address(text)), validators: validators,
      namedHosts: named, manners: Manners(pauseMilliseconds: 0))
    order.isNamed = true
    return order
  }

  func fetch(
    _ target: String, named: Set<String> = ["127.0.0.1"], validators: Validators = Validators()
  ) throws -> FetchResult {
    let fetcher = try #require(Fetcher())
    return run(fetcher, try order(target, named: named, validators: validators))
  }

  func run(_ fetcher: Fetcher, _ order: FetchOrder) -> FetchResult {
    fetcher.start(order)
    while true {
      for event in step(fetcher) {
        if case .finished(order.id, let result) = event { return result }
      }
    }
  }

  @discardableResult
  func step(_ fetcher: Fetcher) -> [FetchEvent] {
    _ = fetcher.wait(for: [:], milliseconds: 20)
    return fetcher.advance()
  }

  func document(_ result: FetchResult) -> FetchedDocument? {
    if case .document(let document) = result { document } else { nil }
  }

  func failure(_ result: FetchResult) -> FetchError? {
    switch result {
    case .failed(let error), .refused(_, let error): error
    case .document, .notModified: nil
    }
  }
}
