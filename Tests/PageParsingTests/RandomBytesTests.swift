import Foundation
import News
import TestSupport
import Testing

@testable import PageParsing

@Suite("Any bytes")
struct RandomBytesTests {

  private let seeds = [
    "Resources/sample/pages/story-990001.html", "Resources/sample/pages/current-990002.html",
    "Resources/sample/pages/list-356-1.html", "Resources/sample/pages/feed-allnews.xml",
  ]

  private func mutated(_ bytes: [UInt8], _ numbers: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...40, using: &numbers) where bytes.count > 16 {
      let at = Int.random(in: 0..<bytes.count - 8, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
      case 1:
        bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...900, using: &numbers)))
      case 2: bytes.insert(contentsOf: bytes[at..<at + 8], at: at)
      default: bytes.insert(contentsOf: Array("<div class=\"&#0;".utf8), at: at)
      }
    }
    return bytes
  }

  @Test("Mutated pages and feeds give a value and clean text")
  func mutations() throws {
    var numbers = SeededRandom(seed: 20_261_124)
    let context = try Reading.context(paper: try Reading.koreaTimes())
    for path in seeds {
      let bytes = try ProjectFile.bytes(path)
      for _ in 0..<25 {
        let broken = mutated(bytes, &numbers)
        let page = PageParser.page(broken, in: context)
        #expect(page.rows.count <= 2_000)
        #expect(page.article.map { isClean($0.headline) } ?? true)
        #expect(PageParser.feed(broken, in: context).rows.allSatisfy { isClean($0.title) })
      }
    }
  }

  /// `HANJI_INPUTS=1000000` tries as many; without it as many as take a moment.
  private static let count =
    ProcessInfo.processInfo.environment["HANJI_INPUTS"].flatMap { Int($0) } ?? 600

  @Test("Short inputs of every kind, joined, cut and changed at random, give a value")
  func short() throws {
    var numbers = SeededRandom(seed: 949)
    let context = try Reading.context(paper: try Reading.koreaTimes())
    let other = try Reading.context("https://harbor.example/a")
    let parts = try ProjectFile.fixtures(in: ["Pages", "Feeds"]).map { bytes in
      bytes.split(separator: UInt8(ascii: "<")).map { [UInt8(ascii: "<")] + $0 }
    }
    for _ in 0..<Self.count {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...12, using: &numbers) {
        guard let file = parts.randomElement(using: &numbers) else { continue }
        let start = Int.random(in: 0..<max(1, file.count), using: &numbers)
        bytes += file[start...].prefix(Int.random(in: 1...9, using: &numbers)).joined()
      }
      let broken = mutated(bytes, &numbers)
      let page = PageParser.page(broken, in: numbers.next().isMultiple(of: 2) ? context : other)
      #expect(page.article.map { isClean($0.headline) } ?? true)
      #expect(PageParser.feed(broken, in: other).rows.allSatisfy { isClean($0.title) })
    }
  }

  @Test("Bytes of no meaning give a value")
  func noise() throws {
    var numbers = SeededRandom(seed: 7)
    let context = try Reading.context(paper: try Reading.koreaTimes())
    for length in [0, 1, 2, 3, 7, 64, 1_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      #expect(PageParser.page(bytes, in: context).article == nil)
      #expect(PageParser.feed(bytes, in: context).rows.isEmpty)
    }
  }

  private func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
      && text.unicodeScalars.count <= 1_000
  }
}
