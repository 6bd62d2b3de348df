import Testing

@testable import NcursesTerminal

@Suite struct PlainASCIITests {
  @Test(arguments: [
    ("a", 1, "a"), ("“", 1, "\""), ("’", 1, "'"), ("—", 1, "-"), ("…", 1, "."), ("é", 1, "e"),
    ("e\u{301}", 1, "e"), ("Š", 1, "S"), ("₩", 1, "W"), ("한", 2, "??"), ("\u{3000}", 2, "  "),
    ("あ", 2, "??"), ("\u{1F600}", 2, "??"),
  ])
  func aMarkOfTheSameWidthStandsForWhatIsNoASCII(text: String, cells: Int, shown: String) {
    #expect(PlainASCII.standIn(for: text, cells: cells) == shown)
  }
}
