/// Why a request has no document, with the facts to say so in a sentence.
public enum WireFailure: Error, Hashable, Sendable {
  /// No such host is known.
  case unknownHost(String)
  /// The host refused the connection.
  case refused(host: String)
  /// There is no way to the host, or it broke off.
  case unreachable(host: String, reason: String)
  /// The host was too slow.
  case timedOut(host: String, seconds: Int)
  /// No safe connection could be made: certificate or TLS.
  case insecure(host: String, reason: String)
  /// The body is longer than the limit, in bytes after decoding.
  case tooLarge(limit: Int)
  /// The header lines of the answer are longer than the limit, in bytes.
  case headTooLarge(limit: Int)
  /// What answers at the host is not HTTP.
  case notHTTP(host: String)
  /// The host lets only browsers in: it answered with a challenge.
  case challenged(host: String)
  /// The server answered with a status that brings no document.
  case status(Int, retryAfter: Int?)
  /// There were more redirects than are followed.
  case tooManyRedirects(limit: Int)
  /// A redirect leads where none is followed: off http(s), or from https back to http.
  case redirectNotAllowed(to: String)
  /// The host lies on this machine or a private network, and the user did not name it.
  case addressNotAllowed(host: String, resolved: String)
  /// The content is neither a page nor a feed.
  case wrongKind(contentType: String)
  /// The body ended before its announced length, or could not be decoded.
  case brokenBody(received: Int)
  /// What was read does not fit a frame.
  case answerTooLarge
  /// It was stopped at the reader's wish.
  case cancelled
  /// The server asked to be left alone for so many seconds more.
  case resting(host: String, seconds: Int)
  /// The host's robots.txt closes this path to programs.
  case forbidden(host: String, path: String)
  /// The host has a robots.txt and does not give it; until it does, nothing is fetched.
  case rulesUnavailable(status: Int)
  /// Too many requests wait already.
  case busy(limit: Int)
  /// The request made no sense to the wire.
  case malformedRequest
  /// The wire ended while it worked on this; `times` counts how often that happened.
  case wireDied(address: String, times: Int)
  /// The wire's program could not be started.
  case wireNotStarted(program: String, reason: String)
}
