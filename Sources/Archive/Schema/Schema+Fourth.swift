extension Schema {
  /// What the hosts of papers said about being asked.
  ///
  /// `site` and `resting_host` are a saving and a courtesy: they are not brought over from a damaged
  /// file, since hosts say it again.
  static let fourth = """
    ALTER TABLE source ADD COLUMN moved_to TEXT; -- where it is from now on
    ALTER TABLE source ADD COLUMN changed_at INTEGER; -- when it last held something else
    CREATE TABLE site (
      name TEXT PRIMARY KEY,
      rules TEXT NOT NULL, -- robots.txt, as far as it is meant for us
      had_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE resting_host (
      name TEXT PRIMARY KEY,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
