/// The tables, one step a version; a step that was ever released is never edited.
///
/// `placement` is what a section has ever had: its own stories and those of its sub-sections; the
/// section of the empty name has all of the paper's. `listing` is what a section's page or a
/// front-page block shows at present, in its order. Triggers keep the copies in step: a placement
/// follows its story's time and mark, a section's counts follow its placements, so that lists
/// and counts are read from one index each.
enum Schema {
  /// `PRAGMA application_id` of our files: "Hanj".
  static let applicationID: Int64 = 0x4861_6E6A

  /// The SQL that leads from version `index` to `index + 1`.
  static let steps = [first, second, third, fourth, fifth, sixth, seventh, eighth]

  private static let first = """
    CREATE TABLE paper (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      visited_at INTEGER,
      seen_story INTEGER, -- the newest story when the last visit was left
      new_after INTEGER   -- the same of the visit before; stories after it are new
    ) STRICT;

    CREATE TABLE section (
      id INTEGER PRIMARY KEY,
      paper INTEGER NOT NULL REFERENCES paper (id),
      name TEXT NOT NULL,
      story_count INTEGER NOT NULL DEFAULT 0,
      unread_count INTEGER NOT NULL DEFAULT 0,
      UNIQUE (paper, name)
    ) STRICT;

    -- AUTOINCREMENT: "new since the last visit" needs numbers that only grow.
    CREATE TABLE story (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      paper INTEGER NOT NULL REFERENCES paper (id),
      identity TEXT NOT NULL,
      address TEXT NOT NULL,
      title TEXT NOT NULL,
      label TEXT NOT NULL,
      dek TEXT NOT NULL,
      lead TEXT NOT NULL,
      names TEXT NOT NULL, -- of the byline, one a line
      email TEXT NOT NULL,
      section_label TEXT NOT NULL,
      posted INTEGER,
      updated INTEGER,
      image TEXT,
      kind TEXT NOT NULL,
      is_bilingual INTEGER NOT NULL,
      title_hash INTEGER NOT NULL,
      first_seen INTEGER NOT NULL,
      sort_at INTEGER NOT NULL, -- posted, else first_seen
      is_read INTEGER NOT NULL DEFAULT 0,
      read_at INTEGER
    ) STRICT;
    CREATE INDEX story_title ON story (title_hash, sort_at);

    CREATE TABLE alias (
      id INTEGER PRIMARY KEY,
      identity TEXT NOT NULL UNIQUE,
      key INTEGER NOT NULL, -- the 60 bits of the identity's StoryKey
      story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX alias_key ON alias (key);
    CREATE INDEX alias_story ON alias (story);

    CREATE TABLE placement (
      section INTEGER NOT NULL REFERENCES section (id),
      story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      sort_at INTEGER NOT NULL,
      is_unread INTEGER NOT NULL,
      PRIMARY KEY (section, story)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX placement_newest ON placement (section, sort_at, story);
    -- The last column, always 1, lets SQLite answer from the index alone.
    CREATE INDEX placement_unread ON placement (section, sort_at, story, is_unread)
      WHERE is_unread = 1;
    CREATE INDEX placement_story ON placement (story);

    CREATE TABLE listing (
      section INTEGER NOT NULL REFERENCES section (id),
      rank INTEGER NOT NULL,
      story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      PRIMARY KEY (section, rank)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE story_text (
      story INTEGER PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
      saved_at INTEGER NOT NULL,
      text BLOB NOT NULL
    ) STRICT;

    CREATE TABLE revision (
      id INTEGER PRIMARY KEY,
      story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      replaced_at INTEGER NOT NULL,
      text BLOB NOT NULL
    ) STRICT;
    CREATE INDEX revision_story ON revision (story);

    -- No cascade: a bookmarked story cannot be deleted.
    CREATE TABLE bookmark (
      id INTEGER PRIMARY KEY,
      story INTEGER NOT NULL UNIQUE REFERENCES story (id),
      made_at INTEGER NOT NULL,
      text BLOB
    ) STRICT;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      paper INTEGER NOT NULL REFERENCES paper (id),
      address TEXT NOT NULL,
      entity_tag TEXT,
      last_modified TEXT,
      checked_at INTEGER NOT NULL,
      succeeded_at INTEGER,
      outcome INTEGER NOT NULL,
      reason TEXT NOT NULL,
      failure_count INTEGER NOT NULL,
      retry_after INTEGER,
      UNIQUE (paper, address)
    ) STRICT;

    CREATE TABLE source_section (
      section INTEGER NOT NULL REFERENCES section (id),
      source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      PRIMARY KEY (section, source)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE preference (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TRIGGER placement_added AFTER INSERT ON placement BEGIN
      UPDATE section SET story_count = story_count + 1,
        unread_count = unread_count + new.is_unread WHERE id = new.section;
    END;
    CREATE TRIGGER placement_marked AFTER UPDATE OF is_unread ON placement
    WHEN new.is_unread <> old.is_unread BEGIN
      UPDATE section SET unread_count = unread_count + new.is_unread - old.is_unread
        WHERE id = new.section;
    END;
    CREATE TRIGGER placement_removed AFTER DELETE ON placement BEGIN
      UPDATE section SET story_count = story_count - 1,
        unread_count = unread_count - old.is_unread WHERE id = old.section;
    END;
    CREATE TRIGGER story_changed AFTER UPDATE OF sort_at, is_read ON story
    WHEN new.sort_at <> old.sort_at OR new.is_read <> old.is_read BEGIN
      UPDATE placement SET sort_at = new.sort_at, is_unread = 1 - new.is_read
        WHERE story = new.id;
    END;
    """
}
