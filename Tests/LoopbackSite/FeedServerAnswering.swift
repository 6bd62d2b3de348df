/// A request to a feed server.
struct FeedServerRequest {
  /// The path after where the interface begins.
  let call: String
  let query: FormFields
  let form: FormFields
  let authorization: String?
}

/// What a feed server does at one request.
struct FeedServerAnswering {
  var state: FeedServerSite.State
  let fault: FeedServerSite.Fault?

  mutating func answer(_ request: FeedServerRequest) -> LoopbackAnswer {
    let (form, api) = (request.form, "/reader/api/0/")
    if request.call == "/accounts/ClientLogin" {
      let isKnown =
        form["Email"] == "reader" && form["Passwd"] == FeedServerSite.password
      return isKnown
        ? words("SID=none\nLSID=none\nAuth=reader/\(state.session)\n") : .status(401)
    }
    guard request.authorization == "GoogleLogin auth=reader/\(state.session)" else {
      return .status(401)
    }
    switch request.call {
    case api + "token": return words("token-\(state.session)ZZZ\n")
    case api + "subscription/list": return subscriptions()
    case api + "tag/list": return tags()
    case api + "stream/items/ids": return numbers(request.query)
    default: break
    }
    guard form["T"] == "token-\(state.session)ZZZ" else { return .status(401) }
    switch request.call {
    case api + "stream/items/contents": return contents(form)
    case api + "edit-tag": return edit(form)
    case api + "subscription/quickadd": return add(form)
    case api + "subscription/edit": return change(form)
    default: return .status(404)
    }
  }
}

extension FeedServerAnswering {
  private func words(_ text: String) -> LoopbackAnswer {
    .document(contentType: "text/plain; charset=UTF-8", bytes: Array(text.utf8))
  }

  private func json(_ text: String) -> LoopbackAnswer { FeedServerSite.json(text) }

  private func subscriptions() -> LoopbackAnswer {
    let list = state.feeds.sorted { $0.key < $1.key }.map { url, feed in
      """
      {"id":"\(feed.name)","title":"\(feed.title)","url":"\(url)",\
      "categories":[{"id":"user/-/label/Coast","label":"Coast"}]}
      """
    }
    return json("{\"subscriptions\":[\(list.joined(separator: ","))]}")
  }

  private func tags() -> LoopbackAnswer {
    let labels = Set(state.items.values.flatMap(\.marks).filter { $0.hasPrefix("user/-/label/") })
    let list =
      [
        #"{"id":"user/-/state/com.google/starred"}"#,
        #"{"id":"user/-/label/Coast","type":"folder"}"#,
      ] + labels.sorted().map { #"{"id":"\#($0)","type":"tag","unread_count":0}"# }
    return json("{\"tags\":[\(list.joined(separator: ","))]}")
  }

  /// Newest first, in pages of at most 25.
  private func numbers(_ query: FormFields) -> LoopbackAnswer {
    let stream = query["s"] ?? ""
    let all = state.items.filter { _, item in
      let isIn = stream.hasSuffix("/reading-list") || item.marks.contains(stream)
      return isIn && query["xt"].map { !item.marks.contains($0) } ?? true
    }.keys.sorted(by: >)
    let start = query["c"].flatMap { Int($0) } ?? 0
    let count = min(query["n"].flatMap { Int($0) } ?? 20, 25)
    var page = Array(all.dropFirst(start).prefix(count))
    if fault == .halfNumbers { page.removeLast(page.count / 2) }
    let isEnd = start + count >= all.count && fault != .endlessList
    let next = isEnd ? "" : ",\"continuation\":\"\(fault == .endlessList ? 0 : start + count)\""
    let refs = page.map { #"{"id":"\#($0)","directStreamIds":[],"timestampUsec":"1"}"# }
    return json("{\"itemRefs\":[\(refs.joined(separator: ","))]\(next)}")
  }

  private func contents(_ form: FormFields) -> LoopbackAnswer {
    let items = form.all("i").compactMap(number).compactMap { number in
      state.items[number].map { item in
        let marks = item.marks.sorted().map { "\"\($0)\"" }.joined(separator: ",")
        return """
          {"id":"\(name(number))","title":"\(item.title)","published":1795489200,\
          "canonical":[{"href":"\(item.url)"}],"alternate":[{"href":"\(item.url)"}],\
          "categories":[\(marks)],"summary":{"content":"<p>High water after noon.</p>"}}
          """
      }
    }
    return json(
      "{\"id\":\"user/-/state/com.google/reading-list\",\"items\":[\(items.joined(separator: ","))]}"
    )
  }

  private mutating func edit(_ form: FormFields) -> LoopbackAnswer {
    for number in form.all("i").compactMap(number) {
      for mark in form.all("a") where state.hasLabels || !mark.hasPrefix("user/-/label/") {
        state.items[number]?.marks.insert(mark)
      }
      for mark in form.all("r") { state.items[number]?.marks.remove(mark) }
    }
    return words("OK")
  }

  private mutating func add(_ form: FormFields) -> LoopbackAnswer {
    guard let url = form["quickadd"], url.hasSuffix(".xml") else {
      return json(#"{"numResults":0,"error":"There is no feed."}"#)
    }
    if state.feeds[url] == nil {
      state.feedCount += 1
      state.feeds[url] = FeedServerSite.Feed(name: "feed/\(state.feedCount)", title: "")
    }
    let name = state.feeds[url]?.name ?? ""
    return json(#"{"numResults":1,"query":"\#(url)","streamId":"\#(name)"}"#)
  }

  private mutating func change(_ form: FormFields) -> LoopbackAnswer {
    guard let url = state.feeds.first(where: { $0.value.name == form["s"] })?.key else {
      return .status(400)
    }
    if form["ac"] == "unsubscribe" {
      state.feeds[url] = nil
    } else if form["ac"] == "edit", let title = form["t"] {
      state.feeds[url]?.title = title
    }
    return words("OK")
  }

  private func name(_ number: Int64) -> String {
    let digits = String(UInt64(bitPattern: number), radix: 16)
    let zeros = String(repeating: "0", count: 16 - digits.utf8.count)
    return "tag:google.com,2005:reader/item/\(zeros)\(digits)"
  }

  private func number(_ name: String) -> Int64? {
    name.split(separator: "/").last.flatMap { UInt64($0, radix: 16) }
      .map(Int64.init(bitPattern:))
  }
}

/// The fields of a query or form (application/x-www-form-urlencoded).
struct FormFields {
  private let fields: [(name: String, value: String)]

  init(_ text: String) {
    fields = text.split(separator: "&").map { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.unescaped(parts[0]), parts.count > 1 ? Self.unescaped(parts[1]) : "")
    }
  }

  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  private static func unescaped(_ text: Substring) -> String {
    var (bytes, rest) = ([UInt8](), Array(text.utf8)[...])
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
