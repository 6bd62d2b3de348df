import FoundationEssentials
import Glibc
import PictureClient
import PictureProtocol
import Terminal
import TestSupport
import Testing

/// Pictures of the tests and a client of the real worker.
enum PictureFixture {
  /// A picture of `Tests/Fixtures/Pictures`, as `draw.py` there draws it.
  static func file(_ name: String) throws -> [UInt8] {
    let package = try #require(PackageFolder.containing(#filePath))
    let path = "\(package)/Tests/Fixtures/Pictures/\(name)"
    return Array(try #require(FileManager.default.contents(atPath: path)))
  }

  /// What the worker makes of a picture.
  static func reply(
    to request: PictureRequest, program: String? = nil, patience: Duration = .seconds(60)
  ) throws -> PictureReply {
    let client = PictureClient(program: program, patience: patience)
    let number = client.draw(request)
    while true {
      for (answered, reply) in client.serve() where answered == number { return reply }
      wait(for: client)
    }
  }

  /// Waits until serving is worth while.
  static func wait(for client: PictureClient) {
    let (reading, writing) = client.descriptorsToWatch
    var watched: [pollfd] = []
    if let reading { watched.append(pollfd(fd: reading, events: Int16(POLLIN), revents: 0)) }
    if let writing { watched.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)) }
    poll(&watched, nfds_t(watched.count), Int32(client.millisecondsLeft(at: .now) ?? 0))
  }

  static func cells(
    _ name: String, _ size: Size, by drawing: PictureRequest.Drawing, colors: Int,
    part: PicturePart = .whole
  ) throws -> CellPicture {
    let request = PictureRequest(
      file: try file(name), area: size, drawing: drawing, colors: colors, part: part)
    let reply = try reply(to: request)
    guard case .cells(let picture, _) = reply else {
      throw UnexpectedReply(reply: reply)
    }
    return picture
  }
}

/// A worker answered with something else.
struct UnexpectedReply: Error {
  let reply: PictureReply
}
