import News
import ReaderUI
import Terminal
import TestSupport
import Testing

@Suite struct StoryGoldenTests {
  private func draw(
    _ name: String, keys: String = "", columns: Int = 80, rows: Int = 24,
    language: Language = .english, glyphs: Glyphs = .unicode, _ change: (inout Story) -> Void
  ) {
    var morning = Morning(columns: columns, rows: rows, language: language, glyphs: glyphs)
    morning.open(change)
    morning.press(keys)
    expectGolden(grid: morning.grid, named: name)
  }

  private func kinds(_ story: inout Story) {
    story.halves = [Half(language: .english, blocks: Morning.kinds)]
  }

  private func hanja(_ story: inout Story) {
    story.halves = [
      Half(language: .english, blocks: Morning.kinds),
      Half(language: .korean, headline: "女子 배구단 창단", blocks: Morning.hanja),
    ]
  }

  private func gallery(_ story: inout Story) {
    story.kind = .gallery
    story.halves = [Half(language: .english, blocks: Morning.photos)]
  }

  private func film(_ story: inout Story) {
    story.kind = .video
    story.halves = [Half(language: .english, blocks: [Morning.kinds[9]])]
  }

  @Test func kindsOfBlocks() { draw("story-kinds-80x24", kinds) }
  @Test func kindsOfBlocksFurtherDown() { draw("story-kinds-end-80x24", keys: "<PgDn>", kinds) }
  @Test func kindsOfBlocksOnANarrowScreen() {
    draw("story-kinds-korean-40x50", columns: 40, rows: 50, language: .korean, kinds)
  }
  @Test func kindsOfBlocksInASCII() {
    draw("story-kinds-ascii-60x50", columns: 60, rows: 50, glyphs: .ascii, kinds)
  }
  @Test func links() { draw("story-links-80x24", keys: "G", kinds) }
  @Test func readings() { draw("story-readings-80x24", keys: "LLd", hanja) }
  @Test func readingsBesideTheEnglish() {
    draw("story-readings-korean-128x24", keys: "dL", columns: 128, language: .korean, hanja)
  }
  @Test func photos() { draw("gallery-80x24", gallery) }
  @Test func photosInKorean() {
    draw("gallery-korean-40x24", columns: 40, rows: 24, language: .korean, gallery)
  }
  @Test func moving() { draw("video-80x24", film) }
  @Test func movingInKorean() {
    draw("video-korean-40x12", columns: 40, rows: 12, language: .korean, film)
  }
}
