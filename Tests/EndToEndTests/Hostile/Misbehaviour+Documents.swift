import LoopbackSite

extension Misbehaviour {
  /// Documents that are made to break their reader.
  static let documents: [Misbehaviour] = [
    Misbehaviour(
      "a billion laughs", says: "declares entities", raw: Hostile.answer(laughs + Hostile.feed())),
    Misbehaviour(
      "an entity of quadratic size", says: "declares entities",
      raw: Hostile.answer(
        "<!DOCTYPE rss [<!ENTITY a \"\(Hostile.times(50_000, "a"))\">]><rss><channel><title>"
          + Hostile.times(50_000, "&a;") + "</title></channel></rss>")),
    Misbehaviour(
      "an entity of a file", says: "declares entities",
      raw: Hostile.answer(
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
          + Hostile.feed(4...4, extra: "&a;"))),
    Misbehaviour(
      "a DTD of another host", says: "1 new", brings: 1,
      raw: Hostile.answer(
        "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/a.dtd\">" + Hostile.feed(4...4))),
    Misbehaviour(
      "XML 500,000 deep", says: "broken and holds no stories",
      raw: Hostile.answer("<rss><channel>" + Hostile.times(500_000, "<a>"))),
    Misbehaviour(
      "HTML 100,000 deep", says: "No story was found",
      raw: html(Hostile.times(100_000, "<div>"))
    ).asPage,
    Misbehaviour(
      "tables 20,000 deep", says: "No story was found",
      raw: html(Hostile.times(20_000, "<table><tr><td>"))
    ).asPage,
    Misbehaviour(
      "formatting 20,000 deep", says: "No story was found",
      raw: html(Hostile.times(20_000, "<b><i><a href=x>"))
    ).asPage,
    Misbehaviour(
      "an element of 100,000 attributes", says: "broken and holds no stories",
      raw: html("<p " + (1...100_000).map { "a\($0)=b " }.joined() + ">x</p>")
    ).asPage,
    Misbehaviour(
      "an attribute of 1 MB", says: "No story",
      raw: html("<p title='" + Hostile.times(1_000_000, "x") + "'>x</p>")
    ).asPage,
    Misbehaviour(
      "a comment without end", says: "broken and holds no stories",
      raw: Hostile.answer("<rss><channel><!--" + Hostile.times(15_000_000, "-"))),
    Misbehaviour(
      "a CDATA section without end", says: "broken and holds no stories",
      raw: Hostile.answer("<rss><channel><title><![CDATA[" + Hostile.times(4_000_000, "]"))),
    Misbehaviour(
      "100,000 namespaces", says: "broken and holds no stories",
      raw: Hostile.answer(
        "<rss " + (1...100_000).map { "xmlns:n\($0)='u\($0)' " }.joined() + "><channel>")),
    Misbehaviour(
      "a charset of escapes", says: "1 new", brings: 1,
      raw: Hostile.answer(Hostile.feed(4...4), type: "text/xml; charset=\u{1B}[31mzz\u{9B}")),
    Misbehaviour(
      "a charset of 60 KB", says: "1 new", brings: 1,
      raw: Hostile.answer(
        Hostile.feed(4...4), type: "text/xml; charset=" + Hostile.times(60_000, "z"))),
    Misbehaviour(
      "UTF-16 that is ASCII", says: "1 new", brings: 1,
      raw: Hostile.answer(
        "<?xml version='1.0' encoding='UTF-16'?>" + Hostile.feed(4...4),
        type: "text/xml; charset=utf-8")),
    Misbehaviour(
      "UTF-7", says: "1 new", brings: 1,
      raw: Hostile.answer(Hostile.feed(4...4), type: "text/xml; charset=utf-7")),
    Misbehaviour(
      "zero bytes between letters", says: "1 new", brings: 1,
      raw: Hostile.answer(Hostile.feed(4...4, extra: "<a>\0\0\0</a>"))),
    Misbehaviour(
      "escapes in a headline", says: "1 new", brings: 1,
      raw: Hostile.answer(
        Hostile.feed(4...4).replacing(
          "Tide table", with: "&#27;]0;owned&#7;&#x9b;2J\u{1B}[31m\u{202E}Tide table"))),
  ]

  private static func html(_ body: String) -> String {
    Hostile.answer("<!DOCTYPE html><html><body>" + body, type: "text/html")
  }

  private static let laughs: String = {
    let rows = (1...12).map { number in
      "<!ENTITY l\(number) \"" + Hostile.times(10, "&l\(number - 1);") + "\">"
    }
    return "<!DOCTYPE rss [<!ENTITY l0 \"lol\">" + rows.joined() + "]>"
  }()
}
