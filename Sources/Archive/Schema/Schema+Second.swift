extension Schema {
  /// What the reader does beside reading, its undoing, and the search index.
  ///
  /// `unindexed` names the stories that the index does not know as they are now: triggers fill it in
  /// the transaction of each change, so that a search scans what it would miss. The index is only
  /// ever added to: what it names is looked at before it is shown.
  static let second = """
    CREATE INDEX story_newest ON story (sort_at, id);

    -- One act of the reader, undone and redone as a whole; what was undone is dropped by the next act.
    CREATE TABLE change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      made_at INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      is_undone INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    -- What one act did to one fact: `before` and `after` are the fact's value, NULL where it has none.
    CREATE TABLE change_step (
      change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
      step INTEGER NOT NULL,
      fact INTEGER NOT NULL,
      story INTEGER REFERENCES story (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      before ANY,
      after ANY,
      PRIMARY KEY (change, step)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX change_step_story ON change_step (story);

    -- A bookmark that was taken off keeps its text as long as that can be undone.
    CREATE TABLE removed_bookmark (
      story INTEGER PRIMARY KEY REFERENCES story (id),
      made_at INTEGER NOT NULL,
      text BLOB
    ) STRICT;
    CREATE TABLE tag (
      story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      PRIMARY KEY (story, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tag_name ON tag (name, story);
    CREATE TABLE note (
      story INTEGER PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
      text TEXT NOT NULL,
      written_at INTEGER NOT NULL
    ) STRICT;

    -- Where the reader left a story: a block of its head and halves, and bytes from its start.
    CREATE TABLE reading_position (
      story INTEGER PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
      block INTEGER NOT NULL,
      offset INTEGER NOT NULL,
      left_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE saved_search (name TEXT PRIMARY KEY, query TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE follow (
      kind TEXT NOT NULL, -- section, reporter or word
      name TEXT NOT NULL,
      PRIMARY KEY (kind, name)
    ) STRICT, WITHOUT ROWID;

    -- Who does at present what only one process should do, and until when it counts as alive.
    CREATE TABLE lease (
      name TEXT PRIMARY KEY,
      holder TEXT NOT NULL,
      until INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE search_index USING fts5 (
      terms, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
    -- FTS5 would merge its segments inside a writer's transaction, 30 ms at a time: `Indexing` does it.
    INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
    INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', 1000);
    CREATE TABLE unindexed (
      story INTEGER PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE
    ) STRICT;
    INSERT INTO unindexed SELECT id FROM story;

    -- Not OR IGNORE: the conflict clause of the statement that fires a trigger takes its place.
    CREATE TRIGGER story_added AFTER INSERT ON story BEGIN
      INSERT INTO unindexed SELECT new.id WHERE new.id NOT IN (SELECT story FROM unindexed);
    END;
    CREATE TRIGGER story_told AFTER UPDATE OF
      title, label, dek, lead, names, email, section_label, sort_at ON story
    WHEN (new.title, new.label, new.dek, new.lead, new.names, new.email, new.section_label, new.sort_at)
      IS NOT (old.title, old.label, old.dek, old.lead, old.names, old.email, old.section_label, old.sort_at)
    BEGIN
      INSERT INTO unindexed SELECT new.id WHERE new.id NOT IN (SELECT story FROM unindexed);
    END;
    CREATE TRIGGER text_kept AFTER INSERT ON story_text BEGIN
      INSERT INTO unindexed SELECT new.story WHERE new.story NOT IN (SELECT story FROM unindexed);
    END;
    CREATE TRIGGER text_replaced AFTER UPDATE OF text ON story_text
    WHEN new.text IS NOT old.text BEGIN
      INSERT INTO unindexed SELECT new.story WHERE new.story NOT IN (SELECT story FROM unindexed);
    END;
    CREATE TRIGGER text_dropped AFTER DELETE ON story_text BEGIN
      INSERT INTO unindexed SELECT id FROM story
      WHERE id = old.story AND id NOT IN (SELECT story FROM unindexed);
    END;
    -- An undone act brings a text back that the cache has dropped.
    CREATE TRIGGER bookmark_brought AFTER INSERT ON bookmark WHEN new.text IS NOT NULL BEGIN
      INSERT INTO unindexed SELECT new.story WHERE new.story NOT IN (SELECT story FROM unindexed);
    END;
    CREATE TRIGGER bookmark_text_kept AFTER UPDATE OF text ON bookmark
    WHEN new.text IS NOT old.text BEGIN
      INSERT INTO unindexed SELECT new.story WHERE new.story NOT IN (SELECT story FROM unindexed);
    END;
    CREATE TRIGGER note_written AFTER INSERT ON note BEGIN
      INSERT INTO unindexed SELECT new.story WHERE new.story NOT IN (SELECT story FROM unindexed);
    END;
    CREATE TRIGGER note_changed AFTER UPDATE OF text ON note BEGIN
      INSERT INTO unindexed SELECT new.story WHERE new.story NOT IN (SELECT story FROM unindexed);
    END;
    CREATE TRIGGER note_dropped AFTER DELETE ON note BEGIN
      INSERT INTO unindexed SELECT id FROM story
      WHERE id = old.story AND id NOT IN (SELECT story FROM unindexed);
    END;
    """
}
