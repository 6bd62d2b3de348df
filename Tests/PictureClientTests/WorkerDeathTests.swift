import Glibc
import PictureClient
import PictureProtocol
import Terminal
import TestSupport
import Testing

@Suite struct WorkerDeathTests {
  static let area = Size(columns: 20, rows: 10)

  private func failure(
    _ file: [UInt8], program: String? = nil, patience: Duration = .seconds(60)
  ) throws -> PictureFailure? {
    let request = PictureRequest(file: file, area: Self.area, drawing: .halfBlocks, colors: 256)
    let reply = try PictureFixture.reply(to: request, program: program, patience: patience)
    if case .failed(let failure) = reply { return failure }
    return nil
  }

  @Test func whatIsNoPictureIsSaidToBeNone() throws {
    #expect(try failure(Array("<html>no picture</html>".utf8)) == .unknownFormat)
    #expect(try failure([]) == .unknownFormat)
  }

  @Test("A picture that ends early is broken", arguments: ["sun.png", "sun.gif", "sun.webp"])
  func truncated(name: String) throws {
    let file = try PictureFixture.file(name)
    #expect(try failure(Array(file[..<(file.count / 2)])) == .broken)
  }

  @Test func aPictureOfTooManyPixelsIsRefusedBeforeItIsRead() throws {
    var file = try PictureFixture.file("sun.png")
    // IHDR's width and height; its checksum is wrong then, which is another reason.
    file.replaceSubrange(16..<24, with: [0, 0, 0x40, 0, 0, 0, 0x40, 0])
    let failure = try failure(file)
    #expect(failure == .tooLarge || failure == .broken)
    var gif = try PictureFixture.file("sun.gif")
    gif.replaceSubrange(6..<10, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(try self.failure(gif) == .tooLarge)
  }

  @Test func aWorkerThatDiesCostsItsPictureAlone() throws {
    #expect(try failure([1], program: "/bin/false") == .workerDied)
    #expect(try failure([1], program: "/bin/echo") == .workerDied)
    #expect(try failure([1], program: "/nowhere/hanji-picture") == .notStarted)
    #expect(try failure(PictureFixture.file("sun.png")) == nil)
  }

  @Test func aWorkerThatIsKilledIsReplacedForTheNext() throws {
    let client = PictureClient()
    let request = PictureRequest(
      file: try PictureFixture.file("sun.jpg"), area: Self.area, drawing: .halfBlocks, colors: 256)
    let (first, second) = (client.draw(request), client.draw(request))
    kill(try #require(client.processID), SIGKILL)
    var answers: [PictureNumber: PictureReply] = [:]
    while answers.count < 2 {
      for (number, reply) in client.serve() { answers[number] = reply }
      if answers.count < 2 { PictureFixture.wait(for: client) }
    }
    #expect(answers[first] == .failed(.workerDied))
    let isDrawn = if case .cells = answers[second] { true } else { false }
    #expect(isDrawn)
  }

  @Test func aWorkerThatTakesTooLongIsEnded() throws {
    let client = PictureClient(program: "/bin/cat", patience: .zero)
    // `cat` answers as long as it is asked; its time is over at once.
    let number = client.draw(
      PictureRequest(
        file: Array(repeating: 0, count: 1 << 20), area: Self.area, drawing: .ascii, colors: 0))
    let process = try #require(client.processID)
    let answers = client.serve(at: .now + .seconds(1))
    #expect(answers.first?.0 == number)
    #expect(answers.first?.1 == .failed(.tooSlow))
    #expect(kill(process, 0) == -1, "the worker has ended")
  }
}
