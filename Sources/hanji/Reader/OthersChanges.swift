import Archive

/// Notices what other processes do with the archive, so that their marks show here.
@MainActor final class OthersChanges {
  private let archive: Archive
  private let watch: ArchiveWatch?
  private var seen: Int?
  private var lookedAt = ContinuousClock.now
  private var looksDue = 0

  /// A refresh elsewhere commits many times a second: the screens are not read anew for each; where many
  /// sessions look on, more rarely.
  private let pause: Duration

  init(office: Office) {
    archive = office.archive
    watch = ArchiveWatch(paths: [office.archivePath, office.sharedArchivePath].compactMap { $0 })
    pause = .milliseconds(office.sharedArchivePath == nil ? 300 : 1_500)
    seen = try? archive.othersChangeCount()
  }

  /// What to wait on.
  var descriptor: Int32? { watch?.descriptor }

  /// How long to wait at most until a look is due; nil where none is.
  var millisecondsToLook: Int? {
    guard looksDue > 0 else { return nil }
    let left = pause - (.now - lookedAt)
    return max(0, Int(left / .milliseconds(1)) + 1)
  }

  /// Notes that the log was written to.
  ///
  /// A commit is seen by others a moment after the log was written, when the log's index tells of it
  /// (sqlite.org/walformat.html, 2.3.1): a look at once may come too early, and another follows.
  func noteWrite() {
    watch?.drain()
    looksDue = 2
  }

  /// Whether another has changed something since the last look.
  ///
  /// Where the archive cannot be read now, the next read of a screen says so.
  func haveCome() -> Bool {
    guard looksDue > 0, .now - lookedAt >= pause else { return false }
    (looksDue, lookedAt) = (looksDue - 1, .now)
    guard let count = try? archive.othersChangeCount(), count != seen else { return false }
    seen = count
    return true
  }
}
