/// A page of layout C built from the stored text of one, as the site's own markup would hold it.
struct SeedPage {
  let lines: [String]
  let english: [String]
  let korean: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = (lines.firstIndex { $0.hasPrefix("By ") } ?? 0) + 1
    let end = lines.firstIndex { $0.hasPrefix("Email") } ?? lines.count
    let body = lines[start..<end].filter { !$0.isEmpty }
    let headings = body.indices.filter { body[$0] == Self.dek }
    let border = headings.first ?? body.count
    english = Array(body[..<border])
    korean = Array(body[min(border + 1, body.count)...])
  }

  static let dek = "한일, 軍위안부 문제 첫 협의…기본 입장 재확인"

  private func part(from start: String, to end: String) -> [String] {
    guard let first = lines.firstIndex(of: start) else { return [] }
    let last = lines[first...].firstIndex(of: end) ?? lines.count
    return lines[(first + 1)..<last].filter { !$0.isEmpty }
  }

  /// Numbers and titles of the ticker as they are printed: odd, then even.
  var ticker: [(number: String, title: String)] {
    let start = lines.firstIndex(of: "  • 1") ?? 0
    let end = lines.firstIndex { $0.hasPrefix("Close scroll") } ?? 0
    let texts = lines[start..<max(start, end)].map { $0.drop { " •".contains($0) } }
      .filter { !$0.isEmpty }
    return stride(from: 0, to: texts.count - 1, by: 2).map {
      (String(texts[$0]), String(texts[$0 + 1]))
    }
  }

  private var menu: String {
    lines.prefix(70).filter { !$0.isEmpty }.map { "<li><a href=#>\($0)</a>" }.joined()
  }

  private func ranked(_ rows: [String], _ name: String) -> String {
    let items = rows.map { row in
      let number = row.prefix { $0.isNumber }
      let title = row.dropFirst(number.count)
      return "<li><span class=num>\(number)</span><a href='/www/n/2023/03/113_\(number)0001.html'>"
        + "<p>\(title)</p></a>"
    }
    return "<ul class=\(name)>\(items.joined())</ul>"
  }

  var html: String {
    let rows = ticker.map {
      "<li><span>\($0.number)</span><p><a href='/www/a/2023/03/1_\($0.number).html'>\($0.title)</a>"
    }
    let darkroom = part(from: "DARKROOM", to: lines.first { $0.hasPrefix("CEO") } ?? "")
      .filter { $0.hasPrefix("    ") }
    return """
      <html><meta charset=utf-8><ul>\(menu)</ul><ul class=m2>\(menu)</ul>
      <ul class="ticker">\(rows.prefix(10).joined())</ul><ul class="ticker">\(rows.dropFirst(10).joined())</ul>
      <ul>\(menu)</ul><div class=date>Fri, March 31, 2023 | 06:05</div>
      <div class="view_category">Foreign Affairs</div>
      <div class="view_headline LoraMedium">\(part(from: "Foreign Affairs", to: Self.dek).last ?? "")</div>
      <div class="view_sub_headline">\(Self.dek)</div>
      <div class="view_date">Posted : 2014-04-16&nbsp;16:25<br>Updated : 2014-04-16&nbsp;21:17</div>
      <div class="view_tools">Print Preview<ul class=view_share><li>facebook<li>kakaolink</ul></div>
      <div id="startts" class="view_article"><span>\(lines.first { $0.hasPrefix("By ") } ?? "")</span><br /><br />
      \(english.map { "<span>\($0)</span><br /><br />" }.joined())
      <br /><br /><span>\(Self.dek)</span><br /><br />\(korean.map { "<span>\($0)</span><br /><br />" }.joined())</div>
      <div class="view_page_translation_email">Email<a href="mailto:muchung@ktimes.co.kr">muchung@ktimes.co.kr</a></div>
      <div class="aside_top10_headline">Top 10 Stories</div>\(ranked(part(from: "Top 10 Stories", to: "Top 5 Entertainment News"), "top10"))
      \(ranked(part(from: "Top 5 Entertainment News", to: "DARKROOM"), "top5"))
      <ul class=darkroom>\(stride(from: 0, to: darkroom.count, by: 1).map { "<li><a href='/d/\($0)'><p>\(darkroom[$0])</p></a>" }.joined())</ul>
      <div class=footer>\(lines.suffix(30).map { "<p>\($0)</p>" }.joined())</div></html>
      """
  }
}
