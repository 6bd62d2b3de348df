import News
import ReaderUI
import Terminal
import TestSupport
import Testing

@Suite struct GoldenTests {
  func draw(
    _ name: String, _ keys: String, columns: Int = 80, rows: Int = 24,
    language: Language = .english, glyphs: Glyphs = .unicode, isSample: Bool = false
  ) {
    var morning = Morning(
      columns: columns, rows: rows, language: language, glyphs: glyphs, isSample: isSample)
    morning.press(keys)
    expectGolden(grid: morning.grid, named: name)
  }

  @Test func frontPage() { draw("front-80x24", "j") }
  @Test func frontPageInColumns() { draw("front-120x24", "jjjj", columns: 120) }
  @Test func palette() { draw("palette-80x24", ":ㅇㄱ") }
  @Test func whatChanged() { draw("changes-80x24", "<Enter>D") }
  @Test func foundStories() { draw("found-80x24", "/성장<Enter>j") }
  @Test func shareMenu() { draw("share-80x24", "e") }
  @Test func threePanes() { draw("panes-160x24", "h<Enter><Enter>", columns: 160) }
  @Test func frontPageOfTheSample() {
    draw("front-sample-40x12", "", columns: 40, rows: 12, isSample: true)
  }
  @Test func frontPageInKorean() { draw("front-korean-80x24", "jj", language: .korean) }
  @Test func sectionMenu() { draw("menu-80x24", "hl") }
  @Test func sectionMenuInKorean() {
    draw("menu-korean-60x12", "hl", columns: 60, rows: 12, language: .korean)
  }
  @Test func headlines() { draw("list-80x24", "h<Enter>jj") }
  @Test func headlinesOnAWideScreen() { draw("list-200x12", "h<Enter>", columns: 200, rows: 12) }
  @Test func storyInBothLanguages() { draw("story-80x24", "<Enter>") }
  @Test func storyAtItsEnd() { draw("story-end-80x24", "<Enter>G") }
  @Test func storyOnASmallScreen() { draw("story-40x12", "<Enter>", columns: 40, rows: 12) }
  @Test func storySideBySide() { draw("story-side-128x24", "<Enter>L", columns: 128) }
  @Test func storyInASCII() { draw("story-ascii-80x24", "j<Enter>", glyphs: .ascii) }
  @Test func prompt() {
    draw("prompt-80x24", "h<Enter>/한국 section:경제 <F2>tjdwkdfbf")
    draw("prompt-40x12", "/금리 since:7d<F2> -tjdwkd", columns: 40, rows: 12)
    draw("prompt-long-40x12", "/어느 긴 낱말들이 줄을 넘어간다 그리고 <F2>rPthr", columns: 40, rows: 12)
    draw("prompt-korean-40x12", "/바다<Left>", columns: 40, rows: 12, language: .korean)
    draw("prompt-ascii-40x12", "/<F2>qkek", columns: 40, rows: 12, glyphs: .ascii)
  }
  @Test func promptWithWhatTabOffers() {
    draw("prompt-completing-80x24", "/sea section:<Tab><Tab><Tab>")
    draw("prompt-completing-40x12", "/sea is:<Tab><S-Tab>", columns: 40, rows: 12)
  }
  @Test func address() {
    draw("address-80x24", "a")
    draw("address-40x12", "a", columns: 40, rows: 12)
    draw("address-korean-40x12", "a", columns: 40, rows: 12, language: .korean)
  }
  @Test func code() {
    draw("code-80x24", "c")
    draw("code-40x12", "c", columns: 40, rows: 12)
    draw("code-ascii-80x50", "c", rows: 50, glyphs: .ascii)
  }
  @Test func help() { draw("help-80x24", "?") }
}
