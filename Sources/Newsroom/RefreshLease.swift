import Archive
import News

/// Keeps two processes from refreshing one paper at once: cron and readers share the archive.
///
/// The lease is a saving and a courtesy to the paper's hosts, no lock: where it cannot be read or
/// kept, as on a full disk, the refresh goes on.
final class RefreshLease {
  private let archive: Archive
  private var held: Set<PaperID> = []
  private var renewedAt: Instant?

  /// How long after it was taken it is taken anew, in seconds: a third of its duration.
  private static let renewal: Int64 = 20

  init(archive: Archive) { self.archive = archive }

  /// Takes the lease of a paper; false where another has it.
  func take(for paper: PaperID, at now: Instant) -> Bool {
    if held.contains(paper) { return true }
    if (try? archive.takeLease(name(of: paper), at: now)) != nil { return false }
    held.insert(paper)
    renewedAt = now
    return true
  }

  /// Renews what is held, when it is time.
  func renew(at now: Instant) {
    guard let last = renewedAt, now.seconds - last.seconds >= RefreshLease.renewal else { return }
    renewedAt = now
    for paper in held { _ = try? archive.takeLease(name(of: paper), at: now) }
  }

  /// Gives everything back.
  func release(at now: Instant) {
    for paper in held { try? archive.releaseLease(name(of: paper), at: now) }
    held = []
  }

  private func name(of paper: PaperID) -> String { "refresh \(paper)" }
}
