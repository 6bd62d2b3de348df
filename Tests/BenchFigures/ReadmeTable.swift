/// The excerpt of the committed run that README.md shows.
public struct ReadmeTable {
  private let report: Report

  /// The work that a reader notices; all else stands in bench.json.
  public static let shown = [
    "a line of a story", "a key held for 200 lines, on the line", "opening a story of 96 KB",
    "a story out of a page", "a feed of 100 stories", "refresh, cold", "refresh, cold: memory",
    "refresh, not changed", "refresh, a new story in each feed", "search, 은하수다리",
    "search, marketwide", "first paint", "the slowest key", "memory of the reader",
  ]

  /// What ends the line above the table, by which its place in the page is found.
  public static let sign = "an excerpt of `Tests/Fixtures/Bench/bench.json`:"

  /// The excerpt of a run.
  public init(_ report: Report) { self.report = report }

  /// The line that tells day and machine, and the table below it.
  public var text: String {
    let head = [
      "\(report.day), \(report.machine), \(ReadmeTable.sign)", "",
      "| | stories | hanji | beside it | of that |", "|---|--:|--:|--:|--:|",
    ]
    let rows = report.figures.filter { ReadmeTable.shown.contains($0.what) }.map(row)
    return (head + rows).joined(separator: "\n")
  }

  /// The page with this excerpt in the place of the one it has; nil where it has none.
  public func page(in page: String) -> String? {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasSuffix(ReadmeTable.sign) }) else {
      return nil
    }
    let rest = lines[(start + 1)...].drop { $0.isEmpty || $0.hasPrefix("|") }
    return (lines[..<start] + [text, ""] + rest).joined(separator: "\n")
  }

  private func row(_ figure: Figure) -> String {
    let own = figure.values[Figure.own].map { "\(FigureTable.rounded($0)) \(figure.unit.rawValue)" }
    var cells = [figure.what, figure.stories == 0 ? "" : "\(figure.stories)", own ?? "", "", ""]
    if let peer = figure.peer, let value = figure.values[peer] {
      cells[3] = "\(FigureTable.rounded(value)) (\(peer))"
      cells[4] = figure.ratio.map { "\(Int(($0 * 100).rounded())) %" } ?? ""
    }
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
