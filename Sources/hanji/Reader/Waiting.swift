import Glibc
import Newsroom

/// Waiting for the wire where there is no terminal to wait on.
enum Waiting {
  /// Returns as soon as serving the newsroom is worth while.
  static func wait(for newsroom: Newsroom) {
    if newsroom.hasNews { return }
    wait(for: [newsroom.descriptorsToWatch], milliseconds: -1)
  }

  /// Returns as soon as serving the newsroom or the pictures is worth while.
  @MainActor static func wait(for newsroom: Newsroom, or pictures: PictureDesk) {
    if newsroom.hasNews { return }
    wait(
      for: [newsroom.descriptorsToWatch, pictures.descriptorsToWatch],
      milliseconds: pictures.millisecondsToWait.map { Int32(clamping: $0) } ?? -1)
  }

  private static func wait(for pipes: [(read: Int32?, write: Int32?)], milliseconds: Int32) {
    var watched: [pollfd] = []
    for (reading, writing) in pipes {
      if let reading { watched.append(pollfd(fd: reading, events: Int16(POLLIN), revents: 0)) }
      if let writing { watched.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)) }
    }
    if watched.isEmpty { return }
    poll(&watched, nfds_t(watched.count), milliseconds)
  }
}
