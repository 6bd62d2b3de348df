extension Schema {
  /// What is remembered of facts so that they can be merged with those of other machines.
  ///
  /// Nothing is remembered before the first merging, when `device` gets its row; from then on every
  /// fact has one row in `stamp`, also when it was taken away. A row that is replaced gets a new
  /// number, so that what changed after a number is found by it.
  static let sixth = """
    CREATE TABLE device (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      device INTEGER NOT NULL,
      tick INTEGER NOT NULL -- of the clock that only goes forward
    ) STRICT;
    -- Up to which of its numbers another archive's facts have come here.
    CREATE TABLE peer (device INTEGER PRIMARY KEY, received INTEGER NOT NULL) STRICT;
    CREATE TABLE stamp (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      fact INTEGER NOT NULL,
      story INTEGER REFERENCES story (id) ON DELETE CASCADE,
      identity TEXT NOT NULL, -- of a story that is not known here; else empty
      name TEXT NOT NULL,
      tick INTEGER NOT NULL,
      device INTEGER NOT NULL,
      source INTEGER NOT NULL, -- the archive that it came from; 0 for what was done here
      value ANY -- NULL where the fact was taken away
    ) STRICT;
    CREATE UNIQUE INDEX stamp_fact ON stamp (fact, ifnull(story, 0), identity, name);
    CREATE INDEX stamp_story ON stamp (story);
    CREATE INDEX stamp_awaiting ON stamp (identity) WHERE identity <> '';
    CREATE INDEX stamp_kept ON stamp (tick, device) WHERE value IS NOT NULL AND fact <> 1;

    -- The feeds of the own paper, whose file is their home, as they were at the last merging. One
    -- without a title was taken away elsewhere.
    CREATE TABLE subscription (
      address TEXT PRIMARY KEY,
      title TEXT,
      is_filed INTEGER NOT NULL -- whether the file has been brought into step
    ) STRICT, WITHOUT ROWID;

    -- A story comes of which another machine told before.
    CREATE TRIGGER story_awaited AFTER INSERT ON alias
    WHEN EXISTS (SELECT 1 FROM stamp WHERE identity = new.identity) BEGIN
      UPDATE story SET is_read = 1,
        read_at = (SELECT value FROM stamp WHERE fact = 1 AND identity = new.identity)
      WHERE id = new.story AND is_read = 0 AND EXISTS (
        SELECT 1 FROM stamp WHERE fact = 1 AND identity = new.identity AND value IS NOT NULL);
      UPDATE OR IGNORE stamp SET story = new.story, identity = '' WHERE identity = new.identity;
      DELETE FROM stamp WHERE identity = new.identity;
    END;
    -- What was taken away is remembered longer than its story.
    CREATE TRIGGER story_forgotten BEFORE DELETE ON story
    WHEN EXISTS (SELECT 1 FROM stamp WHERE story = old.id AND value IS NULL) BEGIN
      DELETE FROM stamp WHERE identity = old.identity;
      UPDATE stamp SET story = NULL, identity = old.identity
      WHERE story = old.id AND value IS NULL;
    END;
    """
}
