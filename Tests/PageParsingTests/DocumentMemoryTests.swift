import Testing

@testable import PageParsing

/// Documents have their memory to themselves, and let it go as a whole.
@Suite("Memory of documents")
struct DocumentMemoryTests {
  private func page(_ number: Int) -> String {
    let long = String(repeating: "long \(number) ", count: number * 40)
    let text = "<p>Text \(number)</p><b class='\(long)'>&eacute;</b>"
    return "<div id=n\(number) title='\(long)'>\(text)</div>"
  }

  private func title(_ document: Document) -> String? {
    document.select(firstOf: [Selector("//div[@title]")].compactMap(\.self)).first
      .flatMap { document.attribute($0, "title") }
  }

  private func isWhole(_ document: Document, _ number: Int) -> Bool {
    title(document)?.utf8.count == "long \(number) ".utf8.count * number * 40
      && document.line(0) == "Text \(number) é"
  }

  @Test("A document stays whole while others come and go")
  func interleaved() throws {
    var documents: [(number: Int, document: Document)] = []
    for number in 1...60 {
      documents.append((number, try Reading.document(page(number))))
      _ = try Reading.document("<a><b c='\(number)'>x</a>")
      if number.isMultiple(of: 3) { documents.removeFirst() }
      #expect(documents.allSatisfy { isWhole($0.document, $0.number) })
    }
  }

  @Test("Documents of several threads do not meet")
  func threads() async throws {
    let sound = try await withThrowingTaskGroup(of: Bool.self) { group in
      for start in 1...8 {
        group.addTask {
          try (start..<start + 20).allSatisfy { isWhole(try Reading.document(page($0)), $0) }
        }
      }
      return try await group.allSatisfy { $0 }
    }
    #expect(sound)
  }
}
