import ArgumentParser

/// `hanji schemas`: the one place where the fields of all JSON are documented.
struct Schemas: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the fields of every --json mean.")

  func run() throws {
    carryOut {
      print(Self.text); return .done
    }
  }

  /// Names never change their meaning; fields may be added, and readers pass over those they do not know.
  static let text = """
    One JSON object a line (RFC 8259, UTF-8). Times are ISO 8601 with their offset. A field without a
    value is left out. Fields are only ever added.

    hanji list, bookmarks:
      key          twelve characters that name the story to other commands
      title url    headline and address
      label dek lead byline section   texts as the paper prints them
      published updated               times
      kind         article, gallery, cartoon or video
      bilingual read bookmarked       true or false
      made_at tags note               of bookmarks alone: when it was made, tags, note

    hanji search:  as hanji list, and
      paper        the name of the paper
      snippet      the piece of the text that was found, or the lead
      matches      what was found in title and snippet, in order

    hanji show:
      key url title dek section byline email published updated kind, as above
      halves       one or two objects: language (en, ko, und), text, credit

    hanji show --changes, one object a change, the newest first:
      changed_by   when the later text was there
      paragraphs   each a list of pieces: same, removed or added

    hanji search --saved:  name query
    hanji sections:  id title title_ko current unread (a number)
    hanji unread:    unread (a number)
    hanji refresh:   event ("part", "progress", "ended"), sources unchanged failed new (numbers);
                     of the whole also done bytes, seconds_left where it can be known (numbers);
                     of a part also part (a section, "front" or "texts"), problems (sentences)

    hanji sources:
      section kind (front, feed, list) url
      outcome      filed, unchanged, failed or never; reason: a fact, where it failed
      checked_at succeeded_at next_try   times; failures: how many in a row

    hanji mark, and tag, note, follow, kill, search --save where they change something:
      ack          the key or name, once the change is on the disk
    hanji undo, redo:
      act          read, unread, bookmark, unbookmark, tag, note, search, follow, kill or import
      count keys   the stories of the act; name: of the tag, search or follow; made_at: when it was done
    hanji tag:       tag count (a number); of one story: key tags
    hanji note:      key note
    hanji follow:    kind (section, reporter, word, or query of config.toml) name
    hanji kill:      query
    hanji keep:      days megabytes (numbers; left out where there is no limit)
    hanji sync, one object a change:
      where        here or there
      what         read, bookmark, tag, note, search, follow, rule or feed
      on           whether it is given; else taken away
      title name   the story's headline; the tag's, search's or follow's name, the feed's address
    and at the end:  changed_here changed_there texts_here texts_there bytes (numbers)
    hanji check:     sound (true or false), faults (texts)
    hanji config show:
      setting value from (built-in, file or remembered) file line

    hanji fetch, parse:
      a page:  title label subtitle byline email section published updated url text rows blocks notes
      a feed:  feed (title, link), entries (title link id summary content author published updated)

    hanji doctor:
      topic        locale, terminal, colours, width, clipboard, mouse, archive, network, confinement
      sound        false where something is to mend; finding, mend, hint: sentences
      locale: name utf8 · terminal: name description carried · colours: count no_color
      width: ambiguous syllable jamo joined_emoji selected_emoji (cells)
      clipboard: route ssh inside · mouse: used · archive: path bytes stories age_seconds faults
      network: wire proxies · confinement: seccomp landlock (yes, no, unknown)

    hanji import:
      file format (opml, netscape, jsonl, html) found new paper
      skipped      objects: line, text, reason (notHTTP, noAddress, unreadable, newerSchema, tooLong)

    hanji cookies:   host below (true: the hosts below it too) path secure name end

    hanji import-pages:
      file paper section found new; story: whether it is one, and no list

    hanji export --output, --json:  file format, of each file that was written

    hanji export --format jsonl, which hanji import takes back:
      hanji        1, the version of this schema; a reader refuses a greater one
      paper id key url title          where the story is filed, what names it
      label dek lead section names email published updated image kind bilingual read
      made_at tags note               of the bookmark
      text         the whole story: url title dek section names email published updated kind
                   parse_notes, and halves: language title credit blocks
      a block      type, and language where it is not its half's:
                   paragraph, heading (level): spans; quote, list (ordered): items of spans
                   figure: image caption credit alternative; table (header): rows of texts
                   preformatted: text; rule
      a span       a text, or an object: text emphasis (emphasis, strong) link
    """
}
