import Archive
import Glibc
import Synchronization

/// Takes stories into the search index beside the reader, in an archive of its own on another thread.
///
/// A search looks through what the index does not know yet, so nothing waits for it; where it cannot
/// work, as on a full disk, searches are slower and still right.
final class BackgroundIndexer: Sendable {
  private let path: String
  private let isRunning = Atomic(false)
  private let isEnded = Atomic(false)

  /// How long it works before it looks whether the program ends, in milliseconds.
  private static let turn = 50

  init(path: String) { self.path = path }

  /// Begins, unless it is at work.
  ///
  /// A thread of its own and no `Task`: Dispatch, once it has run one, wakes the process every second.
  func start() {
    guard !isRunning.exchange(true, ordering: .acquiringAndReleasing) else { return }
    let kept = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, { BackgroundIndexer.work($0) }, kept.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      kept.release()
      isRunning.store(false, ordering: .releasing)
    }
  }

  private static func work(_ kept: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let kept else { return nil }
    let indexer = Unmanaged<BackgroundIndexer>.fromOpaque(kept).takeRetainedValue()
    indexer.work()
    indexer.isRunning.store(false, ordering: .releasing)
    return nil
  }

  /// Ends after the batch that is being written.
  func end() { isEnded.store(true, ordering: .releasing) }

  private func work() {
    do throws(ArchiveError) {
      let archive = try Archive(path: path)
      // Closed and never freed: freeing its queue is work that Dispatch does elsewhere, too.
      _ = Unmanaged.passRetained(archive)
      while !isEnded.load(ordering: .acquiring), try archive.index(for: Self.turn) > 0 {}
      try archive.close()
    } catch {
      // Said by what the reader itself does next with the same archive.
    }
  }
}
