import News
import PageParsing

/// Reads any bytes as a feed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeeds(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: count))
  guard let address = Address("https://harbor.example/feed.xml") else { return 0 }
  let context = PageContext(address: address, now: Instant(seconds: 1_795_521_600))
  let feed = PageParser.feed(bytes, in: context)
  precondition(feed.rows.count <= 2_000)
  precondition(feed.rows.allSatisfy { $0.title.unicodeScalars.count <= 1_000 })
  return 0
}
