import CCurl
import News

/// One request on its way; libcurl holds a pointer to it, hence a class.
final class Transfer {
  let fetch: Fetch
  private let limits: FetchLimits
  private let budget: BodyBudget
  private var handle: OpaquePointer?
  private var body: [UInt8] = []
  private var reported = 0
  private var stop: FetchError?
  /// Whether no more than the beginning was taken, since nobody reads more.
  private var isCut = false
  private var refusedAddress: [UInt8]?

  init?(
    _ fetch: Fetch, limits: FetchLimits, budget: BodyBudget, agent: String, curl: OpaquePointer
  ) {
    var started = fetch
    started.began = fetch.began ?? .now - fetch.timeForRules
    (self.fetch, self.limits, self.budget) = (started, limits, budget)
    let total = fetch.rulesOf == nil ? limits.totalMilliseconds : limits.rulesMilliseconds
    let left = started.millisecondsLeft(of: total, at: .now)
    guard left > 0 else { return nil }
    handle = startHandle(curl, agent: agent, millisecondsLeft: left)
    if handle == nil { return nil }
  }

  static let callbacks = hanji_curl_callbacks(
    body: { owner, bytes, count in
      guard let owner, let bytes else { return 1 }
      let transfer = Unmanaged<Transfer>.fromOpaque(owner).takeUnretainedValue()
      return transfer.take(UnsafeBufferPointer(start: bytes, count: count)) ? 0 : 1
    },
    admits: { owner, bytes, count in
      guard let owner, let bytes else { return 0 }
      let transfer = Unmanaged<Transfer>.fromOpaque(owner).takeUnretainedValue()
      return transfer.admits(Array(UnsafeBufferPointer(start: bytes, count: count))) ? 1 : 0
    })

  func stop(_ curl: OpaquePointer) {
    guard let handle else { return }
    hanji_curl_stop(curl, handle)
    self.handle = nil
    budget.giveBack(body.count)
  }

  /// The count of bytes, where it grew by 64 KiB since it was last told.
  func newProgress() -> Int? {
    guard body.count - reported >= 64 << 10 else { return nil }
    reported = body.count
    return body.count
  }

  /// How the request ended.
  func ending(_ result: hanji_curl_result) -> TransferEnding {
    if let stop { return .ended(.failed(stop)) }
    if isCut { return .ended(.document(document(status: 200))) }
    guard result.outcome == HANJI_CURL_DONE else { return .ended(.failed(error(result))) }
    let status = handle.map { Int(hanji_transfer_status($0)) } ?? 0
    switch status {
    case 200: return .ended(.document(document(status: status)))
    case 304 where fetch.order.validators != Validators():
      return .ended(.notModified(fetch.address, receivedValidators()))
    case 301, 302, 303, 307, 308:
      if let target = handle.flatMap({ hanji_transfer_redirect($0) }) {
        // What is the user's own goes to no other address.
        if fetch.order.form != nil {
          return .ended(.failed(.redirectNotAllowed(to: String(cString: target))))
        }
        return .redirected(
          to: String(cString: target), isForGood: status == 301 || status == 308)
      }
      return .ended(.failed(.status(status, retryAfter: nil)))
    default: return .ended(refusal(.status(status, retryAfter: retryAfter(status: status))))
    }
  }
}

/// What became of one request.
enum TransferEnding {
  /// It leads on.
  case redirected(to: String, isForGood: Bool)
  /// It is the last of its fetch.
  case ended(FetchResult)
}

