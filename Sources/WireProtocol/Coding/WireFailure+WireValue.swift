extension WireFailure: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.kind(code.rawValue, "\(code)")
    writeHostFacts(to: &sink)
    writeOtherFacts(to: &sink)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let byte = try reader.byte()
    guard let code = WireFailureCode(rawValue: byte) else { throw .unknownCode(byte) }
    self = try code.isAboutHost ? .hostFailure(code, &reader) : .otherFailure(code, &reader)
  }
}

/// The codes of failures on the wire.
enum WireFailureCode: UInt8 {
  case unknownHost = 1
  case refused, unreachable, timedOut, insecure, addressNotAllowed, resting, forbidden, notHTTP
  case challenged
  case tooLarge = 32
  case status, tooManyRedirects, redirectNotAllowed, wrongKind, brokenBody, answerTooLarge
  case cancelled, busy, malformedRequest, wireDied, wireNotStarted
  case rulesUnavailable, headTooLarge

  var isAboutHost: Bool { rawValue < 32 }
}

extension WireFailure {
  private var code: WireFailureCode {
    switch self {
    case .unknownHost: .unknownHost
    case .refused: .refused
    case .unreachable: .unreachable
    case .timedOut: .timedOut
    case .insecure: .insecure
    case .addressNotAllowed: .addressNotAllowed
    case .resting: .resting
    case .forbidden: .forbidden
    case .rulesUnavailable: .rulesUnavailable
    case .notHTTP: .notHTTP
    case .challenged: .challenged
    case .headTooLarge: .headTooLarge
    case .tooLarge: .tooLarge
    case .status: .status
    case .tooManyRedirects: .tooManyRedirects
    case .redirectNotAllowed: .redirectNotAllowed
    case .wrongKind: .wrongKind
    case .brokenBody: .brokenBody
    case .answerTooLarge: .answerTooLarge
    case .cancelled: .cancelled
    case .busy: .busy
    case .malformedRequest: .malformedRequest
    case .wireDied: .wireDied
    case .wireNotStarted: .wireNotStarted
    }
  }

  private func writeHostFacts(to sink: inout some WireSink) {
    switch self {
    case .unknownHost(let host), .refused(let host), .notHTTP(let host), .challenged(let host):
      sink.field("host", host)
    case .unreachable(let host, let reason), .insecure(let host, let reason):
      sink.field("host", host)
      sink.field("reason", reason)
    case .timedOut(let host, let seconds), .resting(let host, let seconds):
      sink.field("host", host)
      sink.field("seconds", seconds)
    case .forbidden(let host, let path):
      sink.field("host", host)
      sink.field("path", path)
    case .addressNotAllowed(let host, let resolved):
      sink.field("host", host)
      sink.field("resolved", resolved)
    default: break
    }
  }

  private func writeOtherFacts(to sink: inout some WireSink) {
    switch self {
    case .tooLarge(let limit), .tooManyRedirects(let limit), .busy(let limit),
      .headTooLarge(let limit):
      sink.field("limit", limit)
    case .status(let status, let retryAfter):
      sink.field("status", status)
      sink.field("retryAfter", retryAfter)
    case .rulesUnavailable(let status): sink.field("status", status)
    case .redirectNotAllowed(let target): sink.field("to", target)
    case .wrongKind(let contentType): sink.field("contentType", contentType)
    case .brokenBody(let received): sink.field("received", received)
    case .wireDied(let address, let times):
      sink.field("address", address)
      sink.field("times", times)
    case .wireNotStarted(let program, let reason):
      sink.field("program", program)
      sink.field("reason", reason)
    default: break
    }
  }

  private static func hostFailure(
    _ code: WireFailureCode, _ reader: inout ByteReader
  ) throws(FrameError) -> WireFailure {
    let host = try reader.text()
    return switch code {
    case .refused: .refused(host: host)
    case .notHTTP: .notHTTP(host: host)
    case .challenged: .challenged(host: host)
    case .unreachable: .unreachable(host: host, reason: try reader.text())
    case .timedOut: .timedOut(host: host, seconds: try .read(&reader))
    case .insecure: .insecure(host: host, reason: try reader.text())
    case .addressNotAllowed: .addressNotAllowed(host: host, resolved: try reader.text())
    case .resting: .resting(host: host, seconds: try .read(&reader))
    case .forbidden: .forbidden(host: host, path: try reader.text())
    default: .unknownHost(host)
    }
  }

  private static func otherFailure(
    _ code: WireFailureCode, _ reader: inout ByteReader
  ) throws(FrameError) -> WireFailure {
    switch code {
    case .tooLarge: .tooLarge(limit: try .read(&reader))
    case .headTooLarge: .headTooLarge(limit: try .read(&reader))
    case .status: .status(try .read(&reader), retryAfter: try .read(&reader))
    case .tooManyRedirects: .tooManyRedirects(limit: try .read(&reader))
    case .redirectNotAllowed: .redirectNotAllowed(to: try reader.text())
    case .wrongKind: .wrongKind(contentType: try reader.text())
    case .brokenBody: .brokenBody(received: try .read(&reader))
    case .answerTooLarge: .answerTooLarge
    case .rulesUnavailable: .rulesUnavailable(status: try .read(&reader))
    case .cancelled: .cancelled
    case .busy: .busy(limit: try .read(&reader))
    case .wireDied: .wireDied(address: try reader.text(), times: try .read(&reader))
    case .wireNotStarted:
      .wireNotStarted(program: try reader.text(), reason: try reader.text())
    default: .malformedRequest
    }
  }
}
