import Glibc

/// Tells when another process may have changed an archive, by watching its write-ahead log (inotify).
///
/// It wakes for this process's own writes too, so what woke it is worth a look at
/// `Archive.othersChangeCount()`. Where the system cannot watch, as on a network file system with
/// writers on other hosts, nothing wakes.
public final class ArchiveWatch {
  /// Readable when there is something to look at.
  public let descriptor: Int32

  /// Watches the archives at some paths; nil where the system cannot.
  public init?(paths: [String]) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    // The log stands as long as an archive is open. With a rollback journal the file itself changes.
    let names = paths.flatMap { ["\($0)-wal", $0] }
    let watches = names.map { inotify_add_watch(descriptor, $0, UInt32(IN_MODIFY)) }
    if watches.allSatisfy({ $0 < 0 }) {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Takes what has been told, so that the descriptor wakes for what comes next.
  public func drain() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
