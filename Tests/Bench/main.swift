import BenchFigures
import FoundationEssentials
import Glibc

// Measures beside newsboat in the same run: `bench PROGRAMS REPORT`. The sizes of the archive are those
// that BENCH_SIZES names. `bench check COMMITTED REPORT` tells what got worse, and `bench page REPORT
// README` puts an excerpt into the page.
// Wall times of a busy machine are noisy: believe ratios and processor time.

let arguments = CommandLine.arguments
switch arguments.count {
case 3:
  let bench = try Bench(programs: arguments[1])
  if bench.newsboat == nil {
    print("newsboat is not installed; apt-get install newsboat measures beside it.")
  }
  try LongStoryRun(bench: bench).run()
  try ParsingRun(bench: bench).run()
  let sizes = ProcessInfo.processInfo.environment["BENCH_SIZES"] ?? "1000,10000,100000"
  for size in sizes.split(separator: ",").compactMap({ Int($0) }) {
    try ArchiveRun(bench: bench, feeds: GeneratedFeeds(size)).run()
  }
  try bench.report.write(to: arguments[2])
  print("\n\(bench.report.day), \(bench.report.machine)\n\n\(FigureTable(bench.report).text)")
case 4 where arguments[1] == "check":
  let comparison = Comparison(
    committed: try Report(contentsOf: arguments[2]), new: try Report(contentsOf: arguments[3]))
  comparison.missing.forEach { print($0) }
  comparison.regressions.forEach { print($0) }
  if !comparison.regressions.isEmpty { exit(1) }
  print("Nothing got worse by more than the noise.")
case 4 where arguments[1] == "page":
  let page = try String(contentsOfFile: arguments[3], encoding: .utf8)
  guard let new = ReadmeTable(try Report(contentsOf: arguments[2])).page(in: page) else {
    print("\(arguments[3]) has no line that ends in \"\(ReadmeTable.sign)\".")
    exit(1)
  }
  try new.write(toFile: arguments[3], atomically: true, encoding: .utf8)
default:
  print("usage: bench PROGRAMS REPORT | bench check COMMITTED REPORT | bench page REPORT README")
  exit(2)
}
