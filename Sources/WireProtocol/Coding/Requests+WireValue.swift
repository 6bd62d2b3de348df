import News

extension Expectation: WireCode {}
extension Wish: WireCode {}

extension Manners: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("pauseMilliseconds", pauseMilliseconds)
    sink.field("connections", connections)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(pauseMilliseconds: try .read(&reader), connections: try .read(&reader))
  }
}

extension HostRules: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("site", site)
    sink.field("text", text)
    sink.field("secondsLeft", secondsLeft)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      site: try reader.text(), text: try reader.text(), secondsLeft: try .read(&reader))
  }
}

extension Cookie: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("name", name)
    sink.name("value")
    sink.putSecret(value)
    sink.field("host", host)
    sink.field("isForHostsBelow", isForHostsBelow)
    sink.field("path", path)
    sink.field("isSecure", isSecure)
    sink.field("end", end)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let (name, value, host) = (try reader.text(), try reader.text(), try reader.text())
    let cookie = Cookie(
      name: name, value: value, host: host, isForHostsBelow: try .read(&reader),
      path: try reader.text(), isSecure: try .read(&reader), end: try .read(&reader))
    guard let cookie else { throw .outOfRange }
    self = cookie
  }
}

extension Proxy: WireValue {
  func write(to sink: inout some WireSink) { sink.putSecret(text) }

  init(from reader: inout ByteReader) throws(FrameError) {
    guard let proxy = Proxy(try reader.text()) else { throw .outOfRange }
    self = proxy
  }
}

extension RecipeNumber: WireValue {
  func write(to sink: inout some WireSink) { sink.put(value) }
  init(from reader: inout ByteReader) throws(FrameError) { self.init(try reader.number()) }
}

extension Validators: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("entityTag", entityTag)
    sink.field("lastModified", lastModified)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(entityTag: try .read(&reader), lastModified: try .read(&reader))
  }
}

extension Route: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    switch self {
    case .network: sink.kind(1, "network")
    case .sample: sink.kind(2, "sample")
    case .mirror(let base):
      sink.kind(3, "mirror")
      sink.field("base", base)
    case .archive(let base, let timestamp):
      sink.kind(4, "archive")
      sink.field("base", base)
      sink.field("timestamp", timestamp)
    }
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let code = try reader.byte()
    switch code {
    case 1: self = .network
    case 2: self = .sample
    case 3: self = .mirror(try .read(&reader))
    case 4: self = .archive(try .read(&reader), timestamp: try Route.timestamp(&reader))
    default: throw .unknownCode(code)
    }
  }
}

extension Route {
  fileprivate static func timestamp(_ reader: inout ByteReader) throws(FrameError) -> String {
    let text = try reader.text()
    guard text.utf8.count == 14, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .outOfRange
    }
    return text
  }
}

extension Capture: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("timestamp", timestamp)
    sink.field("original", original)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    let capture = Capture(timestamp: try reader.text(), original: try .read(&reader))
    guard let capture else { throw .outOfRange }
    self = capture
  }
}

extension FetchRequest: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("address", address)
    sink.field("expectation", expectation)
    sink.field("recipe", recipe)
    sink.field("validators", validators)
    sink.field("namedHosts", namedHosts)
    sink.field("route", route)
    sink.field("now", now)
    sink.field("manners", manners)
    sink.field("wish", wish)
    sink.field("cookies", cookies)
    sink.field("proxy", proxy)
    sink.field("knownTexts", knownTexts)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      try .read(&reader), expecting: try .read(&reader), recipe: try .read(&reader),
      validators: try .read(&reader),
      namedHosts: try [String](from: &reader, limit: WireLimits.hosts),
      route: try .read(&reader), now: try .read(&reader), manners: try .read(&reader),
      wish: try .read(&reader))
    cookies = try [Cookie](from: &reader, limit: WireLimits.cookies)
    proxy = try .read(&reader)
    knownTexts = try [TextDigest](from: &reader, limit: WireLimits.rows)
  }
}

extension ParseRequest: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("address", address)
    sink.field("contentType", contentType)
    sink.field("expectation", expectation)
    sink.field("recipe", recipe)
    sink.field("now", now)
    sink.field("isVerbatim", isVerbatim)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      try .read(&reader), contentType: try .read(&reader), expecting: try .read(&reader),
      recipe: try .read(&reader), now: try .read(&reader), isVerbatim: try .read(&reader))
  }
}

extension Receipt: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("address", address)
    sink.field("status", status)
    sink.field("validators", validators)
    sink.field("byteCount", byteCount)
    sink.field("movedTo", movedTo)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      address: try .read(&reader), status: try .read(&reader), validators: try .read(&reader),
      byteCount: try .read(&reader))
    movedTo = try .read(&reader)
  }
}
