public import News
import WireClient
import WireProtocol

/// Bringing the files of pictures, which a person asked for and waits for.
extension Newsroom {
  /// Fetches a picture's file; it comes out of `serve`, and is not kept here.
  public func fetchPicture(_ address: Address, of desk: Desk, at now: Instant) {
    guard !pictures.values.contains(address) else { return }
    teachRules(of: desk.hop(to: address), desk, at: now)
    var request = FetchRequest(
      address, expecting: .picture, namedHosts: desk.namedHosts, route: desk.route, now: now,
      manners: desk.paper.manners, wish: .reading)
    request.cookies = desk.cookies(for: address, at: now)
    request.proxy = proxy
    pictures[wire.send(.fetch(request))] = address
  }

  /// What came of a picture; nil where the request was none's.
  func takePicture(_ answer: WireAnswer, _ number: RequestNumber) -> NewsroomEvent? {
    guard let address = pictures.removeValue(forKey: number) else { return nil }
    return switch answer {
    case .picture(let fetched): .pictureBrought(address, fetched.bytes)
    case .failed(let failure): .pictureFailed(address, .wire(failure))
    default: .pictureFailed(address, .wrongKind)
    }
  }
}
