import LoopbackSite
import News
import Testing
import WireClient
import WireProtocol

@Suite struct WirePictureTests {
  let wire: WireFixture

  init() throws { wire = try WireFixture() }

  private func file(_ count: Int) -> [UInt8] {
    [0xFF, 0xD8, 0xFF] + (3..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
  }

  private func picture(_ target: String) -> WireAnswer {
    wire.client.answer(to: wire.job(target, expecting: .picture))
  }

  @Test("A picture comes as it is, however many frames it takes", arguments: [9, 5 << 20])
  func aPictureComesWhole(count: Int) {
    let file = file(count)
    wire.site.serve(path: "/p.jpg", contentType: "image/jpeg", bytes: file)
    guard case .picture(let fetched) = picture("/p.jpg") else {
      Issue.record("no picture")
      return
    }
    #expect(fetched.bytes == file)
    #expect(fetched.receipt.byteCount == count)
  }

  @Test func aPictureThatIsMislabelledIsForTheOneWhoDrawsItToJudge() {
    wire.site.serve(path: "/p", contentType: "application/octet-stream", bytes: file(20))
    guard case .picture = picture("/p") else {
      Issue.record("no picture")
      return
    }
  }

  @Test func aPageInThePlaceOfAPictureIsNone() {
    wire.site.serve(path: "/p.jpg", contentType: "text/html; charset=utf-8", bytes: file(20))
    #expect(
      picture("/p.jpg").failure == .wrongKind(contentType: "text/html; charset=utf-8"))
  }

  @Test func aPicturePastTheLimitIsRefused() {
    wire.site.serve(
      path: "/p.jpg", contentType: "image/jpeg", bytes: file(WireLimits.picture + 1))
    #expect(picture("/p.jpg").failure == .tooLarge(limit: WireLimits.picture))
  }

  @Test func thePlaceOfAPictureIsJudgedAsThatOfAPage() {
    wire.site.serve(path: "/p.jpg", contentType: "image/jpeg", bytes: file(20))
    let job = wire.job("/p.jpg", expecting: .picture, named: [])
    #expect(
      wire.client.answer(to: job).failure
        == .addressNotAllowed(host: "127.0.0.1", resolved: "127.0.0.1"))
  }

  @Test func picturesThatNobodyAskedForEndTheWire() {
    let client = WireClient(program: WireFixture.standIn("sends-a-picture"))
    let answer = client.answer(to: wire.job("/a"))
    #expect(answer.failure == .wireDied(address: wire.site.base + "/a", times: 1))
    #expect(client.serve().contains(.spokeNonsense(.implausible)))
  }
}
