import FoundationEssentials
import PictureClient
import PictureProtocol
import Terminal
import TestSupport
import Testing

/// Pictures with bytes that were changed, cut out or repeated.
@Suite struct BrokenPictureTests {
  /// 40, or as many as HANJI_BROKEN says.
  private static let count =
    ProcessInfo.processInfo.environment["HANJI_BROKEN"].flatMap { Int($0) } ?? 40

  private func mutated(_ file: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var file = file
    for _ in 0...random.number(below: 8) {
      let place = random.number(below: file.count)
      switch random.number(below: 4) {
      case 0: file[place] = UInt8(random.number(below: 256))
      case 1: file[place] = 0xFF
      case 2: file.removeSubrange(place..<min(place + 1 + random.number(below: 40), file.count))
      default: file.insert(contentsOf: file[place..<min(place + 30, file.count)], at: place)
      }
      if file.isEmpty { return [0] }
    }
    return file
  }

  @Test func noneHarmsTheReaderAndNoneTakesLong() throws {
    var random = SeededRandom(seed: 2_026)
    let names = ["sun.png", "sun.gif", "sun.jpg", "sun.webp"]
    let files = try names.map(PictureFixture.file)
    let drawings = PictureRequest.Drawing.allCases
    for number in 0..<Self.count {
      let request = PictureRequest(
        file: mutated(files[number % 4], &random), area: Size(columns: 40, rows: 20),
        drawing: drawings[number % drawings.count], colors: 256)
      let reply = try PictureFixture.reply(to: request)
      #expect(reply != .failed(.tooSlow), "picture \(number)")
      #expect(reply != .failed(.notStarted), "picture \(number)")
    }
  }
}
