extension Schema {
  /// The files of pictures, each with the story in which it was looked at.
  ///
  /// They go with their story, or before it where the archive grows too large; those of a story that
  /// the reader holds stay.
  static let fifth = """
    CREATE TABLE picture (
      id INTEGER PRIMARY KEY,
      story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      address TEXT NOT NULL,
      had_at INTEGER NOT NULL,
      file BLOB NOT NULL,
      UNIQUE (story, address)
    ) STRICT;
    CREATE INDEX picture_address ON picture (address);
    """
}
