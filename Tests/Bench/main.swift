import FoundationEssentials
import Glibc
import LoopbackSite
import Terminal
import TestSupport

// First paint and opening a long story on 1,000 stories, beside newsboat in the same run.
// Wall times of a busy machine are noisy: believe the ratio.

let runs = 15
let programs = CommandLine.arguments.dropFirst().first ?? ".build-release/release"
let hanji = "\(programs)/hanji"
let site = try LoopbackSite()
for number in 0..<Workload.feedCount {
  site.serve(
    path: "/w\(number).xml", contentType: "application/rss+xml",
    bytes: Array(Workload.feed(number).utf8))
}
let home = try TemporaryFolder()
let paper = "\(home.path)/bench.toml"
try Workload.paper(base: site.base).write(toFile: paper, atomically: true, encoding: .utf8)
let urls = "\(home.path)/urls"
try Workload.urls(base: site.base).write(toFile: urls, atomically: true, encoding: .utf8)

let refresh = try TerminalSession(hanji, ["refresh", "--paper", paper], home: home)
try refresh.waitFor("1000 new stories", seconds: 60)

let newsboat = "/usr/bin/newsboat"
let cache = "\(home.path)/cache.db"
let config = "\(home.path)/newsboat-config"
// Arrow keys differ from terminal to terminal; letters do not.
try "bind-key j down\nbind-key k up\n".write(toFile: config, atomically: true, encoding: .utf8)
let newsboatArguments = ["-q", "-C", config, "-u", urls, "-c", cache]
let hasNewsboat = FileManager.default.isExecutableFile(atPath: newsboat)
if hasNewsboat {
  let reload = try TerminalSession(newsboat, newsboatArguments + ["-x", "reload"], home: home)
  _ = try reload.waitForExit(seconds: 60)
}

var hanjiPaint: [Double] = []
var newsboatPaint: [Double] = []
var opening: [Double] = []
for _ in 0..<runs {
  let start = Measuring.now
  let session = try TerminalSession(hanji, ["--paper", paper], home: home)
  try session.waitFor("w0-0 ")
  hanjiPaint.append(Measuring.now - start)
  try session.waitFor("quit")
  try session.type("h<Enter>")
  try session.waitFor("Wire 0")
  try session.waitFor("1/100")
  let before = Measuring.now
  try session.type("<Enter>")
  try session.waitFor("[long story]")
  opening.append(Measuring.now - before)
  try session.type("Q")
  _ = try session.waitForExit()
  guard hasNewsboat else { continue }
  let newsboatStart = Measuring.now
  let other = try TerminalSession(newsboat, newsboatArguments, home: home)
  try other.waitFor("Wire 0")
  newsboatPaint.append(Measuring.now - newsboatStart)
  try other.type("Q")
  _ = try other.waitForExit()
}

print("first paint, 1,000 stories: hanji \(Measuring.summary(hanjiPaint))")
if hasNewsboat {
  let ratio = Measuring.median(hanjiPaint) / Measuring.median(newsboatPaint)
  print("first paint, 1,000 stories: newsboat \(Measuring.summary(newsboatPaint))")
  print("hanji takes \(Int((ratio * 100).rounded())) % of newsboat's time")
} else {
  print("newsboat is not installed; apt-get install newsboat measures beside it.")
}
print("opening a story of 96 KB: hanji \(Measuring.summary(opening))")
print(SettingBench.breaking())
print(try SettingBench.opening(hanji: hanji, paper: paper, home: home))

// What single keys cost.
let keyed = try TerminalSession(hanji, ["--paper", paper], home: home)
try keyed.waitFor("w0-0 ")
try KeyCosts.report(keyed, KeyCosts.hanji)
if hasNewsboat {
  let other = try TerminalSession(newsboat, newsboatArguments, home: home)
  try other.waitFor("Wire 0")
  try KeyCosts.report(other, KeyCosts.newsboat)
}

// The archive at the sizes that BENCH_SIZES names: filing, searching, marking, indexing.
let sizes = ProcessInfo.processInfo.environment["BENCH_SIZES"] ?? "1000,10000,100000"
guard let generator = GeneratedFeeds.generator else {
  print("The generator of stories is not beside the project: the archive is not measured.")
  exit(0)
}
for size in sizes.split(separator: ",").compactMap({ Int($0) }) {
  try ArchiveRun(
    programs: programs, feeds: GeneratedFeeds(size, by: generator), site: site, home: home
  ).run()
}
