import News

extension Role: WireCode {}

extension ZoneOffset: WireValue {
  func write(to sink: inout some WireSink) { sink.put(Int64(minutes)) }

  init(from reader: inout ByteReader) throws(FrameError) {
    let minutes = try Int(from: &reader)
    guard (-1439...1439).contains(minutes) else { throw .outOfRange }
    self.init(minutes: minutes)
  }
}

extension IdentityRule: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("hosts", hosts)
    sink.field("numberForms", numberForms)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(hosts: try .read(&reader), numberForms: try .read(&reader))
  }
}

/// A role with its selectors; dictionaries travel as pairs in the order of the roles.
private struct RoleSelectors: WireValue {
  let role: Role
  let selectors: [String]

  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("role", role)
    sink.field("selectors", selectors)
    sink.end()
  }

  init(role: Role, selectors: [String]) {
    (self.role, self.selectors) = (role, selectors)
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(role: try .read(&reader), selectors: try .read(&reader))
  }
}

extension Layout: WireValue {
  func write(to sink: inout some WireSink) {
    let pairs = Role.allCases.compactMap { role in
      roles[role].map { RoleSelectors(role: role, selectors: $0) }
    }
    sink.begin()
    sink.field("name", name)
    sink.field("signs", signs)
    sink.field("roles", pairs)
    sink.field("lists", lists)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(name: try .read(&reader), signs: try .read(&reader))
    for pair in try [RoleSelectors](from: &reader) { roles[pair.role] = pair.selectors }
    lists = try .read(&reader)
  }
}

extension ListRule: WireValue {
  func write(to sink: inout some WireSink) {
    sink.begin()
    sink.field("block", block)
    sink.field("row", row)
    sink.field("link", link)
    sink.field("title", title)
    sink.field("dek", dek)
    sink.field("lead", lead)
    sink.field("byline", byline)
    sink.field("posted", posted)
    sink.field("image", image)
    sink.field("rank", rank)
    sink.field("kind", kind)
    sink.end()
  }

  init(from reader: inout ByteReader) throws(FrameError) {
    self.init(
      block: try .read(&reader), row: try .read(&reader), link: try .read(&reader),
      title: try .read(&reader), dek: try .read(&reader), lead: try .read(&reader),
      byline: try .read(&reader), posted: try .read(&reader), image: try .read(&reader),
      rank: try .read(&reader), kind: try .read(&reader))
  }
}
