import LoopbackSite
import News
import Testing
import WireClient
import WireProtocol

/// What a feed server is asked for.
@Suite struct WireFormTests {
  let wire: WireFixture

  init() throws { wire = try WireFixture() }

  private func ask(
    _ path: String, for question: FeedServerQuestion, fields: [FormField]? = nil,
    authorization: String? = nil
  ) -> WireAnswer {
    wire.client.answer(
      to: .form(
        FormRequest(
          address(wire.site.base + path), for: question, fields: fields,
          authorization: authorization)))
  }

  @Test func aFormIsSentWholeAndItsAnswerIsRead() {
    wire.site.handle(prefix: "/api") { path, body, headers in
      let words = [path, body, headers["authorization"] ?? "", headers["content-type"] ?? ""]
      return .document(
        contentType: "text/plain", bytes: Array(words.joined(separator: "\n").utf8))
    }
    let fields = [FormField("Email", "a b"), FormField("Passwd", "나&=%+~")]
    let answer = ask("/api/x?y=1", for: .words, fields: fields, authorization: "GoogleLogin auth=q")
    #expect(
      answer
        == .feedServer(
          .words(
            """
            /api/x?y=1
            Email=a%20b&Passwd=%EB%82%98%26%3D%25%2B%7E
            GoogleLogin auth=q
            application/x-www-form-urlencoded
            """)))
    #expect(ask("/api/z", for: .words) == .feedServer(.words("/api/z\n\n\n")))
    #expect(wire.site.log.allSatisfy { $0.path.hasPrefix("/api") }, "robots.txt is not for it")
  }

  @Test func whatIsTheUsersOwnIsNotRedirected() {
    wire.site.serve("/api", .redirect(to: "/elsewhere"))
    let fields = [FormField("Passwd", "p")]
    let failure = ask("/api", for: .words, fields: fields, authorization: "a").failure
    #expect(failure == .redirectNotAllowed(to: wire.site.base + "/elsewhere"))
    #expect(wire.site.log.map(\.path) == ["/api"])
  }

  @Test func faultsAreToldApart() {
    wire.site.serve(path: "/page", contentType: "text/html", bytes: Array("<p>Log in</p>".utf8))
    #expect(ask("/page", for: .numbers).failure == .wrongKind(contentType: "text/html"))
    wire.site.serve(
      "/cut",
      .truncated(
        contentType: "application/json", bytes: Array(#"{"itemRefs":[]}"#.utf8), count: 9))
    #expect(ask("/cut", for: .numbers).failure == .brokenBody(received: 9))
    wire.site.serve("/401", .status(401))
    #expect(ask("/401", for: .words, fields: []).failure == .status(401, retryAfter: nil))
    wire.site.serve("/endless", .endless(contentType: "application/json"))
    #expect(ask("/endless", for: .numbers).failure == .tooLarge(limit: WireLimits.body))
    wire.site.serve("/503", .status(503, headers: ["Retry-After": "120"]))
    #expect(ask("/503", for: .words).failure == .status(503, retryAfter: 120))
    guard case .resting = ask("/page", for: .words).failure else {
      Issue.record("the host asked to be left alone")
      return
    }
  }

  @Test func aHundredThousandNumbersComeInOneAnswer() {
    let refs = (1...100_000).map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
    wire.site.serve(
      path: "/ids", contentType: "application/json", bytes: Array("{\"itemRefs\":[\(refs)]}".utf8))
    guard case .feedServer(.numbers(let numbers, nil)) = ask("/ids", for: .numbers) else {
      Issue.record("not read")
      return
    }
    #expect(numbers == Array(1...100_000))
  }
}
