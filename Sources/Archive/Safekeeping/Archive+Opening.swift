public import News

/// What was brought over from a damaged file, to be told once.
public struct Salvage: Hashable, Sendable {
  /// Where the damaged file lies now, as it was found, with its `-wal` beside it.
  ///
  /// Nil where there was none any more.
  public var damagedFile: String?
  /// How many stories the new file has.
  public var storyCount: Int
  /// How many bookmarks the new file has.
  public var bookmarkCount: Int
  /// How many of them, or of their texts, came from the plain-text copy.
  public var copiedBookmarkCount: Int
}

extension Archive {
  /// Opens the archive at a path and, where its file is damaged, first brings over what can be read.
  ///
  /// The damaged file is moved aside as `archive.sqlite.damaged-DATE`, never overwritten. A file of
  /// another program or of a newer schema is refused and left untouched. A process calls this before
  /// it opens another archive at the same path: the look at the file would drop the locks of a
  /// connection that is already open. Bringing over may take seconds; `willSalvage` is called before.
  public static func open(
    path: String, at now: Instant, willSalvage: () -> Void = {}
  ) throws(ArchiveError) -> (archive: Archive, salvage: Salvage?) {
    if let archive = try soundArchive(path: path) { return (archive, nil) }
    let salvage = try SafekeepingLock.holding(path) { () throws(ArchiveError) -> Salvage? in
      // Another process may have done it while this one waited.
      if let archive = try soundArchive(path: path) {
        try archive.close()
        return nil
      }
      willSalvage()
      return try Salvaging(path: path, now: now).run()
    }
    return (try Archive(path: path), salvage)
  }

  /// The archive, or nil where its file is damaged.
  private static func soundArchive(path: String) throws(ArchiveError) -> Archive? {
    let file = ArchiveFile(path: path)
    if try file.isDamaged() || file.isMarkedDamaged { return nil }
    do {
      let archive = try Archive(path: path)
      try archive.connection.read { try Probe(db: $0).run() }
      return archive
    } catch {
      if case .damaged = error { return nil }
      throw error
    }
  }
}

extension Archive {
  /// Writes `bookmarks.txt` beside the archive where the last one is of another day and a bookmark
  /// has changed since; the one before stays as `bookmarks-1.txt`.
  ///
  /// Costs less than a millisecond where there is nothing to do. Where the folder may only be read
  /// nothing is written, since nothing can have changed. A failure leaves the earlier copy.
  /// - Returns: whether it was written.
  @discardableResult
  public func copyBookmarks(at now: Instant) throws(ArchiveError) -> Bool {
    guard connection.path != ":memory:", !ArchiveFile(path: connection.path).isUnchangeable else {
      return false
    }
    let copy = BookmarkCopy(archive: connection.path)
    return try connection.read { try copy.write(from: $0, at: now) }
  }
}
