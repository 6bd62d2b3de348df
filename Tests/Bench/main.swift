import BenchFigures
import FoundationEssentials
import Glibc

// Measures beside newsboat in the same run: `bench PROGRAMS REPORT`. The sizes of the archive are those
// that BENCH_SIZES names. `bench check COMMITTED REPORT` tells what got worse.
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
default:
  print("usage: bench PROGRAMS REPORT | bench check COMMITTED REPORT")
  exit(2)
}
