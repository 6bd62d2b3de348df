import News
import Testing
import WireProtocol

/// What two machines say to each other while they merge.
@Suite struct SyncMessageTests {
  private static let device = DeviceID(7)
  private static let stamp = Stamp(tick: 12, device: device)
  private static let story = StoryID("990001")
  private static let records = [
    SyncRecord(.read, of: [story], Remembered(.number(1_800_000_000), stamp)),
    SyncRecord(.tag, of: [story], name: "quay", Remembered(nil, stamp)),
    SyncRecord(.note, of: [story], Remembered(.text("조석표"), stamp)),
  ]
  private static let requests: [SyncRequest] = [
    .hello(version: 1, device), .push(records, isTrial: true), .texts([SyncedText(story, nil)]),
    .pushed(upTo: 44), .pull(after: 3, keepsOnly: true), .wantTexts([story]), .bye,
  ]
  private static let answers: [SyncAnswer] = [
    .greeting(version: 1, SyncStanding(device: device, newest: 9, digest: .max), received: 4),
    .merged([SyncChange(.tag, isOn: false, title: "A boat", name: "quay")], lacking: [story]),
    .done, .records(records, upTo: 44, isEnd: true), .texts([SyncedText(story, nil)]),
    .failed("The disc is full."),
  ]

  @Test func everyMessageComesBackAsItWas() throws {
    for request in Self.requests { #expect(try SyncRequest(request.frame) == request) }
    for answer in Self.answers { #expect(try SyncAnswer(answer.frame) == answer) }
  }

  @Test func cutAndLengthenedMessagesAreRefused() {
    for frame in Self.requests.map(\.frame) + Self.answers.map(\.frame) {
      for length in 0..<frame.payload.count {
        var cut = frame
        cut.payload = Array(frame.payload.prefix(length))
        #expect(throws: FrameError.self) { try SyncRequest(cut) }
        #expect(throws: FrameError.self) { try SyncAnswer(cut) }
      }
      var long = frame
      long.payload.append(0)
      #expect(throws: FrameError.self) { try SyncRequest(long) }
      #expect(throws: FrameError.self) { try SyncAnswer(long) }
    }
  }

  @Test func factsThatNoArchiveHoldsAreRefused() {
    let record = SyncRecord(.tag, of: [], name: "quay", Remembered(nil, Self.stamp))
    #expect(throws: FrameError.self) {
      try SyncRequest(SyncRequest.push([record], isTrial: false).frame)
    }
  }
}
