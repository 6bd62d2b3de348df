/// The values that a page's own program is started with, where its text often stands whole though
/// the page shows none of it: Next.js in both of its forms, Arc, and the states of common libraries.
///
/// They are looked for in the page's text and not in its tree, and only when the tree has no story.
struct PageState {
  private(set) var values: [JSON] = []
  /// Texts that stand by themselves in a Next.js stream, by their number.
  private(set) var texts: [String: String] = [:]

  /// At most so many values are read of one page.
  private static let limit = 400

  /// Whether one text of the stream alone is as long as a story.
  var hasOneText: Bool { texts.values.count { $0.utf8.count >= 600 } == 1 }

  init(_ page: UnsafeBufferPointer<UInt8>) {
    for name in Self.assigned { readAssigned(name, in: page) }
    readScripts(in: page)
    readStream(in: page)
  }

  /// Names that a state is assigned to.
  private static let assigned = [
    "Fusion.globalContent", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__INITIAL_DATA__",
    "__APOLLO_STATE__",
  ]

  private mutating func readAssigned(_ name: String, in page: UnsafeBufferPointer<UInt8>) {
    guard var at = page.end(of: Array(name.utf8), from: 0) else { return }
    let stop = min(page.count, at + 24)
    while at < stop, page[at] != UInt8(ascii: "{") { at += 1 }
    if at < stop { take(page, from: at) }
  }

  /// `<script id="__NEXT_DATA__" type="application/json">`.
  private mutating func readScripts(in page: UnsafeBufferPointer<UInt8>) {
    let type = Array("application/json".utf8)
    var at = 0
    while values.count < Self.limit, let found = page.end(of: type, from: at) {
      guard let start = page[found...].firstIndex(of: UInt8(ascii: ">")) else { return }
      at = take(page, from: start + 1)
    }
  }

  /// `self.__next_f.push([1,"..."])`: parts of one text, which is a list of numbered values.
  private mutating func readStream(in page: UnsafeBufferPointer<UInt8>) {
    let call = Array("__next_f.push(".utf8)
    var (at, stream) = (0, [UInt8]())
    while let found = page.end(of: call, from: at) {
      let (pushed, end) = JSON.read(page, from: found)
      at = end
      if case .list(let parts)? = pushed, parts.count == 2,
        case .text(let part) = parts[1]
      {
        stream += Array(part.utf8)
      }
    }
    stream.withUnsafeBufferPointer { readRows(of: $0) }
  }

  /// `1a:{...}` and a line end, or `1b:T5c3,` and as many bytes of text.
  private mutating func readRows(of stream: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < stream.count, values.count < Self.limit {
      guard let colon = stream[at...].prefix(12).firstIndex(of: UInt8(ascii: ":")) else {
        at = stream.lineEnd(from: at)
        continue
      }
      let number = String(decoding: stream[at..<colon], as: UTF8.self)
      if colon + 1 < stream.count, stream[colon + 1] == UInt8(ascii: "T") {
        at = readText(number, in: stream, from: colon + 2)
      } else {
        let end = stream.lineEnd(from: at)
        if let start = stream[(colon + 1)...].prefix(4).firstIndex(where: { "[{".utf8.contains($0) }
        ) {
          take(UnsafeBufferPointer(rebasing: stream[..<end]), from: start)
        }
        at = end
      }
    }
  }

  private mutating func readText(
    _ number: String, in stream: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard let comma = stream[start...].prefix(9).firstIndex(of: UInt8(ascii: ",")),
      let length = Int(String(decoding: stream[start..<comma], as: UTF8.self), radix: 16),
      length >= 0, length <= stream.count - comma - 1
    else { return stream.lineEnd(from: start) }
    let end = comma + 1 + length
    texts[number] = String(decoding: stream[(comma + 1)..<end], as: UTF8.self)
    return end
  }

  /// Takes the value that begins at a place, and says where it ends: nothing is read twice.
  @discardableResult
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let (value, end) = JSON.read(bytes, from: start)
    if let value { values.append(value) }
    return end
  }
}

extension JSON {
  /// Reads the value that begins at a place; `end` is where the reading ended.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (value: JSON?, end: Int) {
    guard start < bytes.count else { return (nil, bytes.count) }
    var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[start...]))
    let value = reader.value(depth: 0)
    return (value, start + reader.at)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where `needle` ends that next stands at or after `start`.
  fileprivate func end(of needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    var at = start
    while at + needle.count <= count, let found = self[at...].firstIndex(of: first) {
      if self[found...].starts(with: needle) { return found + needle.count }
      at = found + 1
    }
    return nil
  }

  /// Where the next line begins.
  fileprivate func lineEnd(from start: Int) -> Int {
    self[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? count
  }
}
