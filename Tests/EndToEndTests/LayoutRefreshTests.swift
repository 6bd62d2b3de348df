import Foundation
import LoopbackSite
import TestSupport
import Testing

/// A refresh of the whole paper from a site in each layout that it ever had.
///
/// The pages stand for lists and stories of www.koreatimes.co.kr; places are invented.
@Suite struct LayoutRefreshTests {
  enum Layout: String, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
  }

  @Test(arguments: Layout.allCases)
  func firstRefreshBringsEverySectionAndTheSecondOnlyAsks(layout: Layout) throws {
    let (site, home) = (try LoopbackSite(), try TemporaryFolder())
    let paper = try Harbor(layout, site, home)
    let first = try paper.hanji("refresh", "--bodies", "--json")
    #expect(first.status == 0, "\(first.errors)")
    for section in Harbor.sections {
      let rows = try paper.hanji("list", section)
      #expect(rows.output.contains("\(section) report"), "\(layout) \(section): \(rows.errors)")
      let part =
        #"{"event":"part","part":"\#(section)","sources":1,"unchanged":0,"new":1,"failed":0}"#
      #expect(first.lines.contains(part), "\(first.output)")
    }
    #expect(first.lines.last?.contains(#""event":"ended","sources":10,"done":10"#) == true)
    let story = try paper.hanji("search", "lamplighters", "--json")
    #expect(story.lines.count == Harbor.sections.count)
    let asked = site.log.count
    let second = try paper.hanji("refresh", "--bodies")
    #expect(second.status == 0, "\(second.errors)")
    let later = site.log.dropFirst(asked)
    #expect(later.count == Harbor.sections.count)
    #expect(later.allSatisfy { $0.status == 304 }, "\(later.map(\.path))")
  }

  @Test func olderPagesComeOnDemandAndTheListStaysAsItIs() throws {
    let (site, home) = (try LoopbackSite(), try TemporaryFolder())
    let paper = try Harbor(.c, site, home)
    paper.serveOlderPages(of: "harbor", count: 3)
    #expect(try paper.hanji("refresh", "harbor").status == 0)
    #expect(try paper.hanji("list", "harbor").lines.count { $0.contains("report") } == 1)
    let refresh = try paper.hanji("refresh", "harbor", "--pages", "3")
    #expect(refresh.status == 0, "\(refresh.errors)")
    let rows = try paper.hanji("list", "harbor").output
    #expect(rows.contains("harbor report of page 2") && rows.contains("harbor report of page 3"))
    #expect(!site.log.contains { $0.path.hasSuffix("harbor_4.html") })
    #expect(try paper.hanji("refresh", "--pages", "0").status == 2)
  }

  @Test func sectionsThatAreFollowedComeWithTheirTexts() throws {
    let (site, home) = (try LoopbackSite(), try TemporaryFolder())
    let paper = try Harbor(.c, site, home)
    #expect(try paper.hanji("follow", "section", "coast").status == 0)
    #expect(try paper.hanji("refresh", "--followed").status == 0)
    #expect(site.log.filter { $0.path.contains("_9") }.map(\.path) == [paper.story(of: "coast")])
  }
}

/// A paper of five sections by the bundled recipe, whose pages are in one layout.
struct Harbor {
  static let sections = ["harbor", "coast", "weather", "letters", "sports"]
  let layout: LayoutRefreshTests.Layout
  let site: LoopbackSite
  let home: TemporaryFolder

  init(
    _ layout: LayoutRefreshTests.Layout, _ site: LoopbackSite, _ home: TemporaryFolder
  ) throws {
    (self.layout, self.site, self.home) = (layout, site, home)
    try writePaper()
    for section in Harbor.sections {
      serve(list(of: [("\(section) report", story(of: section))]), at: address(of: section))
      serve(text(of: section), at: story(of: section))
    }
  }

  func hanji(_ arguments: String...) throws -> CommandRun {
    try CommandRun("hanji", arguments + ["--paper", "\(home.path)/harbor.toml"], home: home)
  }

