public import News
import WireProtocol

/// A web archive and the moment of which it is asked for copies.
public struct Past: Hashable, Sendable {
  /// The archive's server; it answers as the Internet Archive does.
  public let server: Address
  /// The first moment that is wanted, and the last.
  let from: Instant
  /// The last moment that is wanted.
  let to: Instant

  /// The copies that were made nearest to a moment.
  public init(_ moment: Instant, at server: Address) {
    (self.server, from, to) = (server, moment, moment)
  }

  /// The copies of a day in a zone, the last of the day first.
  public init(_ day: CivilTime, in zone: ZoneOffset, at server: Address) {
    self.server = server
    from = day.instant(in: zone)
    to = Instant(seconds: from.seconds + 86_399)
  }

  /// Where the list of an address's copies stands; nil where the address is too long for that.
  ///
  /// A year around the moment is asked for, since a page may have been copied when it was old; with
  /// `isEver` all copies are.
  public func list(of address: Address, isEver: Bool = false) -> Address? {
    let reach: Int64 = 400 * 86_400
    var bounds = [
      ("from", Instant(seconds: from.seconds - reach)),
      ("to", Instant(seconds: to.seconds + reach)),
    ]
    if isEver { bounds = [] }
    let times = bounds.map { "&\($0)=\(Capture.timestamp(of: $1))" }.joined()
    return server.resolving(
      folder + "cdx/search/cdx?url=\(Past.escaped(address.text))\(times)"
        + "&filter=statuscode:200&output=json&limit=-\(WireLimits.captures)")
  }

  /// The copy that is nearest: the last one of the time that is wanted, else the one that was made
  /// with the least distance from it.
  public func nearest(of captures: [Capture]) -> Capture? {
    captures.min { distance(of: $0) < distance(of: $1) }
  }

  /// Whether a copy was made within the time that is wanted.
  public func holds(_ capture: Capture) -> Bool {
    capture.instant.map { from <= $0 && $0 <= to } ?? false
  }

  private func distance(of capture: Capture) -> Int64 {
    guard let time = capture.instant else { return .max }
    if holds(capture) { return to.seconds - time.seconds - (1 << 40) }
    return min(abs(time.seconds - from.seconds), abs(time.seconds - to.seconds))
  }

  private var folder: String { server.path.hasSuffix("/") ? server.path : server.path + "/" }

  private static func escaped(_ text: String) -> String {
    text.utf8.reduce(into: "") { escaped, byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-._~:/".utf8.contains(byte)
      if isPlain {
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}

extension Address {
  /// Whether a web archive may have it: one of a number or of this machine's network it has not.
  public var isOfPublicName: Bool {
    let last = host.split(separator: ".").last ?? ""
    return !host.hasPrefix("[") && host.contains(".") && UInt8(last) == nil
      && !["localhost", "local", "internal", "home", "lan"].contains(last)
  }
}
