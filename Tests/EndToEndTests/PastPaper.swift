import Foundation
import LoopbackSite
import TestSupport

/// A web archive on this machine that has the paper of a day, in the layouts of its time, and a home
/// whose configuration names it.
///
/// The pages stand for those of www.koreatimes.co.kr as archives have them; places and people are
/// invented.
struct PastPaper {
  let archive: LoopbackSite
  let home: TemporaryFolder

  init() throws {
    (archive, home) = (try LoopbackSite(), try TemporaryFolder())
    try HurriedPaper.write(in: home)
    try home.write(
      "web-archive = \"\(archive.base)\"\n", to: "config/hanji/config.toml")
    archive.keep([
      KeptCopy("20230328010000", PastPaper.front, PastPaper.page(of: "Older front")),
      KeptCopy("20230331020000", PastPaper.front, PastPaper.page(of: "Ferry harbor to close")),
      KeptCopy("20230402010000", PastPaper.front, PastPaper.page(of: "Newer front")),
      KeptCopy("20230331030000", PastPaper.story, PastPaper.storyC),
      KeptCopy("20190331030000", PastPaper.storyOfB, PastPaper.pageB),
      KeptCopy("20150331030000", PastPaper.storyOfA, PastPaper.pageA),
    ])
  }

  static let front = "https://www.koreatimes.co.kr/"
  static let story = "https://www.koreatimes.co.kr/www/nation/2023/03/113_348201.html"
  static let storyOfB = "https://www.koreatimes.co.kr/www/nation/2019/03/113_266201.html"
  static let storyOfA = "https://www.koreatimes.co.kr/www/news/nation/2015/03/113_176201.html"

  private static func page(of lead: String) -> String {
    let rows = (1...10).map { number in
      let title = number == 1 ? lead : "Tide table number \(number) of the old quay"
      let link = "/www/nation/2023/03/113_3482\(number < 10 ? "0" : "")\(number).html"
      return """
        <div class="aside_top10_headline LoraMedium"><a href="\(link)"><img alt="\(title)">\
        \(title)</a></div>
        """
    }
    return """
      <html><head><title>The Korea Times</title></head><body>
      <div class="top1_headline LoraMedium"><a href="\(story.dropFirst(28))">\(lead)</a></div>
      \(rows.joined(separator: "\n"))
      </body></html>
      """
  }

  private static let english = """
    The last ferry of the old harbor leaves on Friday, and the quay where it has lain for \
    sixty years is to become a garden.
    """
  private static let englishMore = """
    Those who have sold tickets there since the first crossing say that they will keep the \
    bell, which rang whenever fog lay on the water.
    """
  private static let korean = "옛 항구의 마지막 배가 금요일에 떠난다. 육십 년 동안 배가 머물던 부두는 정원이 된다."

  private static let storyC = """
    <html><head><meta property="article:published_time" content="2023-03-31T10:00:00+09:00"></head>
    <body><div class="view_headline LoraMedium">Ferry harbor to close</div>
    <div class="view_date">Posted : 2023-03-31 10:00</div>
    <div id="startts"><p class="editor-p">\(english)</p><p class="editor-p">\(englishMore)</p>
    <p class="editor-p">나루터 문 닫는다</p><p class="editor-p">\(korean)</p>
    <p class="editor-p">\(korean)</p></div></body></html>
    """

  private static let pageB = """
    <html><body><div class="view_headline HD">Nets of the north quay</div>
    <div class="view_date">Posted : 2019-03-31 10:00</div>
    <div id="startts"><span>\(english)</span><br><br><span>\(englishMore)</span></div></body></html>
    """

  private static let pageA = """
    <html><body><div class="view_page_news_header_wrapper"><h1>Lamps of the south quay</h1>
    <span>Posted :&nbsp;2015-03-31 10:00</span></div>
    <div id="p">\(english)<br><br>\(englishMore)</div></body></html>
    """
}

extension TemporaryFolder {
  /// Writes a file below the folder.
  func write(_ text: String, to name: String) throws {
    let path = "\(self.path)/\(name)"
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)
    try FileManager.default.createDirectory(
      atPath: String(folder), withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