  /// Pages 2 to `count` of a list, each of which names the next.
  func serveOlderPages(of section: String, count: Int) {
    let numbers = (1...(count + 1)).map {
      "<a href=\"/www/sublist_\(section)\($0 == 1 ? "" : "_\($0)").html\">\($0)</a>"
    }
    for page in 1...count {
      let title = page == 1 ? "\(section) report" : "\(section) report of page \(page)"
      var links = numbers
      links[page - 1] = "<strong>\(page)</strong>"
      let path = page == 1 ? address(of: section) : "/www/sublist_\(section)_\(page).html"
      let link = page == 1 ? story(of: section) : "/www/nation/2023/03/113_8\(page)1.html"
      serve(
        list(of: [(title, link)]) + "<div class=\"paging\">\(links.joined(separator: " "))</div>",
        at: path)
    }
  }

  /// The path of a section's only story.
  func story(of section: String) -> String {
    let number = 900 + (Harbor.sections.firstIndex(of: section) ?? 0)
    return layout == .d
      ? "/\(section)/20260824/report_\(number)" : "/www/nation/2023/03/113_\(number).html"
  }

  private func address(of section: String) -> String {
    layout == .d ? "/\(section)" : "/www/sublist_\(section).html"
  }

  private func serve(_ html: String, at path: String) {
    site.serve(
      path: path, contentType: "text/html; charset=utf-8",
      bytes: Array("<html><head><title>Harbor</title></head><body>\(html)</body></html>".utf8))
  }

  private func list(of rows: [(title: String, link: String)]) -> String {
    rows.map { title, link in
      switch layout {
      case .a:
        """
        <div class="list_article_area"><div class="list_article_headline">\
        <a href='\(link)'>\(title)</a></div><div class="list_article_lead">The lamps are lit..</div></div>
        """
      case .b, .c:
        """
        <div class="list_article_area"><div class="list_article_headline \
        \(layout == .b ? "HD" : "LoraMedium")"><a href="\(link)">\(title)</a></div>
        <div class="list_article_lead">The lamps are lit again.</div>
        <div class="list_article_byline2">By Han Byeol | 2023-03-31 09:0\(link.count % 9)</div></div>
        """
      case .d:
        """
        <div class="SectionModule_item__x1"><a href="\(link)"><h3>\(title)</h3></a>
        <p>The lamps are lit again.</p></div>
        """
      }
    }.joined()
  }

  private func text(of section: String) -> String {
    let first = """
      The lamplighters of the \(section) quarter walk their round again, now that the cable which \
      had been cut in the storm is whole, and people stand at their doors to see it.
      """
    let second = """
      Nobody had asked them to, they say; but a street whose lamps are lit by hand is a street \
      in which somebody walks twice a day, and that is worth the oil.
      """
    switch layout {
    case .a:
      return """
        <div class="view_page_news_header_wrapper"><h1>\(section) report</h1>
        <span>Posted :&nbsp;2015-03-31 10:00</span></div><div id="p">\(first)<br><br>\(second)</div>
        """
    case .b:
      return """
        <div class="view_headline HD">\(section) report</div><div class="view_date">Posted : \
        2019-03-31 10:00</div><div id="startts"><span>\(first)</span><br><br><span>\(second)</span></div>
        """
    case .c:
      return """
        <div class="view_headline LoraMedium">\(section) report</div><div class="view_date">Posted \
        : 2023-03-31 10:00</div><div id="startts"><p class="editor-p">\(first)</p>\
        <p class="editor-p">\(second)</p></div>
        """
    case .d:
      return """
        <h1>\(section) report</h1><div class="EditorContents_contents__z9"><p class="editor-p">\
        \(first)</p><p class="editor-p">\(second)</p></div>
        """
    }
  }

  /// The bundled recipe with five sections of this site.
  private func writePaper() throws {
    guard let package = PackageFolder.containing() else { throw SessionFailure.notStarted }
    let bundled = try String(
      contentsOfFile: "\(package)/Resources/papers/koreatimes.toml", encoding: .utf8)
    var text = "id = \"quarter\"\ntitle = \"The Quarter\"\nhome = \"\(site.base)/\"\n"
    text += "[identity]\nhosts = [\"127.0.0.1\"]\nnumbers = [\"_{number}.html\"]\n"
    text += "[manners]\npause = 0\n"
    for section in Harbor.sections {
      text += "[[section]]\nid = \"\(section)\"\ntitle = \"\(section)\"\n"
      text += "lists = [\"\(address(of: section))\"]\n"
    }
    let layouts = bundled.range(of: "[[layout]]").map { bundled[$0.lowerBound...] } ?? ""
    try (text + layouts).write(
      toFile: "\(home.path)/harbor.toml", atomically: true, encoding: .utf8)
  }
}
