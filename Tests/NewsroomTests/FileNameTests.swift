import Newsroom
import Testing

@Suite struct FileNameTests {
  @Test(
    "Titles become names that every system takes",
    arguments: [
      ("Nets are mended at night", "Nets-are-mended-at-night.md"),
      ("한일 정상회담 '성과'는?", "한일-정상회담-성과-는.md"),
      ("../../etc/passwd", "etc-passwd.md"), ("...hidden", "hidden.md"), ("-rf /", "rf.md"),
      ("CON", "_CON.md"), ("com1.txt", "_com1.txt.md"), ("comma", "comma.md"),
      ("", "untitled.md"), ("📰", "untitled.md"), ("a\u{0}b\nc", "a-b-c.md"),
      ("ends with a point.", "ends-with-a-point.md"), ("軍 reform", "reform.md"),
    ])
  func name(title: String, expected: String) {
    #expect(FileName.name(for: title, fileExtension: "md") == expected)
  }

  @Test func aSecondFileOfOneTitleIsNumbered() {
    #expect(FileName.name(for: "Nets", fileExtension: "txt", number: 2) == "Nets-2.txt")
  }

  @Test func longTitlesAreCutBetweenSyllables() {
    let title = String(repeating: "항구", count: 200)
    let name = FileName.name(for: title, fileExtension: "epub", number: 12)
    #expect(name.utf8.count <= FileName.byteLimit)
    #expect(name.utf8.count > FileName.byteLimit - 4)
    #expect(name.hasSuffix("구-12.epub") || name.hasSuffix("항-12.epub"))
    // A decomposed syllable is one grapheme of several letters, and stays whole.
    let decomposed = String(repeating: "\u{1112}\u{1161}\u{11AB}", count: 100)
    let cut = FileName.name(for: decomposed, fileExtension: "md").dropLast(3)
    #expect(cut.unicodeScalars.count.isMultiple(of: 3))
  }

  @Test func reservedNamesStayWithinTheLimit() {
    let name = FileName.name(for: "con." + String(repeating: "a", count: 300), fileExtension: "md")
    #expect(name.hasPrefix("_con.a"))
    #expect(name.utf8.count <= FileName.byteLimit)
  }
}
