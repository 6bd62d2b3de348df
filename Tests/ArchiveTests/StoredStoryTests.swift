import News
import Testing

@testable import Archive

@Suite struct StoredStoryTests {
  @Test func filmKeepsItsLengthAndOtherStoriesTheirBytes() throws {
    var story = try TextTests().fullStory()
    #expect(story.stored.first == 1)
    story.length = "4:40"
    #expect(try Story(stored: story.stored) == story)
    #expect(try Story(packed: story.packed).length == "4:40")
  }

  @Test func anyCutOfAStoryIsDamageAndNoTrap() throws {
    let bytes = try TextTests().fullStory().stored
    for length in 0..<bytes.count {
      #expect(throws: Damage.self) { try Story(stored: Array(bytes.prefix(length))) }
    }
    #expect(throws: Damage.self) { try Story(stored: bytes + [0]) }
  }

  @Test func anyChangedByteIsAStoryOrDamageAndNoTrap() throws {
    let bytes = try TextTests().fullStory().stored
    for position in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF, bytes[position] ^ 0x20] {
        var changed = bytes
        changed[position] = value
        if let story = try? Story(stored: changed) { _ = story.stored }
      }
    }
  }

  @Test func numbersOfAnySizeComeBack() throws {
    let values: [Int64] = [0, 1, -1, 63, 64, -64, -65, .max, .min]
    var writer = ByteWriter()
    for value in values { writer.number(value) }
    var reader = ByteReader(writer.bytes)
    for value in values { #expect(try reader.number() == value) }
    #expect(reader.isAtEnd)
  }
}
