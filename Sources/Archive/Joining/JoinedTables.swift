import GRDB

/// The tables of two archives as if they were one: what many read, and beside it what one keeps.
///
/// `main` is the person's keep, an archive like any other that has only the stories with which the
/// person did something; `shared` is only read. Views of the tables' own names,
/// which SQLite finds before the tables themselves, join them: so every question that is asked of an
/// archive is asked of both, and nothing is copied. What is written is written to `main`, by that name.
///
/// A story of the shared archive goes by its number there; one that is only in the keep, as a bookmark
/// that the paper has dropped, by the keep's with a minus. SQLite takes such views apart into a
/// question for each table, with its indexes, where the columns of both sides have one affinity, and
/// where what is sorted by is among the results (select.c, `flattenSubquery`, 17 and 18).
enum JoinedTables {
  /// What is known of the keep's stories, in memory: filled anew from the keep by `filling`.
  static let memory = """
    CREATE TEMP TABLE mine (
      story INTEGER PRIMARY KEY, -- in both archives
      mine INTEGER NOT NULL UNIQUE, -- in the keep
      is_read INTEGER NOT NULL,
      is_hidden INTEGER NOT NULL,
      is_own INTEGER NOT NULL -- whether it has words that the shared archive's index does not know
    );
    CREATE TEMP TABLE tally (
      section INTEGER PRIMARY KEY, read INTEGER NOT NULL, hidden INTEGER NOT NULL);
    CREATE TEMP TABLE paper (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, visited_at INTEGER, seen_story INTEGER,
      new_after INTEGER, mine INTEGER);
    """

  /// Reads the keep's stories and counts them by the shared archive's sections.
  ///
  /// They are few: `CROSS JOIN` has SQLite begin with them, and not go through all placements.
  /// Of two stories of the keep that the shared archive has made one of, the first counts, until they
  /// are made one here too (`Tidying`).
  static let filling = """
    DELETE FROM mine;
    DELETE FROM tally;
    DELETE FROM temp.paper;
    INSERT OR IGNORE INTO mine (story, mine, is_read, is_hidden, is_own)
      SELECT ifnull(both, -id), id, is_read, EXISTS (SELECT 1 FROM main.hidden WHERE story = k.id),
        both IS NULL OR EXISTS (SELECT 1 FROM main.note WHERE story = k.id)
          OR EXISTS (SELECT 1 FROM main.story_text WHERE story = k.id)
      FROM (
        SELECT id, is_read, (
          SELECT min(s.story) FROM main.alias a CROSS JOIN shared.alias s ON s.identity = a.identity
          WHERE a.story = o.id) AS both
        FROM main.story o
      ) k;
    INSERT INTO tally (section, read, hidden)
      SELECT p.section, sum(m.is_read OR m.is_hidden), sum(m.is_hidden)
      FROM mine m CROSS JOIN shared.placement p ON p.story = m.story GROUP BY p.section;
    INSERT INTO temp.paper (id, name) SELECT id, name FROM shared.paper;
    INSERT OR IGNORE INTO temp.paper (id, name) SELECT -id, name FROM main.paper;
    UPDATE temp.paper SET (visited_at, seen_story, new_after, mine) = (
      SELECT o.visited_at, o.seen_story, o.new_after, o.id FROM main.paper o
      WHERE o.name = paper.name);
    """

  /// Keeps that in step with what this connection writes to the keep.
  static let following = """
    CREATE TEMP TRIGGER mine_read AFTER UPDATE OF is_read ON main.story BEGIN
      UPDATE mine SET is_read = new.is_read WHERE mine = new.id;
    END;
    CREATE TEMP TRIGGER mine_noted AFTER INSERT ON main.note BEGIN
      UPDATE mine SET is_own = 1 WHERE mine = new.story;
    END;
    CREATE TEMP TRIGGER mine_told AFTER INSERT ON main.story_text BEGIN
      UPDATE mine SET is_own = 1 WHERE mine = new.story;
    END;
    CREATE TEMP TRIGGER mine_left_out AFTER INSERT ON main.hidden BEGIN
      UPDATE mine SET is_hidden = 1 WHERE mine = new.story;
    END;
    CREATE TEMP TRIGGER mine_brought_back AFTER DELETE ON main.hidden BEGIN
      UPDATE mine SET is_hidden = 0 WHERE mine = old.story;
    END;
    CREATE TEMP TRIGGER mine_counted AFTER UPDATE OF is_read, is_hidden ON mine
    WHEN (new.is_read, new.is_hidden) <> (old.is_read, old.is_hidden) BEGIN
      INSERT INTO tally (section, read, hidden)
        SELECT section, (new.is_read OR new.is_hidden) - (old.is_read OR old.is_hidden),
          new.is_hidden - old.is_hidden
        FROM shared.placement WHERE story = new.story
        ON CONFLICT (section) DO UPDATE
          SET read = read + excluded.read, hidden = hidden + excluded.hidden;
    END;
    CREATE TEMP TRIGGER paper_begun AFTER INSERT ON main.paper BEGIN
      INSERT OR IGNORE INTO paper (id, name) VALUES (-new.id, new.name);
      UPDATE paper SET mine = new.id WHERE name = new.name;
    END;
    CREATE TEMP TRIGGER paper_visited AFTER UPDATE ON main.paper BEGIN
      UPDATE paper SET (visited_at, seen_story, new_after) =
        (new.visited_at, new.seen_story, new.new_after) WHERE mine = new.id;
    END;
    """

