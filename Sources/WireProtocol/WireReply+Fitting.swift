import News

extension WireReply {
  /// The reply within the length of a frame, with rows' texts or rows left out and noted where needed.
  ///
  /// 2,000 entries that carry whole stories are longer than a frame; their headlines are not.
  public func fitted(to limit: Int = WireLimits.frame - 64 * 1_024) -> WireReply {
    switch self {
    case .feed(var fetched):
      if fetched.feed.cost <= limit { return self }
      fetched.feed.rows = fetched.feed.rows.fitted(
        to: limit, leaving: fetched.feed.cost - fetched.feed.rows.cost, notes: &fetched.feed.notes)
      return .feed(fetched)
    case .page(var fetched):
      if fetched.page.cost <= limit { return self }
      let others = fetched.page.cost - fetched.page.rows.cost
      guard others <= limit else { return .failed(.answerTooLarge) }
      fetched.page.rows = fetched.page.rows.fitted(
        to: limit, leaving: others, notes: &fetched.page.notes)
      return .page(fetched)
    default: return self
    }
  }
}

extension WireValue {
  /// The length on the wire, in bytes.
  fileprivate var cost: Int {
    var sink = BinarySink()
    write(to: &sink)
    return sink.bytes.count
  }
}

extension ParsedRow {
  /// The row without its text, and without the digest that would tell that the text is known.
  fileprivate var withoutText: ParsedRow {
    if content.isEmpty { return self }
    var row = self
    (row.content, row.textDigest) = ([], nil)
    return row
  }
}

extension [ParsedRow] {
  /// The rows within `limit` less `spent` bytes: first their texts go, from the last, then rows.
  fileprivate func fitted(
    to limit: Int, leaving spent: Int, notes: inout [ParseNote]
  ) -> [ParsedRow] {
    if !notes.contains(.cutAtLimit) { notes.append(.cutAtLimit) }
    var bare = map(\.withoutText)
    var left = limit - spent
    bare = bare.prefixed(within: &left)
    for index in bare.indices {
      let price = self[index].content.cost
      guard price <= left else { break }
      bare[index] = self[index]
      left -= price
    }
    return bare
  }

  private func prefixed(within left: inout Int) -> [ParsedRow] {
    var kept: [ParsedRow] = []
    for row in self {
      let price = row.cost
      guard price <= left else { break }
      kept.append(row)
      left -= price
    }
    return kept
  }
}
