import News

@testable import PageParsing

/// Reads any text as a date, which is never after the time of fetching.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDates(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
  let now = Instant(seconds: 1_795_521_600)
  let reader = DateReader(zone: .korea, now: now)
  for found in [reader.instant(text), reader.instant(ofField: text)] {
    precondition(found.map { $0.seconds <= now.seconds } ?? true)
  }
  return 0
}
