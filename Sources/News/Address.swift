/// An absolute http or https address (RFC 3986), as the reader keeps, shows and fetches it.
public struct Address: Hashable, Sendable, CustomStringConvertible {
  /// The whole address, without blanks or control characters.
  public let text: String
  /// `http` or `https`.
  public let scheme: String
  /// The host in lower case, without port or user.
  public let host: String
  /// The port where one is written.
  public let port: Int?
  /// The path, at least `/`.
  public let path: String
  /// The query without its `?`.
  public let query: String?

  /// The longest address that is accepted, in UTF-8 bytes.
  public static let byteLimit = 4_096

  /// Reads an absolute address; nil where it is none of http(s), names no host, or holds a user name.
  public init?(_ string: String) {
    if let plain = Address(plain: string) {
      self = plain
      return
    }
    self.init(anyForm: string)
  }

  /// Reads an address in any form.
  init?(anyForm string: String) {
    guard let reference = Reference(string), let scheme = reference.scheme,
      let authority = reference.authority, let site = Authority(authority)
    else { return nil }
    self.init(scheme: scheme, authority: site, path: reference.path, query: reference.query)
  }

  init(text: String, scheme: String, host: String, path: String, query: String?) {
    (self.text, self.scheme, self.host, port) = (text, scheme, host, nil)
    (self.path, self.query) = (path, query)
  }

  init?(scheme: String, authority: Authority, path: String, query: String?) {
    let lowered = scheme.lowercased()
    guard lowered == "http" || lowered == "https" else { return nil }
    self.scheme = lowered
    host = authority.host
    port = authority.port
    self.path = path.isEmpty ? "/" : Reference.withoutDotSegments(path)
    self.query = query
    let site = port.map { "\(authority.host):\($0)" } ?? authority.host
    text = "\(lowered)://\(site)\(self.path)" + (query.map { "?\($0)" } ?? "")
    guard text.utf8.count <= Address.byteLimit else { return nil }
  }

  /// The address itself.
  public var description: String { text }

  /// Path and query together, as they stand in a request.
  public var target: String { path + (query.map { "?\($0)" } ?? "") }

  /// Resolves a reference met in a document at this address (RFC 3986, section 5.2).
  public func resolving(_ string: String) -> Address? {
    guard let reference = Reference(string) else { return nil }
    if let scheme = reference.scheme {
      guard let authority = reference.authority, let site = Authority(authority) else { return nil }
      return Address(scheme: scheme, authority: site, path: reference.path, query: reference.query)
    }
    if let authority = reference.authority {
      guard let site = Authority(authority) else { return nil }
      return Address(scheme: scheme, authority: site, path: reference.path, query: reference.query)
    }
    return Address(
      scheme: scheme, authority: Authority(host: host, port: port), path: merged(reference.path),
      query: reference.path.isEmpty ? reference.query ?? query : reference.query)
  }
}

extension Address {
  private func merged(_ reference: String) -> String {
    if reference.isEmpty { return path }
    if reference.hasPrefix("/") { return reference }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return folder + reference
  }
}

/// Host and port of an address; user names are refused, since they only serve to deceive.
struct Authority {
  var host: String
  var port: Int?

  init(host: String, port: Int?) {
    (self.host, self.port) = (host, port)
  }

  init?(_ text: Substring) {
    guard !text.isEmpty, !text.utf8.contains(UInt8(ascii: "@")) else { return nil }
    let hostEnd = text.hasPrefix("[") ? text.firstIndex(of: "]").map(text.index(after:)) : nil
    let colon = text[(hostEnd ?? text.startIndex)...].utf8.firstIndex(of: UInt8(ascii: ":"))
    host = text[..<(colon ?? text.endIndex)].lowercased()
    guard !host.isEmpty, host != "[]" else { return nil }
    guard let colon else { return }
    let digits = text[text.index(after: colon)...]
    if digits.isEmpty { return }
    guard let number = UInt16(digits) else { return nil }
    port = Int(number)
  }
}

/// The parts of a reference (RFC 3986, appendix B), cleaned as browsers clean them.
struct Reference {
  var scheme: String?
  var authority: Substring?
  var path = ""
  var query: String?

  init?(_ string: String) {
    guard string.utf8.count <= Address.byteLimit * 2 else { return nil }
    var rest = Substring(Reference.cleaned(string))
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<hash] }
    if let colon = rest.utf8.firstIndex(where: { ":/?".utf8.contains($0) }), rest[colon] == ":",
      Reference.isScheme(rest[..<colon])
    {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex { "/?".utf8.contains($0) } ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    path = String(rest)
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first.isLetter else { return false }
    return text.utf8.allSatisfy { $0.isLetter || (48...57).contains($0) || "+-.".utf8.contains($0) }
  }

  /// Trimmed, without tabs and line ends, other blanks and unsafe characters as `%XX`.
  private static func cleaned(_ string: String) -> String {
    if string.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !unsafe.contains($0) }) { return string }
    var output: [UInt8] = []
    for byte in string.utf8.drop(while: { $0 <= 0x20 }) where ![9, 10, 13].contains(byte) {
      output.append(byte)
    }
    while let last = output.last, last <= 0x20 { output.removeLast() }
    if output.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !unsafe.contains($0) }) {
      return String(decoding: output, as: UTF8.self)
    }
    return output.reduce(into: "") { text, byte in
      if byte > 0x20 && byte < 0x7F && !unsafe.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static let unsafe = Array("\"<>\\^`{|}".utf8)

  private static func beginsSegmentWithDot(_ path: String) -> Bool {
    var last = UInt8(ascii: "/")
    for byte in path.utf8 {
      if byte == UInt8(ascii: ".") && last == UInt8(ascii: "/") { return true }
      last = byte
    }
    return false
  }

  /// Removes `.` and `..` segments (RFC 3986, section 5.2.4).
  static func withoutDotSegments(_ path: String) -> String {
    guard beginsSegmentWithDot(path) else { return path }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for segment in segments {
      if segment == ".." {
        if !kept.isEmpty { kept.removeLast() }
      } else if segment != "." {
        kept.append(segment)
      }
    }
    let endsInFolder = segments.last == "." || segments.last == ".."
    return "/" + kept.joined(separator: "/") + (endsInFolder && !kept.isEmpty ? "/" : "")
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}
