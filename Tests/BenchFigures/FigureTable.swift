/// The figures as a table of Markdown, which a terminal shows as well as a page.
public struct FigureTable {
  private let report: Report

  /// A table of a run.
  public init(_ report: Report) { self.report = report }

  /// A row a figure: ours, what the peer took, the share, the floor and the goal.
  public var text: String {
    var lines = [
      "| | stories | hanji | beside it | of that | the floor | goal |",
      "|---|--:|--:|--:|--:|--:|--:|",
    ]
    lines += report.figures.map(row)
    return lines.joined(separator: "\n")
  }

  private func row(_ figure: Figure) -> String {
    let cells = [
      figure.what, figure.stories == 0 ? "" : "\(figure.stories)",
      value(figure.values[Figure.own], figure.unit),
      figure.peer.map { "\(value(figure.values[$0], figure.unit)) (\($0))" } ?? "",
      figure.peer == nil ? "" : figure.ratio.map { "\(Int(($0 * 100).rounded())) %" } ?? "",
      value(figure.values[Figure.floor], figure.unit),
      figure.goal.map { value($0, figure.unit) } ?? "",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func value(_ value: Double?, _ unit: Figure.Unit) -> String {
    value.map { "\(FigureTable.rounded($0)) \(unit.rawValue)" } ?? ""
  }

  /// Three digits that count.
  public static func rounded(_ value: Double) -> String {
    switch abs(value) {
    case ..<1: "\((value * 1_000).rounded() / 1_000)"
    case ..<10: "\((value * 100).rounded() / 100)"
    case ..<100: "\((value * 10).rounded() / 10)"
    default: "\(Int(value.rounded()))"
    }
  }
}
