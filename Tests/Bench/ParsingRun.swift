import BenchFigures
import FoundationEssentials
import Glibc
import TestSupport

/// Pages and feeds made into stories, beside libraries of Python's where PEER_PYTHON names a Python that
/// has trafilatura and feedparser.
struct ParsingRun {
  let bench: Bench

  /// How often the sample edition's pages are read, so that starting a program hardly counts.
  private static let copies = 3
  private static let feedCount = 40

  func run() throws {
    let pages = try pageFolder()
    try compare(
      "a story out of a page", in: pages.folder, of: pages.count, beside: "trafilatura",
      script: """
        import glob, sys, trafilatura
        for name in glob.glob(sys.argv[1] + "/*.html"):
            trafilatura.bare_extraction(open(name, encoding="utf-8").read())
        """)
    let feeds = try feedFolder()
    try compare(
      "a feed of 100 stories", in: feeds.folder, of: feeds.count, beside: "feedparser",
      script: """
        import glob, sys, feedparser
        for name in glob.glob(sys.argv[1] + "/*.xml"):
            feedparser.parse(open(name, "rb").read())
        """)
  }

  private func compare(
    _ what: String, in folder: String, of count: Int, beside library: String, script: String
  ) throws {
    let own = try bench.spawn([bench.hanji, "parse", "--batch", folder])
    var beside: [String: Double] = [:]
    if let python = ProcessInfo.processInfo.environment["PEER_PYTHON"] {
      let run = try bench.spawn([python, "-c", script, folder])
      beside[library] = run.cpu * 1_000 / Double(count)
    }
    bench.note(what, unit: .cpu, ours: own.cpu * 1_000 / Double(count), beside: beside)
  }

  private func pageFolder() throws -> (folder: String, count: Int) {
    let folder = try make("pages")
    let source = "\(PackageFolder.containing() ?? ".")/Resources/sample/pages"
    let names = try FileManager.default.contentsOfDirectory(atPath: source).sorted()
      .filter { $0.hasPrefix("story-") }
    var table = ""
    for copy in 0..<Self.copies {
      for name in names {
        try FileManager.default.copyItem(
          atPath: "\(source)/\(name)", toPath: "\(folder)/\(copy)-\(name)")
        table += "\(copy)-\(name)\thttps://www.koreatimes.co.kr/www/nation/\(copy)_\(name)\n"
      }
    }
    try table.write(toFile: "\(folder)/pages.tsv", atomically: true, encoding: .utf8)
    return (folder, names.count * Self.copies)
  }

  private func feedFolder() throws -> (folder: String, count: Int) {
    let folder = try make("feeds")
    var table = ""
    for number in 0..<Self.feedCount {
      let name = "f\(number).xml"
      try Workload.feed(number + 1).write(
        toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
      table += "\(name)\thttps://wire.example/\(name)\n"
    }
    try table.write(toFile: "\(folder)/feeds.tsv", atomically: true, encoding: .utf8)
    return (folder, Self.feedCount)
  }

  private func make(_ name: String) throws -> String {
    let folder = "\(bench.home.path)/\(name)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }
}
