extension Schema {
  /// What feed servers had at the last merging with each: a server keeps no stamps, so that what it
  /// has now is compared with that.
  ///
  /// A damaged file's are not brought over: without them a merging takes nothing off on either side.
  static let seventh = """
    CREATE TABLE server_item (
      server TEXT NOT NULL,
      item INTEGER NOT NULL, -- its number there
      address TEXT NOT NULL, -- of its story; empty where it leads nowhere
      PRIMARY KEY (server, item)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE server_feed (
      server TEXT NOT NULL,
      name TEXT NOT NULL, -- its name there
      address TEXT NOT NULL, -- as it was given here
      PRIMARY KEY (server, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE server_fact (
      server TEXT NOT NULL,
      fact INTEGER NOT NULL,
      subject TEXT NOT NULL, -- what names a story, or a feed's address
      name TEXT NOT NULL, -- a tag's; else empty
      state INTEGER NOT NULL, -- had, sent or refused
      PRIMARY KEY (server, fact, subject, name)
    ) STRICT, WITHOUT ROWID;
    """
}
