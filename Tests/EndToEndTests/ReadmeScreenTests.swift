import Foundation
import TestSupport
import Testing

/// The screens that the READMEs show are those of the sample edition, today as on the day they were drawn.
///
/// `UPDATE_GOLDEN=1` writes them anew.
@Suite struct ReadmeScreenTests {
  /// A morning on which the sample edition is new: 24 November 2026, 11:10 in Korea.
  private static let world: [String: String?] = [
    "SOURCE_DATE_EPOCH": "1795486200", "TZ": "KST-9",
  ]
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  private func dump(_ arguments: [String], language: String = "en") throws -> String {
    let run = try CommandRun(
      "hanji", ["--sample", "--lang", language, "--dump"] + arguments, home: TemporaryFolder(),
      environment: Self.world)
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  private func expect(_ text: String, in path: String, replacing old: String) throws {
    guard old != text else { return }
    if Self.isUpdating {
      let kept = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      let new = old.isEmpty ? text : kept.replacingOccurrences(of: old, with: text)
      try new.write(toFile: path, atomically: true, encoding: .utf8)
    }
    Issue.record(
      "\(path) shows another screen\(Self.isUpdating ? "; it was written anew" : ""):\n\(text)")
  }

  @Test(arguments: [("README.md", "en"), ("README.ko.md", "ko")])
  func textIsTheFrontPage(file: String, language: String) throws {
    let path = "\(try #require(PackageFolder.containing()))/\(file)"
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let blocks = readme.components(separatedBy: "```\n")
    let shown = try #require(blocks.count > 2 ? blocks[1] : nil)
    try expect(dump(["80x12"], language: language), in: path, replacing: shown)
  }

  @Test(arguments: [
    ("front", "en", "120x34", ""), ("story", "en", "132x32", "<Enter>zL"),
    ("search", "ko", "100x28", "/ㅎㅈ<Enter>"),
  ])
  func pictureIsTheScreen(name: String, language: String, size: String, keys: String) throws {
    let path = "\(try #require(PackageFolder.containing()))/Resources/screens/\(name).svg"
    let kept = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let drawn = try dump([size, "--svg", "--keys", keys], language: language)
    try expect(drawn, in: path, replacing: kept)
  }
}
