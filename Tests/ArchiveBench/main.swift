import Archive
import BenchFigures
import Glibc
import News

// Measures an archive that is there: lists, searches, marks, the index, its size. CPU time, since
// the machine may be busy; a wall time stands where waiting is the point.

guard CommandLine.arguments.count == 4 else {
  print("usage: archive-bench ARCHIVE PAPER REPORT")
  exit(2)
}
let path = CommandLine.arguments[1]
let paper = PaperID(CommandLine.arguments[2])
let archive = try Archive(path: path)
let floor = try Floor(path: path)
let count = try archive.storyCount(of: paper)
let figures = Figures(stories: count)

for depth in [0, count / 2, max(count - 50, 0)] {
  let ours = try Timing.of { _ = try archive.latest(of: paper, limit: 50, offset: depth) }
  figures.note(
    "50 rows of a list from row \(depth)", .cpu, ours.medianCPU,
    floor: try floor.list(depth: depth).medianCPU, goal: 3)
}
for question in Question.all {
  let (_, ours) = try question.time(in: archive, of: paper)
  figures.note(
    "search, \(question.text)", .cpu, ours.medianCPU,
    floor: try floor.search(question.expression).medianCPU, goal: question.goal)
}
try Marking(path: path, archive: archive, paper: paper, figures: figures).run()
try IndexRun(path: path, paper: paper, figures: figures).run()
try Size(path: path, archive: archive, paper: paper, figures: figures).run()
try Report(day: "", machine: "", yardstick: 1, figures: figures.all)
  .write(to: CommandLine.arguments[3])
