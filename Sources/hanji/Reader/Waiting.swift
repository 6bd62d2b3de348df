import Glibc
import Newsroom

/// Waiting for the wire where there is no terminal to wait on.
enum Waiting {
  /// Returns as soon as serving the newsroom is worth while.
  static func wait(for newsroom: Newsroom) {
    if newsroom.hasNews { return }
    let (reading, writing) = newsroom.descriptorsToWatch
    var watched: [pollfd] = []
    if let reading { watched.append(pollfd(fd: reading, events: Int16(POLLIN), revents: 0)) }
    if let writing { watched.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)) }
    if watched.isEmpty { return }
    poll(&watched, nfds_t(watched.count), -1)
  }
}
