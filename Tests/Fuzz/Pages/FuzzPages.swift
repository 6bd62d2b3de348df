import Foundation
import News
import PageParsing
import PaperFiles

/// The bundled paper's recipe, read once; without it pages are read the generic way only.
private let recipe: PageRecipe? = {
  let path = FileManager.default.currentDirectoryPath + "/Resources/papers/koreatimes.toml"
  let text = try? String(contentsOfFile: path, encoding: .utf8)
  return text.flatMap { try? PaperFile.paper(from: $0, name: "koreatimes.toml").recipe }
}()

/// Reads any bytes as a page of the paper and as a page of no known paper.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: count))
  let pages = [
    "https://www.koreatimes.co.kr/www/nation/2026/11/113_990001.html", "http://a.example/",
  ]
  for address in pages.compactMap({ Address($0) }) {
    for paper in [recipe, nil] {
      let context = PageContext(
        address: address, paper: paper, now: Instant(seconds: 1_795_521_600))
      let page = PageParser.page(bytes, in: context)
      precondition(page.rows.count <= 2_000)
      precondition((page.article?.headline.unicodeScalars.count ?? 0) <= 1_000)
    }
  }
  return 0
}