  private static let head = """
    identity, address, title, label, dek, lead, names, email, section_label, posted, updated, image,
    kind, is_bilingual, title_hash, first_seen, sort_at
    """

  /// The views, each of a table's name.
  static let views = """
    CREATE TEMP VIEW story AS
      SELECT id, paper, \(head), ifnull((SELECT is_read FROM mine WHERE story = s.id), 0) AS is_read
      FROM shared.story s
      UNION ALL
      SELECT m.story, (SELECT id FROM temp.paper WHERE mine = k.paper), \(head), ifnull(m.is_read, 0)
      FROM mine m CROSS JOIN main.story k ON k.id = m.mine WHERE m.story < 0;
    CREATE TEMP VIEW alias AS
      SELECT id, identity, key, story FROM shared.alias
      UNION ALL
      SELECT a.id, a.identity, a.key, m.story
      FROM main.alias a CROSS JOIN mine m ON m.mine = a.story WHERE m.story < 0;
    CREATE TEMP VIEW placement AS
      SELECT p.section, p.story, p.sort_at,
        1 - ifnull((SELECT is_read FROM mine WHERE story = p.story), 0) AS is_unread
      FROM shared.placement p
      WHERE NOT EXISTS (SELECT 1 FROM mine WHERE story = p.story AND is_hidden);
    CREATE TEMP VIEW section AS
      SELECT id, paper, name,
        story_count - ifnull((SELECT hidden FROM tally WHERE section = c.id), 0) AS story_count,
        story_count - ifnull((SELECT read FROM tally WHERE section = c.id), 0) AS unread_count
      FROM shared.section c;
    CREATE TEMP VIEW hidden AS
      SELECT m.story, p.section FROM mine m JOIN shared.placement p ON p.story = m.story
      WHERE m.is_hidden;
    CREATE TEMP VIEW listing AS SELECT section, rank, story FROM shared.listing;
    CREATE TEMP VIEW revision AS SELECT id, story, replaced_at, text FROM shared.revision;
    CREATE TEMP VIEW source AS SELECT * FROM shared.source;
    CREATE TEMP VIEW source_section AS SELECT * FROM shared.source_section;
    CREATE TEMP VIEW story_text AS
      SELECT m.story, t.saved_at, t.text
      FROM mine m CROSS JOIN main.story_text t ON t.story = m.mine
      UNION ALL
      SELECT story, saved_at, text FROM shared.story_text;
    CREATE TEMP VIEW picture AS
      SELECT address, had_at, file FROM main.picture
      UNION ALL
      SELECT address, had_at, file FROM shared.picture;
    CREATE TEMP VIEW bookmark AS
      SELECT b.id, m.story, b.made_at, b.text
      FROM mine m CROSS JOIN main.bookmark b ON b.story = m.mine;
    CREATE TEMP VIEW tag AS
      SELECT m.story, t.name FROM mine m CROSS JOIN main.tag t ON t.story = m.mine;
    CREATE TEMP VIEW note AS
      SELECT m.story, n.text, n.written_at FROM mine m CROSS JOIN main.note n ON n.story = m.mine;
    CREATE TEMP VIEW reading_position AS
      SELECT m.story, r.block, r.offset, r.left_at
      FROM mine m CROSS JOIN main.reading_position r ON r.story = m.mine;
    CREATE TEMP VIEW unindexed AS
      SELECT story FROM shared.unindexed
      UNION ALL
      SELECT story FROM mine WHERE is_own AND story NOT IN (SELECT story FROM shared.unindexed);
    CREATE TEMP VIEW search_index AS
      SELECT rowid AS rowid, search_index AS search_index FROM shared.search_index;
    """
}

extension Database {
  /// Whether a shared archive is joined to this one.
  var isJoined: Bool { configuration.label == Connection.joinedLabel }
}
