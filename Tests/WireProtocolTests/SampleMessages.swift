import News
import WireProtocol

extension Samples {
  static let requests: [WireRequest] = [
    .hello, .recipe(RecipeNumber(7), recipe), .fetch(FetchRequest(story, now: Instant(seconds: 0))),
    .fetch(fetch(route: .archive(story, timestamp: "20230331000000"))),
    .fetch(fetch(route: .sample)), .fetch(fetch(route: .mirror(address("http://127.0.0.1:81/m/")))),
    .parseBegin(ParseRequest(story, now: Instant(seconds: 0))),
    .parseBegin(
      ParseRequest(
        story, contentType: "text/html", expecting: .page, recipe: RecipeNumber(7),
        now: Instant(seconds: 4), isVerbatim: true)),
    .fetch(FetchRequest(story, expecting: .picture, now: Instant(seconds: 0))),
    .parseData([0, 1, 255]), .parseEnd, .inspectEnd, .importEnd(nil), .importEnd(.jsonl),
    .rules(rules), .form(FormRequest(story, for: .numbers)), .form(login), .cancel, .bye,
  ]

  static let login = FormRequest(
    story, for: .words, fields: [FormField("Email", "reader"), FormField("Passwd", "s3cret 항구")],
    authorization: "GoogleLogin auth=s3cret")

  static let answers: [FeedServerAnswer] = [
    .words("Auth=s3cret"), .numbers([1, -1, .max], next: "9"), .numbers([], next: nil),
    .items([
      FeedServerItem(
        number: 7, address: story, title: "Nets", posted: Instant(seconds: 3),
        marks: ["user/-/label/a", FeedServerMark.read]),
      FeedServerItem(number: 8, address: nil, title: ""),
    ]),
    .feeds([FeedServerFeed(name: "feed/1", address: story, title: "바다", folders: ["Coast"])]),
    .labels(["바다"]), .added("feed/3"), .added(nil),
  ]

  static let captures = ["20230331000000", "20230331120000"].compactMap {
    Capture(timestamp: $0, original: story)
  }

  static let rules = HostRules(
    site: "https://h", text: "User-agent: *\nDisallow: /x\n", secondsLeft: -3)

  static let replies: [WireReply] =
    [
      .ready, .progress(bytes: 9), .reading, .page(FetchedPage(receipt: receipt, page: page)),
      .page(FetchedPage(receipt: Receipt(address: story), page: ParsedPage())),
      .feed(FetchedFeed(receipt: receipt, feed: feed)), .notModified(receipt),
      .inspection(inspection), .inspection(PageInspection()), .imported(imported),
      .imported(ParsedImport(kind: .opml)), .learned(rules),
      .captures(FetchedCaptures(receipt: receipt, captures: captures)),
      .pictureData([0xFF, 0xD8, 0]), .picture(receipt),
    ] + failures.map(WireReply.failed) + answers.map(WireReply.feedServer)

  static let failures: [WireFailure] = [
    .unknownHost("h"), .refused(host: "h"), .unreachable(host: "h", reason: "r"),
    .timedOut(host: "h", seconds: 30), .insecure(host: "h", reason: "r"), .tooLarge(limit: 1),
    .status(503, retryAfter: 60), .status(404, retryAfter: nil), .tooManyRedirects(limit: 8),
    .redirectNotAllowed(to: "http://h/"), .addressNotAllowed(host: "h", resolved: "127.0.0.1"),
    .wrongKind(contentType: "image/png"), .brokenBody(received: 3), .answerTooLarge, .cancelled,
    .notHTTP(host: "h"), .challenged(host: "h"), .headTooLarge(limit: 4),
    .resting(host: "h", seconds: 60), .busy(limit: 3), .malformedRequest,
    .forbidden(host: "h", path: "/p"), .rulesUnavailable(status: 503),
    .wireDied(address: "a", times: 2), .wireNotStarted(program: "p", reason: "r"),
  ]

  static let imported: ParsedImport = {
    var found = ParsedImport(kind: .netscape)
    found.title = "Harbor feeds"
    found.feeds = [
      ImportedFeed(
        title: "Harbor", address: story, home: story, folders: ["Coast", "바다"], line: 3)
    ]
    found.bookmarks = [
      ImportedBookmark(
        address: story, title: "Nets", addedAt: Instant(seconds: 1), tags: ["a", "b"],
        note: "one\ntwo", line: 4)
    ]
    found.stories = [kept]
    found.skipped = SkippedItem.Reason.allCases.map {
      SkippedItem(line: 9, text: "exec:ls", reason: $0)
    }
    found.notes = [.cutAtLimit]
    return found
  }()

  private static let kept: KeptStory = {
    let id = StoryID("harbor#1")
    let headline = Headline(
      id: id, address: story, title: "Nets", label: "ED", dek: "그물", lead: "At night",
      byline: row.byline, sectionLabel: "Society", posted: Instant(seconds: 2),
      updated: Instant(seconds: 3), image: story, kind: .cartoon, isBilingual: true)
    let text = Story(
      id: id, address: story, sectionLabel: "Society", headline: "Nets", dek: "그물",
      byline: row.byline, posted: Instant(seconds: 2), updated: Instant(seconds: 3),
      kind: .gallery, halves: article.halves, notes: [.shortText])
    return KeptStory(
      paper: PaperID("harbor"), headline: headline, text: text, isRead: true,
      bookmarkedAt: Instant(seconds: 9), tags: ["바다"], note: "one\ntwo")
  }()

  private static func fetch(route: Route) -> FetchRequest {
    var request = FetchRequest(
      story, expecting: .feed, recipe: RecipeNumber(1), validators: receipt.validators,
      namedHosts: ["127.0.0.1", "[::1]"], route: route, now: Instant(seconds: 1_795_000_000))
    request.knownTexts = [TextDigest(bits: 0), TextDigest(bits: .max)]
    return request
  }
}

/// SplitMix64 with a fixed seed: the same bytes on every run.
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64 = 0x48_616e_6a69

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
