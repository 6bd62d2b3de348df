import News
import Newsroom
import WireClient
import WireProtocol

/// Reads saved pages by the recipe of the paper that they came from.
struct SavedPageReading {
  let wire: WireClient
  let register: PaperRegister
  let now: Instant

  /// A page with its address and its paper.
  struct Saved {
    var page: ParsedPage
    var address: Address
    var paper: Paper
  }

  /// Reads a page whose address is known.
  func read(_ bytes: [UInt8], at address: Address) throws -> Saved {
    let paper = register.paper(of: address)
    let request = ParseRequest(address, expecting: .page, now: now)
    switch wire.answer(to: .parse(request, bytes: bytes), recipe: paper.recipe) {
    case .page(let fetched): return Saved(page: fetched.page, address: address, paper: paper)
    case .failed(let failure): throw failure
    default: throw Problem.wrongKind
    }
  }

  /// Reads a page once to find where it came from, and again as its paper's.
  func read(_ bytes: [UInt8]) throws -> Saved {
    let first = WireJob.bring(ParseRequest(try .unknown, now: now), bytes: bytes, as: .html)
    switch wire.answer(to: first) {
    case .page(let fetched): return try read(bytes, at: try fetched.origin())
    case .failed(let failure): throw failure
    default: throw Problem.wrongKind
    }
  }
}

extension FetchedPage {
  /// Where a saved page came from, by its own word.
  func origin() throws -> Address {
    let address = page.article?.address ?? receipt.address
    guard address != (try .unknown) else { throw ImportProblem.pageWithoutAddress }
    return address
  }
}

extension Address {
  /// What a page's address is while nobody knows it.
  static var unknown: Address {
    get throws { try hanji.address("http://localhost/") }
  }
}
