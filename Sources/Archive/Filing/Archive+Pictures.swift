public import News

/// Pictures that were looked at.
extension Archive {
  /// The file of a picture; nil where it was never had, or is kept no more.
  public func picture(at address: Address) throws(ArchiveError) -> [UInt8]? {
    try connection.read { try Pictures(db: $0).file(at: address) }
  }

  /// Keeps the file of a picture as long as its story is kept, or until the archive grows too large.
  ///
  /// With a bookmark, tag or note on the story it stays for ever.
  public func keepPicture(
    _ file: [UInt8], at address: Address, in story: StoryID, at now: Instant
  ) throws(ArchiveError) {
    try connection.write(.fetched) {
      try Pictures(db: $0).keep(file, at: address, in: story, had: now)
    }
  }
}
