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

/// Reads any bytes as a page: of the paper, of no known paper, or by selectors of its own.
///
/// One way an input, by its length and first line, so that as many inputs as can be are tried.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: count))
  let selectors = ownSelectors(bytes)
  let isOfPaper = selectors.isEmpty && count.isMultiple(of: 2)
  let path = isOfPaper ? "www.koreatimes.co.kr/www/nation/2026/11/113_990001.html" : "a.example/"
  guard let address = Address("https://\(path)") else { return 0 }
  let paper = isOfPaper ? recipe : selectors.isEmpty ? nil : ownRecipe(selectors)
  let context = PageContext(address: address, paper: paper, now: Instant(seconds: 1_795_521_600))
  let page = PageParser.page(bytes, in: context)
  precondition(page.rows.count <= 2_000)
  precondition((page.article?.headline.unicodeScalars.count ?? 0) <= 1_000)
  if !selectors.isEmpty { _ = PageParser.inspect(bytes, in: context) }
  return 0
}

/// What the first line names after `selectors:`, parted by bars.
private func ownSelectors(_ bytes: [UInt8]) -> [String] {
  let line = String(decoding: bytes.prefix { $0 != 0x0A }.prefix(400), as: UTF8.self)
  guard let start = line.firstRange(of: "selectors:") else { return [] }
  return line[start.upperBound...].split(separator: "|").prefix(Role.allCases.count).map {
    $0.trimmingCharacters(in: .whitespaces)
  }
}

/// Each selector once as a role, as a sign and as a part of a list.
private func ownRecipe(_ selectors: [String]) -> PageRecipe {
  var layout = Layout(name: "own")
  for (role, selector) in zip(Role.allCases, selectors) { layout.roles[role] = [selector] }
  layout.lists = [ListRule(row: selectors, link: Array(selectors.dropFirst()))]
  let signed = Layout(name: "signed", signs: selectors, lists: layout.lists)
  return PageRecipe(layouts: [layout, signed])
}
