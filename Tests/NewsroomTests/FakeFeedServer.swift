import News
import Newsroom
import WireClient
import WireProtocol

/// A feed server without a network: it answers what the wire would have read.
///
/// It has stories of `ModelledArchive`'s paper by their numbers.
final class FakeFeedServer {
  /// An item.
  struct Item: Hashable {
    var marks: Set<String> = []
    /// Whether it leads nowhere.
    var isWithoutAddress = false
    /// Where it leads; nil to the story of its number.
    var address: String?
  }

  /// What happens at a request instead.
  enum Fault: CaseIterable {
    /// The request does not come there.
    case cut
    /// It does, and the answer is lost.
    case lostAnswer
    /// The login or token has run out.
    case expired
    /// It answers another question.
    case nonsense
    /// It does not find the half of what it has, and says nothing of it.
    case halfLists
  }

  var items: [Int64: Item] = [:]
  /// Feeds by address: the name and the title.
  var feeds: [String: (name: String, title: String)] = [:]
  var folders: Set<String> = []
  var hasLabels = true
  /// What every feed is called after it was subscribed to, as after a redirect.
  var moved: [String: String] = [:]
  /// Feeds that it cannot have.
  var unreachable: Set<String> = []
  var password = "harbour"
  var fault: (Fault, after: Int)?
  var listsEndlessly = false
  private(set) var log: [String] = []
  private var session = 1
  private var lastFeed = 0
  private var isHalved = false

  static let base = Address("https://reader.example/api/greader.php")

  func server(password: String = "harbour") throws -> FeedServer {
    guard let base = Self.base else { throw CutLine() }
    return FeedServer(base, name: "reader", password: password) { try self.answer($0) }
  }

  /// What was asked for to be changed.
  var edits: [String] { log.filter { $0.hasPrefix("edit-tag") || $0.hasPrefix("subscription/e") } }

  func clearLog() { log = [] }

  /// Lets tokens run out.
  func expire() { session += 1 }

  func starred() -> Set<Int64> { marked(FeedServerMark.starred) }

  func marked(_ mark: String) -> Set<Int64> {
    Set(items.filter { $0.value.marks.contains(mark) }.keys)
  }
}

extension FakeFeedServer {
  private func answer(_ request: FormRequest) throws -> WireAnswer {
    let fault = fault.flatMap { $0.after == log.count ? $0.0 : nil }
    let call = request.address.path.split(separator: "/").suffix(2).joined(separator: "/")
    log.append(call.replacing("0/", with: "") + form(request).map { " \($0.0)=\($0.1)" }.joined())
    if fault == .cut { throw CutLine() }
    if fault == .expired { session += 1 }
    if fault == .nonsense { return .feedServer(.added(nil)) }
    isHalved = fault == .halfLists
    let answer = perform(call, request)
    if fault == .lostAnswer { throw CutLine() }
    return answer
  }

  private func form(_ request: FormRequest) -> [(String, String)] {
    (request.fields ?? []).filter { !["T", "Passwd", "Email"].contains($0.name) }
      .map { ($0.name, $0.value) }
  }

  private func perform(_ call: String, _ request: FormRequest) -> WireAnswer {
    let form = Dictionary(grouping: request.fields ?? [], by: \.name).mapValues { $0.map(\.value) }
    if call == "accounts/ClientLogin" {
      let isKnown = form["Email"] == ["reader"] && form["Passwd"] == [password]
      return isKnown ? .words("SID=x\nAuth=reader/\(session)\n") : .status(401)
    }
    guard request.authorization == "GoogleLogin auth=reader/\(session)" else { return .status(401) }
    if request.fields != nil, form["T"] != ["token\(session)"] { return .status(401) }
    switch call {
    case "0/token": return .words("token\(session)\n")
    case "subscription/list": return .feedServer(.feeds(list(of: feeds)))
    case "tag/list": return .feedServer(.labels(labels()))
    case "items/ids": return numbers(request.address)
    case "items/contents": return .feedServer(.items(items(form["i"] ?? [])))
    case "0/edit-tag": return edit(form)
    case "subscription/quickadd": return subscribe(form["quickadd"]?.first ?? "")
    case "subscription/edit": return change(form)
    default: return .status(404)
    }
  }

