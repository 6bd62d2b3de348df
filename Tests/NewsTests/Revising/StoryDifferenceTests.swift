import News
import Testing

@Suite struct StoryDifferenceTests {
  private func story(_ headline: String, _ paragraphs: String...) throws -> Story {
    let address = try #require(Address("https://paper.example/1"))
    let blocks = paragraphs.map { Block(.paragraph([Span($0)])) }
    return Story(
      id: StoryID("paper#1"), address: address, headline: headline,
      halves: [Half(language: .english, blocks: blocks)])
  }

  @Test func sameStoryDiffersInNothing() throws {
    let story = try story("Tide", "One.", "Two.")
    let difference = StoryDifference(from: story, to: story)
    #expect(difference.isEmpty)
    #expect(difference.paragraphs == [[.same("Tide")], [.same("One.")], [.same("Two.")]])
  }

  @Test func changedWordsAreFoundInsideAParagraph() throws {
    let difference = StoryDifference(
      from: try story("Tide", "The ferry carried 12 people on Monday."),
      to: try story("Tide", "The ferry carried 14 people on Tuesday."))
    #expect(
      difference.paragraphs == [
        [.same("Tide")],
        [
          .same("The ferry carried "), .removed("12 "), .added("14 "), .same("people on "),
          .removed("Monday."), .added("Tuesday."),
        ],
      ])
  }

  @Test func koreanChangesByTheWord() throws {
    let difference = StoryDifference(
      from: try story("물때", "여객선은 승객 열두 명을 태웠다."), to: try story("물때", "여객선은 승객 열네 명을 태웠다."))
    #expect(
      difference.paragraphs.last == [
        .same("여객선은 승객 "), .removed("열두 "), .added("열네 "), .same("명을 태웠다."),
      ])
  }

  @Test func paragraphsComeAndGoWhole() throws {
    let difference = StoryDifference(
      from: try story("Tide", "Stays.", "Leaves for good.", "Last."),
      to: try story("Tide", "Stays.", "Last.", "Something else entirely."))
    #expect(
      difference.paragraphs == [
        [.same("Tide")], [.same("Stays.")], [.removed("Leaves for good.")], [.same("Last.")],
        [.added("Something else entirely.")],
      ])
  }

  @Test func piecesOfASideAreThatSidesText() throws {
    let words = ["a", "b", "c", "가", "나"]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 1...9, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }.joined(separator: " ")
      }
      let difference = StoryDifference(from: try story("x", texts[0]), to: try story("x", texts[1]))
      let pieces = difference.paragraphs.dropFirst().flatMap(\.self)
      let old = pieces.compactMap { if case .added = $0 { nil } else { $0.text } }.joined()
      let new = pieces.compactMap { if case .removed = $0 { nil } else { $0.text } }.joined()
      #expect(old == texts[0] && new == texts[1], "\(texts)")
    }
  }
}

extension TextPiece {
  fileprivate var text: String {
    switch self {
    case .same(let text), .removed(let text), .added(let text): text
    }
  }
}
