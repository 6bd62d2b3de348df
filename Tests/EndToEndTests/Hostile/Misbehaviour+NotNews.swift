import LoopbackSite

extension Misbehaviour {
  /// Answers that look well and are no news.
  static let notNews: [Misbehaviour] = [
    Misbehaviour("nothing", says: "was empty", raw: Hostile.answer("")),
    Misbehaviour("nothing but blanks", says: "was empty", raw: Hostile.answer("  \n\t\n  ")),
    Misbehaviour(
      "a feed without items", says: "without stories",
      raw: Hostile.answer("<rss version='2.0'><channel><title>Tides</title></channel></rss>")),
    Misbehaviour(
      "a page in place of a feed", says: "in place of a feed",
      raw: Hostile.answer(Hostile.page("<p>The harbour is closed.</p>"), type: "text/html")),
    Misbehaviour(
      "a feed in place of a page", says: "in place of a page",
      raw: Hostile.answer(Hostile.feed(4...4))
    ).asPage,
    Misbehaviour(
      "JSON in place of a feed", says: "in place of a feed", raw: Hostile.answer("{\"error\":1}")),
    Misbehaviour(
      "half a feed", says: "broken and holds no stories",
      raw: Hostile.answer("<?xml version='1.0'?><rss><chan")),
    Misbehaviour("Service Error at 200", says: "own error page", raw: page(serviceError)).asPage,
    Misbehaviour(
      "Service Error at 200 in place of a feed", says: "own error page", raw: page(serviceError)),
    Misbehaviour("a challenge at 200", says: "asks for a browser", raw: page(challenge)).asPage,
    Misbehaviour(
      "a challenge at 200 in place of a feed", says: "asks for a browser", raw: page(challenge)),
    Misbehaviour(
      "a challenge at 403", says: "asks for a browser",
      raw: Hostile.answer(challenge, type: "text/html", status: "403 Forbidden")),
    Misbehaviour(
      "a challenge at 503", says: "asks for a browser",
      raw: Hostile.answer(challenge, type: "text/html", status: "503 Service Unavailable")),
    Misbehaviour("a login wall", says: "log in", raw: page(login)).asPage,
    Misbehaviour("a login wall in place of a feed", says: "log in", raw: page(login)),
    Misbehaviour("a page that is missing at 200", says: "no such page", raw: page(missing)).asPage,
    Misbehaviour(
      "a page that is missing at 200, in Korean", says: "no such page", raw: page(missingInKorean)
    ).asPage,
    Misbehaviour(
      "a picture", says: "of the kind image/png", raw: Hostile.answer("x", type: "image/png")),
    Misbehaviour(
      "a PDF", says: "of the kind application/pdf",
      raw: Hostile.answer("%PDF", type: "application/pdf")),
    Misbehaviour("404", says: "no such page", .status(404)),
    Misbehaviour("410", says: "no such page", .status(410)),
    Misbehaviour("500", says: "status 500", .status(500)),
  ]

  private static func page(_ text: String) -> String { Hostile.answer(text, type: "text/html") }

  private static let serviceError = Hostile.page(
    "<h1>Service Error</h1><p>The request could not be carried out.</p>", title: "Error")

  private static let challenge = Hostile.page(
    "<p>Checking your browser before you go on.</p>"
      + "<script src='/cdn-cgi/challenge-platform/h/b.js'></script>", title: "Just a moment...")

  private static let login = Hostile.page(
    "<form action='/login' method='post'><h1>Log in</h1><label>E-mail <input name='id'></label>"
      + "<label>Password <input type='password' name='pw'></label><button>Log in</button></form>"
      + "<a href='/join'>Create an account with us today</a>", title: "Log in")

  private static let missing = Hostile.page(
    "<h1>Page not found</h1><p>The page that you asked for is not here.</p>"
      + "<a href='/'>Back to the front page of the paper</a>", title: "404 - Page not found")

  private static let missingInKorean = Hostile.page(
    "<h1>요청하신 페이지를 찾을 수 없습니다.</h1><a href='/'>첫 화면으로 돌아가기</a>", title: "알림")
}
