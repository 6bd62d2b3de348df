import News
import Testing

@testable import PageParsing

@Suite("English and Korean halves")
struct HalfSplitterTests {
  private let english = String(repeating: "The boat left early and came back late. ", count: 4)
  private let korean = String(repeating: "배가 일찍 떠나 늦게 돌아왔다고 주민들이 말했다. ", count: 4)

  private func halves(_ texts: [String], dek: String = "") -> [Half] {
    HalfSplitter(language: .english, dek: dek).halves(of: texts.map { .paragraph([Span($0)]) })
  }

  @Test("The line under the headline, repeated, opens the Korean half")
  func repeatedDek() {
    let found = halves([english, english, "한일,  첫 협의", korean + "(연합뉴스)"], dek: "한일, 첫 협의")
    #expect(found.map(\.language) == [.english, .korean])
    #expect(found.last?.headline == "한일, 첫 협의")
    #expect(found.map(\.blocks.count) == [2, 1])
    #expect(found.last?.credit == "연합뉴스")
  }

  @Test("Where no line repeats, the change of language parts the halves")
  func changeOfLanguage() {
    #expect(halves([english, english, korean, korean]).map(\.blocks.count) == [2, 2])
  }

  @Test("A story wholly Korean has one Korean half, one wholly English an English one")
  func oneLanguage() {
    #expect(halves([korean, korean]).map(\.language) == [.korean])
    #expect(halves([english, english]).map(\.language) == [.english])
    #expect(halves([]).isEmpty)
  }

  @Test("A lesson whose lines mix both languages stays whole")
  func lesson() {
    let lines = [
      "A: 거기도 와요? — Is it coming down there as well, too?", "B: 눈이 오네요. — It is snowing.",
    ]
    #expect(halves([english] + lines + [english]).count == 1)
  }
}
