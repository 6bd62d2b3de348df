import Fetching
import WireProtocol

extension WireFailure {
  /// The same facts in the wire's words.
  init(_ error: FetchError) {
    self =
      switch error {
      case .unknownHost(let host): .unknownHost(host)
      case .refused(let host): .refused(host: host)
      case .unreachable(let host, let reason): .unreachable(host: host, reason: reason)
      case .timedOut(let host, let seconds): .timedOut(host: host, seconds: seconds)
      case .insecure(let host, let reason): .insecure(host: host, reason: reason)
      case .tooLarge(let limit): .tooLarge(limit: limit)
      case .headTooLarge(let limit): .headTooLarge(limit: limit)
      case .notHTTP(let host): .notHTTP(host: host)
      case .status(let status, let retryAfter): .status(status, retryAfter: retryAfter)
      case .tooManyRedirects(let limit): .tooManyRedirects(limit: limit)
      case .redirectNotAllowed(let target): .redirectNotAllowed(to: target)
      case .addressNotAllowed(let host, let resolved):
        .addressNotAllowed(host: host, resolved: resolved)
      case .wrongKind(let contentType): .wrongKind(contentType: contentType)
      case .brokenBody(let received): .brokenBody(received: received)
      case .resting(let host, let seconds): .resting(host: host, seconds: seconds)
      case .forbidden(let host, let path): .forbidden(host: host, path: path)
      case .rulesUnavailable(let status): .rulesUnavailable(status: status)
      case .busy(let limit): .busy(limit: limit)
      }
  }
}
