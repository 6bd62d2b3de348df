extension Schema {
  /// Which texts a feed had when it was filed last, so that they are not sent and read again.
  ///
  /// Where any text goes, all is forgotten: what a feed still has of it comes anew.
  static let eighth = """
    CREATE TABLE feed_text (
      source INTEGER PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
      digests BLOB NOT NULL -- eight bytes each, the lowest first
    ) STRICT;
    CREATE TRIGGER feed_text_gone AFTER DELETE ON story_text
    WHEN EXISTS (SELECT 1 FROM feed_text) BEGIN
      DELETE FROM feed_text;
    END;
    """
}