extension Transfer {
  private func startHandle(
    _ curl: OpaquePointer, agent: String, millisecondsLeft: Int
  ) -> OpaquePointer? {
    let owner = Unmanaged.passUnretained(self).toOpaque()
    let validators = fetch.order.validators
    return fetch.hop.text.withCString { url in
      agent.withCString { agent in
        withOptionalCString(validators.entityTag) { tag in
          withOptionalCString(validators.lastModified) { date in
            withOptionalCString(cookies) { cookies in
              withOptionalCString(proxy?.text) { proxy in
                withOptionalCString(fetch.order.form?.body) { form in
                  withOptionalCString(fetch.order.form?.authorization) { authorization in
                    var request = hanji_curl_request(
                      url: url, user_agent: agent, if_none_match: tag, if_modified_since: date,
                      proxy: proxy, cookies: cookies, form: form, authorization: authorization,
                      connect_milliseconds: limits.connectMilliseconds,
                      total_milliseconds: millisecondsLeft, low_speed_bytes: limits.lowSpeedBytes,
                      low_speed_seconds: limits.lowSpeedSeconds, body_limit: Int64(bodyLimit),
                      head_limit: limits.head)
                    return hanji_curl_start(curl, &request, owner)
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// What lies on this machine or has a private address is asked directly, so that the gate judges it.
  private var proxy: Proxy? { AddressGate.isOwn(fetch.hop.host) ? nil : fetch.order.proxy }

  /// A mirror is another host than the one that the user's cookies are for.
  private var cookies: String? {
    fetch.order.cookies.header(for: fetch.hop, at: fetch.order.now)
  }

  /// Takes decoded bytes; false stops the transfer.
  ///
  /// Bodies of errors are kept as far as it takes to recognise a challenge, those of redirects not.
  private func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let status = handle.map { hanji_transfer_status($0) } ?? 0
    guard status == 200 else {
      if status >= 400 { keepRefusal(bytes) }
      return true
    }
    if body.isEmpty, let type = header("Content-Type"), isUnwanted(type) {
      stop = .wrongKind(contentType: type)
      return false
    }
    guard bytes.count <= bodyLimit - body.count else {
      stop = .tooLarge(limit: bodyLimit)
      return false
    }
    guard budget.take(bytes.count) else {
      stop = .tooLarge(limit: limits.allBodies)
      return false
    }
    body.append(contentsOf: bytes)
    isCut = fetch.rulesOf != nil && body.count >= RobotsFile.byteLimit
    return !isCut
  }

  private var bodyLimit: Int {
    fetch.order.isPicture ? min(limits.picture, limits.body) : limits.body
  }

  private func isUnwanted(_ type: String) -> Bool {
    fetch.order.isPicture ? ContentType.isPage(type) : ContentType.isForeign(type)
  }

  private func keepRefusal(_ bytes: UnsafeBufferPointer<UInt8>) {
    let kept = bytes.prefix(limits.refusal - body.count)
    if budget.take(kept.count) { body.append(contentsOf: kept) }
  }

  private func refusal(_ error: FetchError) -> FetchResult {
    guard !body.isEmpty, case .status(let status, _) = error else { return .failed(error) }
    return .refused(document(status: status), error)
  }

  private func admits(_ address: [UInt8]) -> Bool {
    if proxy != nil || AddressGate.isPublic(address) || fetch.isHopNamed { return true }
    refusedAddress = address
    return false
  }

  private func error(_ result: hanji_curl_result) -> FetchError {
    let host = fetch.hop.host
    if let refusedAddress {
      return .addressNotAllowed(host: host, resolved: AddressGate.text(refusedAddress))
    }
    let reason = result.reason.map { String(cString: $0) } ?? ""
    return switch result.outcome {
    case HANJI_CURL_UNKNOWN_HOST: .unknownHost(host)
    case HANJI_CURL_REFUSED: .refused(host: host)
    case HANJI_CURL_TIMED_OUT: .timedOut(host: host, seconds: secondsSpent)
    case HANJI_CURL_INSECURE: .insecure(host: host, reason: reason)
    case HANJI_CURL_TOO_LARGE: .tooLarge(limit: bodyLimit)
    case HANJI_CURL_NOT_HTTP: .notHTTP(host: host)
    case HANJI_CURL_HEAD_TOO_LARGE: .headTooLarge(limit: limits.head)
    case HANJI_CURL_BROKEN_BODY: .brokenBody(received: body.count)
    default: .unreachable(host: host, reason: reason)
    }
  }

  private var secondsSpent: Int {
    fetch.began.map { Int((ContinuousClock.now - $0).components.seconds) } ?? 0
  }

  private func document(status: Int) -> FetchedDocument {
    var document = FetchedDocument(
      address: fetch.address, status: status, contentType: header("Content-Type"),
      validators: receivedValidators(), bytes: body)
    document.movedTo = fetch.movedTo
    return document
  }

  private func receivedValidators() -> Validators {
    Validators(entityTag: header("ETag"), lastModified: header("Last-Modified"))
  }

  /// Only statuses that mean "later" rest a host.
  private func retryAfter(status: Int) -> Int? {
    guard status == 429 || status == 503, let handle else { return nil }
    let seconds = hanji_transfer_retry_after(handle)
    guard seconds > 0 else { return nil }
    let range = FetchLimits.retryAfter
    return min(max(Int(clamping: seconds), range.lowerBound), range.upperBound)
  }

  private func header(_ name: String) -> String? {
    guard let handle, let value = hanji_transfer_header(handle, name) else { return nil }
    return String(cString: value)
  }
}

/// Runs a body with a C string, or with NULL for nil.
private func withOptionalCString<Result>(
  _ text: String?, _ body: (UnsafePointer<CChar>?) -> Result
) -> Result {
  guard let text else { return body(nil) }
  return text.withCString { body($0) }
}
