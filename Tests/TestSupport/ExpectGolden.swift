import FoundationEssentials
public import Terminal
public import Testing

/// Expects a screen to be the one that is kept in `Tests/Fixtures/Screens/NAME.txt`.
///
/// With `UPDATE_GOLDEN=1` the file is written anew and the test fails, so that nothing passes by
/// recording. A file that is missing counts as one that differs.
public func expectGolden(
  grid: Grid, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = GoldenScreen(grid, title: name).text
  guard let folder = PackageFolder.containing(file) else {
    Issue.record("\(file) is in no Tests folder", sourceLocation: sourceLocation)
    return
  }
  let path = "\(folder)/Tests/Fixtures/Screens/\(name).txt"
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    let wasWritten = FixtureFile.write(text, to: path)
    let outcome = wasWritten ? "written anew; run again without UPDATE_GOLDEN" : "not written"
    Issue.record("\(path) was \(outcome)", sourceLocation: sourceLocation)
    return
  }
  let kept = FixtureFile.read(path)
  if kept == text { return }
  Issue.record(
    "the screen is not \(path)\nkept:\n\(kept ?? "(nothing)\n")now:\n\(text)",
    sourceLocation: sourceLocation)
}

/// Text files of the tests.
enum FixtureFile {
  static func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  static func write(_ text: String, to path: String) -> Bool {
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    try? FileManager.default.createDirectory(
      atPath: String(folder), withIntermediateDirectories: true)
    return FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
  }
}
