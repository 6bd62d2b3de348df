import Archive
import News
import Testing

@Suite struct PictureTests {
  let archive: Archive

  init() throws {
    archive = try Archive(path: ":memory:")
    try archive.file(try headlines(3), under: politics, in: paper, at: noon)
  }

  private func keep(_ number: Int, _ path: String, _ file: [UInt8]) throws {
    try archive.keepPicture(
      file, at: try address(path), in: .number(number), at: noon.plus(hours: number))
  }

  @Test func aPictureThatWasLookedAtIsThereAgain() throws {
    #expect(try archive.picture(at: address("/a.jpg")) == nil)
    try keep(1, "/a.jpg", [1, 2, 0, 255])
    #expect(try archive.picture(at: address("/a.jpg")) == [1, 2, 0, 255])
    try keep(1, "/a.jpg", [3])
    #expect(try archive.picture(at: address("/a.jpg")) == [3])
    #expect(try archive.check() == [])
  }

  @Test func whereThereIsTooLittleRoomPicturesGoBeforeTexts() throws {
    try archive.save(try story(.number(1), "Words."), in: paper, at: noon)
    try keep(1, "/a.jpg", Array(repeating: 7, count: 1 << 20))
    try archive.setRetentionRule(RetentionRule(days: nil, megabytes: 1))
    let count = try archive.expire(at: noon)
    #expect(count.pictures == 1)
    #expect(count.texts == 0)
    #expect(try archive.picture(at: address("/a.jpg")) == nil)
    #expect(try archive.story(.number(1)) != nil)
  }

  @Test func thePicturesOfABookmarkedStoryStay() throws {
    try keep(1, "/a.jpg", [1])
    try keep(2, "/b.jpg", [2])
    // One picture in two stories is kept with either.
    try keep(2, "/c.jpg", [3])
    try keep(3, "/c.jpg", [3])
    try archive.bookmark(.number(2), true, at: noon)
    try archive.setRetentionRule(RetentionRule(days: nil, megabytes: 0))
    try archive.expire(at: noon)
    let kept = try ["/a.jpg", "/b.jpg", "/c.jpg"].map { try archive.picture(at: address($0)) }
    #expect(kept == [nil, [2], [3]])
  }

  @Test func aPictureOfNoStoryThatIsKnownIsNotKept() throws {
    try archive.keepPicture([1], at: try address("/a.jpg"), in: .number(99), at: noon)
    #expect(try archive.picture(at: address("/a.jpg")) == nil)
  }
}
