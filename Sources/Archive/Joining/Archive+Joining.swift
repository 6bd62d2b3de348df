public import News

extension Archive {
  /// Opens a person's keep joined with an archive that many read and one service writes.
  ///
  /// Lists, texts and searches are those of both; what the person does is written to the keep alone,
  /// which a path of `:memory:` makes one that is gone with the object. A story that is bookmarked is
  /// kept with its text, whatever the shared archive drops later. The keep is mended where it is
  /// damaged; the shared archive never is, and has to be of this program's schema.
  public static func open(
    keep: String, joining shared: String, at now: Instant
  ) throws(ArchiveError) -> (archive: Archive, salvage: Salvage?) {
    if keep == ":memory:" {
      return (Archive(connection: try Connection(path: keep, joining: shared)), nil)
    }
    let (sound, salvage) = try open(path: keep, at: now)
    try sound.connection.withoutTransaction { db in
      try Tidying(db: db, shared: shared, now: now).runWhereDue()
    }
    try sound.close()
    return (Archive(connection: try Connection(path: keep, joining: shared)), salvage)
  }
}
