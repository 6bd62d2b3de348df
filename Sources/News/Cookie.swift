/// A cookie that the user brought from a browser, as a subscriber's proof (RFC 6265).
public struct Cookie: Hashable, Sendable {
  /// The longest name and value together, in bytes, as browsers have it.
  public static let byteLimit = 4_096

  /// Its name.
  public let name: String
  /// Its value, which is a secret.
  public let value: String
  /// The host that it is for, in lower case, without a dot before it.
  public let host: String
  /// Whether it is for the hosts below that one too.
  public let isForHostsBelow: Bool
  /// The beginning of the paths that it is for.
  public let path: String
  /// Whether it may only be sent over https.
  public let isSecure: Bool
  /// When it ends; nil where it ends with the browser's session, which nobody knows here.
  public let end: Instant?

  /// Makes a cookie; nil where it could not be sent as it is.
  public init?(
    name: String, value: String, host: String, isForHostsBelow: Bool = false, path: String = "/",
    isSecure: Bool = true, end: Instant? = nil
  ) {
    let isPlain = (name + value).utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3B }
    guard isPlain, !name.isEmpty, !name.contains("="), !host.isEmpty, path.hasPrefix("/"),
      name.utf8.count + value.utf8.count <= Cookie.byteLimit
    else { return nil }
    (self.name, self.value, self.host) = (name, value, host.lowercased())
    (self.isForHostsBelow, self.path, self.isSecure) = (isForHostsBelow, path, isSecure)
    self.end = end
  }

  /// Whether it is to be sent with a request for an address.
  public func isMeant(for address: Address, at now: Instant) -> Bool {
    isFor(address.host) && isFor(path: address.path) && (!isSecure || address.scheme == "https")
      && end.map { $0 > now } ?? true
  }

  /// Whether it is for a host (RFC 6265, 5.1.3); an IP address has no hosts below it.
  public func isFor(_ other: String) -> Bool {
    if other == host { return true }
    let isName = other.unicodeScalars.contains { ("a"..."z").contains($0) } && !other.contains(":")
    return isForHostsBelow && isName && other.hasSuffix("." + host)
  }

  /// Whether its own host is a host, or one below it.
  public func belongs(to other: String) -> Bool {
    let other = other.lowercased()
    return host == other || host.hasSuffix("." + other)
  }

  /// Whether it is for a path (RFC 6265, 5.1.4).
  private func isFor(path other: String) -> Bool {
    guard other.hasPrefix(path) else { return false }
    return path.hasSuffix("/") || other.count == path.count
      || other.dropFirst(path.count).hasPrefix("/")
  }
}

extension [Cookie] {
  /// The value of a request's Cookie header; nil where none is meant for the address.
  ///
  /// Those with longer paths come first (RFC 6265, 5.4).
  public func header(for address: Address, at now: Instant) -> String? {
    let meant = filter { $0.isMeant(for: address, at: now) }
    guard !meant.isEmpty else { return nil }
    return meant.sorted { $0.path.utf8.count > $1.path.utf8.count }
      .map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
  }
}

/// A file of cookies as browsers and curl write it: a line each, seven fields between tabs.
public struct CookieFile: Hashable, Sendable {
  /// The most cookies that are kept.
  public static let countLimit = 1_000

  /// The cookies, in the order of the file.
  public private(set) var cookies: [Cookie] = []
  /// The lines, counted from 1, that hold none that can be sent.
  public private(set) var unreadableLines: [Int] = []

  /// A file without cookies.
  public init() {}

  /// Reads a file.
  public init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var line = line.last == "\r" ? line.dropLast() : line[...]
      // Such a cookie is hidden from a page's scripts; it is no comment.
      if line.hasPrefix(CookieFile.hidden) { line = line.dropFirst(CookieFile.hidden.count) }
      if line.isEmpty || line.hasPrefix("#") { continue }
      if let cookie = CookieFile.cookie(in: line) {
        set(cookie)
      } else {
        unreadableLines.append(index + 1)
      }
    }
  }

  /// The file's text; whoever has it is the subscriber.
  public var text: String {
    cookies.reduce(into: "# Netscape HTTP Cookie File\n") { text, cookie in
      let fields = [
        (cookie.isForHostsBelow ? "." : "") + cookie.host, cookie.isForHostsBelow.word, cookie.path,
        cookie.isSecure.word, "\(cookie.end?.seconds ?? 0)", cookie.name, cookie.value,
      ]
      text += fields.joined(separator: "\t") + "\n"
    }
  }

  /// Keeps a cookie in the place of the one of the same name, host and path.
  public mutating func set(_ cookie: Cookie) {
    let place = cookies.firstIndex {
      ($0.name, $0.host, $0.path) == (cookie.name, cookie.host, cookie.path)
    }
    if let place {
      cookies[place] = cookie
    } else if cookies.count < CookieFile.countLimit {
      cookies.append(cookie)
    }
  }

  /// Forgets the cookies of a host and of those below it, and says how many.
  public mutating func remove(host: String) -> Int {
    let count = cookies.count
    cookies.removeAll { $0.belongs(to: host) }
    return count - cookies.count
  }

  /// Forgets what does not belong to a host or to one below it.
  public mutating func keepOnly(host: String) {
    cookies.removeAll { !$0.belongs(to: host) }
  }

  private static let hidden = "#HttpOnly_"

  /// The end of the year 9999; some write an end that is no time at all.
  private static let lastSecond: Int64 = 253_402_300_799

  private static func cookie(in line: Substring) -> Cookie? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 7, let seconds = Int64(fields[4]) else { return nil }
    let host = fields[0].hasPrefix(".") ? String(fields[0].dropFirst()) : fields[0]
    return Cookie(
      name: fields[5], value: fields[6], host: host, isForHostsBelow: fields[1] == "TRUE",
      path: fields[2], isSecure: fields[3] == "TRUE",
      end: seconds > 0 ? Instant(seconds: min(seconds, lastSecond)) : nil)
  }
}

extension Bool {
  fileprivate var word: String { self ? "TRUE" : "FALSE" }
}
