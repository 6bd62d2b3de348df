import LoopbackSite

/// One way in which a server can do harm or nonsense, and what is to come of it.
struct Misbehaviour: Sendable {
  /// What the server does, in a few words.
  let name: String
  /// What it answers; some are large, and are made when they are needed.
  let answer: @Sendable () -> LoopbackAnswer
  /// Whether it stands in place of a list page, else of a feed.
  var isPage = false
  /// Part of the sentence that is shown.
  let sentence: String
  /// How many stories it brings; what was there stays in any case.
  var stories = 0

  init(
    _ name: String, says sentence: String, brings stories: Int = 0,
    _ answer: @Sendable @escaping @autoclosure () -> LoopbackAnswer
  ) {
    (self.name, self.sentence, self.stories, self.answer) = (name, sentence, stories, answer)
  }

  /// A server that sends text as it is.
  init(
    _ name: String, says sentence: String, brings stories: Int = 0,
    raw text: @Sendable @escaping @autoclosure () -> String
  ) {
    self.init(name, says: sentence, brings: stories, .raw([.text(text())]))
  }

  /// The same in place of a list page.
  var asPage: Misbehaviour {
    var page = self
    page.isPage = true
    return page
  }

  /// All of them.
  static let all = timing + lengths + amounts + protocols + redirects + documents + floods + notNews
}

/// The parts of answers.
enum Hostile {
  /// The head of an answer, with the empty line that ends it.
  static func head(_ lines: String..., status: String = "200 OK") -> String {
    (["HTTP/1.1 \(status)"] + lines + ["Connection: close", "", ""]).joined(separator: "\r\n")
  }

  /// A whole answer of a length that is right.
  static func answer(_ body: String, type: String = "text/xml", status: String = "200 OK") -> String
  {
    head("Content-Type: \(type)", "Content-Length: \(body.utf8.count)", status: status) + body
  }

  /// A whole answer as bytes under an encoding.
  static func encoded(_ body: [UInt8], _ encoding: String) -> LoopbackAnswer {
    .raw([
      .text(
        head(
          "Content-Type: text/xml", "Content-Encoding: \(encoding)",
          "Content-Length: \(body.count)")),
      .send(body),
    ])
  }

  /// A feed of some items.
  static func feed(_ items: ClosedRange<Int> = 1...3, extra: String = "") -> String {
    let items = items.map { number in
      "<item><title>Tide table \(number)</title>"
        + "<link>https://harbour.invalid/story/\(number)</link></item>"
    }
    return "<rss version=\"2.0\"><channel><title>Tides</title>\(extra)\(items.joined())"
      + "</channel></rss>"
  }

  /// A page around some markup.
  static func page(_ body: String, title: String = "Harbour") -> String {
    "<!DOCTYPE html><html><head><title>\(title)</title></head><body>\(body)</body></html>"
  }

  static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }
}
