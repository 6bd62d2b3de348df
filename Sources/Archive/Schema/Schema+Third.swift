extension Schema {
  /// Rules by which the reader leaves stories out.
  ///
  /// A story that is left out has its placements in `hidden` instead, so that every list and count
  /// of `placement` knows nothing of it. What is filed of it meanwhile goes there too.
  static let third = """
    CREATE TABLE rule (query TEXT PRIMARY KEY, made_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE hidden (
      story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      section INTEGER NOT NULL REFERENCES section (id),
      PRIMARY KEY (story, section)
    ) STRICT, WITHOUT ROWID;

    -- RAISE(IGNORE) drops the placement alone: what the trigger did before it stays.
    CREATE TRIGGER placement_refused BEFORE INSERT ON placement
    WHEN EXISTS (SELECT 1 FROM hidden WHERE story = new.story) BEGIN
      INSERT OR IGNORE INTO hidden (story, section) VALUES (new.story, new.section);
      SELECT RAISE(IGNORE);
    END;
    """
}
