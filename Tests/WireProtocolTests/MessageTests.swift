import News
import Testing
import WireProtocol

@Suite struct MessageTests {
  @Test func everyRequestComesBackAsItWas() throws {
    for request in Samples.requests {
      let frame = try passed(request.frame(for: RequestNumber(3)))
      #expect(frame.request == RequestNumber(3))
      #expect(try WireRequest(frame) == request)
    }
  }

  @Test func everyReplyComesBackAsItWas() throws {
    for reply in Samples.replies {
      let frame = try passed(reply.frame(for: RequestNumber(.max)))
      #expect(frame.request == RequestNumber(.max))
      #expect(try WireReply(frame) == reply)
    }
  }

  @Test func anyCutOfAMessageIsRefused() throws {
    for reply in Samples.replies {
      let frame = reply.frame(for: .connection)
      for length in 0..<frame.payload.count {
        var cut = frame
        cut.payload = Array(frame.payload.prefix(length))
        #expect(throws: FrameError.self) { try WireReply(cut) }
      }
    }
  }

  @Test func bytesAfterTheLastFieldAreRefused() {
    for reply in Samples.replies {
      var frame = reply.frame(for: .connection)
      frame.payload.append(0)
      #expect(throws: FrameError.self) { try WireReply(frame) }
    }
  }

  @Test func damagedAndRandomMessagesAreRefusedOrReadButNeverTrap() {
    var random = FixedRandom()
    let frames =
      Samples.requests.map { $0.frame(for: .connection) }
      + Samples.replies.map { $0.frame(for: .connection) }
    for round in 0..<40_000 {
      var frame = frames[round % frames.count]
      for _ in 0...Int.random(in: 0...3, using: &random) where !frame.payload.isEmpty {
        let index = Int.random(in: 0..<frame.payload.count, using: &random)
        frame.payload[index] = UInt8.random(in: 0...255, using: &random)
      }
      if round % 4 == 0 { frame.kind = UInt8.random(in: 0...80, using: &random) }
      if let request = try? WireRequest(frame) {
        #expect((try? WireRequest(request.frame(for: .connection))) == request)
      }
      if let reply = try? WireReply(frame) {
        #expect((try? WireReply(reply.frame(for: .connection))) == reply)
      }
    }
  }

  @Test func numbersAreKeptFromWhereSumsOverflow() throws {
    var frame = WireReply.progress(bytes: 7).frame(for: .connection)
    frame.payload = [0x7F] + Array(repeating: 0xFF, count: 7)
    #expect(throws: FrameError.outOfRange) { try WireReply(frame) }
    for seconds in [Int64.min, .max] {
      var row = ParsedRow()
      row.posted = Instant(seconds: seconds)
      let feed = FetchedFeed(receipt: Samples.receipt, feed: Samples.feed(of: row))
      guard case .feed(let read) = try WireReply(WireReply.feed(feed).frame(for: .connection))
      else {
        Issue.record("expected a feed")
        return
      }
      let posted = try #require(read.feed.rows.first?.posted)
      #expect(WireLimits.seconds.contains(posted.seconds))
    }
  }

  @Test func aFalseCountIsRefusedBeforeRoomIsMade() {
    var frame = WireReply.failed(.unknownHost("h")).frame(for: .connection)
    frame.payload = [1, 0xFF, 0xFF, 0xFF, 0xFF]
    #expect(throws: FrameError.badCount(0xFFFF_FFFF)) { try WireReply(frame) }
  }

  @Test func textThatWouldSteerATerminalIsDisarmed() throws {
    let hostile = WireReply.failed(.unknownHost("a\u{1B}[2Jb\u{9B}c\u{7F}한\td\n"))
    let read = try WireReply(hostile.frame(for: .connection))
    #expect(read == .failed(.unknownHost("a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}한\td\n")))
  }

  @Test("A control is found wherever it stands among harmless bytes", arguments: 0..<20)
  func controlAnywhere(place: Int) throws {
    let before = String(repeating: "é한\n\tÀ0", count: 3).prefix(place)
    for control in ["\u{00}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}"] {
      for after in ["", "~ \u{A0}\u{C2}Z가나다"] {
        let hostile = WireReply.failed(.unknownHost(before + control + after))
        let read = try WireReply(hostile.frame(for: .connection))
        #expect(read == .failed(.unknownHost(before + "\u{FFFD}" + after)))
      }
    }
    let harmless = WireReply.failed(.unknownHost(before + "~ \u{A0}\u{C2}Z가나다"))
    #expect(try WireReply(harmless.frame(for: .connection)) == harmless)
  }

  @Test func aTextThatIsNotUTF8IsRefused() {
    var frame = WireReply.failed(.unknownHost("hh")).frame(for: .connection)
    frame.payload = frame.payload.dropLast(2) + [0xC3, 0x28]
    #expect(throws: FrameError.notUTF8) { try WireReply(frame) }
  }

  @Test func aTraceIsOneLineOfJSONWithNoControls() {
    let failure = WireReply.failed(.status(503, retryAfter: nil))
    let trace = failure.traced(for: RequestNumber(2))
    #expect(
      trace == #"{"request":2,"message":"failed","failure":"#
        + #"{"kind":"status","status":503,"retryAfter":null}}"#)
    for reply in Samples.replies {
      let trace = reply.traced(for: .connection)
      #expect(trace.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
    #expect(WireRequest.parseData([1, 2]).traced(for: .connection).contains(#""2 bytes""#))
  }

  @Test func aTraceShowsNoPasswordAndNoToken() {
    for request in Samples.requests {
      #expect(!request.traced(for: .connection).contains("s3cret"))
    }
    for reply in Samples.replies { #expect(!reply.traced(for: .connection).contains("s3cret")) }
  }

  private func passed(_ frame: Frame) throws -> Frame {
    var splitter = FrameSplitter()
    splitter.append(try frame.encoded())
    return try #require(try splitter.next())
  }
}
