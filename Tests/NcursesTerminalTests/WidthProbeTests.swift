import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct WidthProbeTests {
  private func answers(_ columns: [Int], row: Int = 7) -> String {
    columns.map { "\u{1B}[\(row);\($0)R" }.joined()
  }

  @Test func theAnswersAreCellsPastTheFirstColumn() throws {
    var probe = WidthProbe()
    probe.feed(answers([3, 3, 3, 3, 2]).utf8)
    #expect(probe.isComplete && probe.rest.isEmpty)
    let report = try #require(probe.report)
    #expect(report.ambiguous == 2 && report.syllable == 2 && report.jamo == 2)
    #expect(report.joinedEmoji == 2 && report.selectedEmoji == 1)
  }

  @Test func whatIsTypedMeanwhileIsKept() {
    var probe = WidthProbe()
    for byte in "j\(answers([2, 3]))한\u{1B}[A\(answers([3, 5, 3]))k".utf8 { probe.feed([byte]) }
    #expect(probe.isComplete)
    #expect(String(decoding: probe.rest, as: UTF8.self) == "j한\u{1B}[Ak")
  }

  @Test func halfAnAnswerIsNone() {
    var probe = WidthProbe()
    probe.feed("\(answers([2, 3, 3, 3]))\u{1B}[7;".utf8)
    #expect(!probe.isComplete && probe.report == nil)
  }

  @Test func nonsenseIsNoAnswer() {
    var probe = WidthProbe()
    probe.feed(answers([2, 3, 3, 3, 999_999]).utf8)
    #expect(probe.report == nil)
  }

  @Test func anAnswerThatComesLateIsNoKey() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\(answers([2, 3, 3, 3, 3], row: 2))j".utf8) == [.key(.character("j"))])
  }
}
