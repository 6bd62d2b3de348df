import Testing

@testable import WireProtocol

@Suite struct FrameTests {
  @Test func framesComeWholeHoweverTheBytesArrive() throws {
    let frames = Samples.replies.map { $0.frame(for: RequestNumber(1)) }
    let stream = try frames.flatMap { try $0.encoded() }
    for step in [1, 3, 1_000, stream.count] {
      var splitter = FrameSplitter()
      var found: [Frame] = []
      for start in stride(from: 0, to: stream.count, by: step) {
        splitter.append(stream[start..<min(start + step, stream.count)])
        while let frame = try splitter.next() { found.append(frame) }
      }
      #expect(found == frames)
      #expect(!splitter.isInsideFrame)
    }
  }

  @Test func aFrameOfMoreThanFourMebibytesIsRefusedByItsLengthAlone() {
    var splitter = FrameSplitter()
    splitter.append([0, 0x40, 0, 1])
    #expect(throws: FrameError.tooLong(WireLimits.frame + 1)) { try splitter.next() }
    let long = Frame(
      kind: 1, request: .connection, payload: Array(repeating: 0, count: WireLimits.frame))
    #expect(throws: FrameError.tooLong(WireLimits.frame + 6)) { try long.encoded() }
  }

  @Test func aFrameOfTheLongestLengthPasses() throws {
    let payload = [UInt8](repeating: 7, count: WireLimits.frame - 6)
    let frame = Frame(kind: 5, request: .connection, payload: payload)
    var splitter = FrameSplitter()
    splitter.append(try frame.encoded())
    #expect(try splitter.next() == frame)
  }

  @Test func aFrameShorterThanItsHeaderIsRefused() {
    var splitter = FrameSplitter()
    splitter.append([0, 0, 0, 5, 1, 1, 0, 0, 0])
    #expect(throws: FrameError.tooShort(5)) { try splitter.next() }
  }

  @Test func anotherVersionIsRefusedByItsNumber() {
    var splitter = FrameSplitter()
    splitter.append([0, 0, 0, 6, 9, 1, 0, 0, 0, 0])
    #expect(throws: FrameError.unknownVersion(9)) { try splitter.next() }
  }

  @Test func randomStreamsEndInAnErrorOrInFrames() {
    var random = FixedRandom()
    for _ in 0..<2_000 {
      var splitter = FrameSplitter()
      splitter.append((0..<64).map { _ in UInt8.random(in: 0...255, using: &random) & 0x0F })
      while let frame = try? splitter.next() { _ = try? WireReply(frame) }
    }
  }
}
