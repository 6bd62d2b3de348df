import Archive
import Glibc
import News

// Measures an archive that is there: lists, searches, marks, the index, its size. CPU time, since
// the machine may be busy; a wall time stands where waiting is the point.

guard CommandLine.arguments.count == 3 else {
  print("usage: archive-bench ARCHIVE PAPER")
  exit(2)
}
let path = CommandLine.arguments[1]
let paper = PaperID(CommandLine.arguments[2])
let archive = try Archive(path: path)
let floor = try Floor(path: path)
let count = try archive.storyCount(of: paper)

Table.head("\(count) stories: newest 50, CPU (wall)")
for depth in [0, count / 2, max(count - 50, 0)] {
  let ours = try Timing.of { _ = try archive.latest(of: paper, limit: 50, offset: depth) }
  Table.row(
    "section list from row \(depth)", ours.text,
    Table.milliseconds(try floor.list(depth: depth).medianCPU), "3 ms")
}
for question in Question.all {
  let (found, ours) = try question.time(in: archive, of: paper)
  let least = try floor.search(question.expression).medianCPU
  Table.row(
    "search, \(question.what) (\(question.text)): \(found)", ours.text,
    Table.milliseconds(least),
    question.goal.map { "\($0) ms" } ?? "-")
}
try Marking(path: path, archive: archive, paper: paper).run()
try IndexRun(path: path, paper: paper, count: count).run()
try Size(path: path, archive: archive, paper: paper).run()
