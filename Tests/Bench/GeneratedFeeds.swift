import FoundationEssentials
import LoopbackSite
import TestSupport

/// A hundred generated feeds (ten for a thousand stories), half Korean, 2 to 4 KB a story.
struct GeneratedFeeds {
  let count: Int
  let feeds: Int
  private let folder: String

  /// The generator that lies beside the project; nil where it does not.
  static var generator: String? {
    guard let package = PackageFolder.containing() else { return nil }
    let path = "\(package)/../shared/measure/perf/gen.py"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Makes so many stories, where they were not made before.
  init(_ count: Int, by generator: String) throws {
    self.count = count
    feeds = count < 10_000 ? 10 : 100
    folder = "\(PackageFolder.containing() ?? ".")/.build/bench-feeds/\(count)"
    if FileManager.default.fileExists(atPath: "\(folder)/urls.txt") { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let items = "\(count / feeds)"
    let made = try Spawned(
      ["/usr/bin/env", "python3", generator, "feeds", "--out", folder]
        + ["--feeds", "\(feeds)", "--items", items], environment: ["PATH=/usr/bin:/bin"])
    guard made.status == 0 else { throw BenchFailure("the feeds could not be generated") }
  }

  private func name(_ number: Int) -> String {
    let digits = "\(number)"
    return "f" + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// Serves them, and returns how many bytes they are.
  func serve(on site: LoopbackSite) throws -> Int {
    var bytes = 0
    for number in 0..<feeds {
      let path = "\(folder)/feeds/\(name(number)).xml"
      guard let data = FileManager.default.contents(atPath: path) else {
        throw BenchFailure("\(path) is not there")
      }
      bytes += data.count
      site.serve(
        path: "/\(count)/\(name(number)).xml", contentType: "application/rss+xml",
        bytes: Array(data))
    }
    return bytes
  }

  /// A paper file of them.
  func paper(base: String) -> String {
    var text = "id = \"bench\"\ntitle = \"Bench\"\n[manners]\npause = 0\nconnections = 8\n"
    for number in 0..<feeds {
      text += "\n[[section]]\nid = \"\(name(number))\"\ntitle = \"Wire \(number)\"\n"
      text += "feeds = [\"\(base)/\(count)/\(name(number)).xml\"]\n"
    }
    return text
  }

  /// The same feeds as newsboat lists them.
  func urls(base: String) -> String {
    (0..<feeds).map { "\(base)/\(count)/\(name($0)).xml\n" }.joined()
  }
}