  private func list(of feeds: [String: (name: String, title: String)]) -> [FeedServerFeed] {
    feeds.sorted { $0.key < $1.key }.compactMap { address, feed in
      Address(address).map {
        FeedServerFeed(
          name: feed.name, address: $0, title: feed.title, folders: folders.sorted())
      }
    }
  }

  private func labels() -> [String] {
    let marks = items.values.flatMap(\.marks).filter { $0.hasPrefix(FeedServerMark.labels) }
    return hasLabels
      ? Set(marks).sorted().map { String($0.dropFirst(FeedServerMark.labels.count)) } : []
  }

  /// In pages of seven, the newest first.
  private func numbers(_ address: Address) -> WireAnswer {
    let query = address.fields
    let all = items.filter { _, item in
      let isIn = query["s"] == FeedServerMark.all || item.marks.contains(query["s"] ?? "")
      return isIn && !item.marks.contains(query["xt"] ?? "-")
    }.keys.sorted(by: >)
    let start = query["c"].flatMap { Int($0) } ?? 0
    if listsEndlessly { return .feedServer(.numbers(all, next: "\(start + 1)")) }
    let page = Array(all.dropFirst(start).prefix(7))
    let next = start + 7 < all.count ? "\(start + 7)" : nil
    return .feedServer(.numbers(isHalved ? Array(page.prefix(page.count / 2)) : page, next: next))
  }

  private func items(_ ids: [String]) -> [FeedServerItem] {
    ids.compactMap { Int64($0.split(separator: "/").last ?? "", radix: 16) }.compactMap { number in
      guard let item = items[number] else { return nil }
      let address = Address(item.address ?? "https://www.paper.example/\(number)")
      return FeedServerItem(
        number: number, address: item.isWithoutAddress ? nil : address, title: "Part \(number)",
        marks: item.marks)
    }
  }

  private func edit(_ form: [String: [String]]) -> WireAnswer {
    for id in form["i"] ?? [] {
      guard let number = Int64(id.split(separator: "/").last ?? "", radix: 16) else { continue }
      for mark in form["a"] ?? [] where hasLabels || !mark.hasPrefix(FeedServerMark.labels) {
        items[number]?.marks.insert(mark)
      }
      for mark in form["r"] ?? [] { items[number]?.marks.remove(mark) }
    }
    return .words("OK")
  }

  private func subscribe(_ told: String) -> WireAnswer {
    if unreachable.contains(told) { return .feedServer(.added(nil)) }
    let address = moved[told] ?? told
    if feeds[address] == nil {
      lastFeed += 1
      feeds[address] = ("feed/\(lastFeed)", told)
    }
    return .feedServer(.added(feeds[address]?.name))
  }

  private func change(_ form: [String: [String]]) -> WireAnswer {
    guard let feed = feeds.first(where: { $0.value.name == form["s"]?.first }) else {
      return .status(400)
    }
    if form["ac"] == ["unsubscribe"] {
      feeds[feed.key] = nil
    } else if let title = form["t"]?.first {
      feeds[feed.key]?.title = title
    }
    return .words("OK")
  }
}

extension WireAnswer {
  fileprivate static func words(_ words: String) -> WireAnswer { .feedServer(.words(words)) }

  fileprivate static func status(_ status: Int) -> WireAnswer {
    .failed(.status(status, retryAfter: nil))
  }
}

extension Address {
  /// The fields of the query, as they were before they were escaped.
  fileprivate var fields: [String: String] {
    (query ?? "").split(separator: "&").reduce(into: [:]) { fields, field in
      let parts = field.split(separator: "=", maxSplits: 1)
      fields[String(parts[0])] = parts.count > 1 ? String(parts[1]).removingEscapes : ""
    }
  }
}

extension String {
  fileprivate var removingEscapes: String {
    var (bytes, rest) = ([UInt8](), Array(utf8)[...])
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
