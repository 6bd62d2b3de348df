#define _GNU_SOURCE
#include "thin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Tags are taken apart as libxml2 2.9 does it, not as browsers do: where the two differ, a page could
   hide from this count what the library then stumbles over. */

enum {
  /// Tags and attributes read of one page, and attributes of one tag.
  tag_limit = 131072, attribute_limit = 131072, attributes_of_one = 256,
  /// The longest text of a script that is read, in bytes.
  script_limit = 4194304,
  /// The longest name that libxml2 takes in one piece.
  name_limit = 100,
  /// How far the end of a drawing is looked for, and how often in vain.
  drawing_limit = 262144, lost_drawing_limit = 8,
};

static const char mark[] = "hanji-script-";

typedef struct {
  HanjiThinPage page;
  const char *at, *end;
  /// The first byte that is not copied yet.
  const char *kept;
  size_t capacity;
  int tags, attributes, root_attributes, lost_drawings;
} Scan;

typedef struct { HanjiPart name, type; int is_closed; } StartTag;

static int is_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static int is_letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

static int begins_name(char byte) {
  return is_letter(byte) || byte == '_' || byte == ':' || byte == '.';
}

static int is_of_name(char byte) {
  return begins_name(byte) || byte == '-' || (byte >= '0' && byte <= '9');
}

static int is(HanjiPart part, const char *word) {
  return part.length == strlen(word) && strncasecmp(part.bytes, word, part.length) == 0;
}

// MARK: copying

/// Copies what stands before `stop`, and goes on after `next`.
static void drop(Scan *scan, const char *stop, const char *next) {
  size_t length = (size_t)(stop - scan->kept);
  memcpy(scan->page.bytes + scan->page.length, scan->kept, length);
  scan->page.length += length;
  scan->kept = next;
}

/// Puts a mark where a script's text stood; the text is longer than any mark.
static void keep_script(Scan *scan, HanjiPart text) {
  HanjiThinPage *page = &scan->page;
  if (page->script_count == scan->capacity) {
    size_t wanted = scan->capacity ? scan->capacity * 2 : 16;
    HanjiPart *scripts = realloc(page->scripts, wanted * sizeof *scripts);
    if (!scripts) return;
    page->scripts = scripts;
    scan->capacity = wanted;
  }
  page->length += (size_t)sprintf(page->bytes + page->length, "%s%zu", mark, page->script_count);
  page->scripts[page->script_count++] = text;
}

const HanjiPart *hanji_thin_script(const HanjiThinPage *page, const char *text, size_t length) {
  size_t begin = strlen(mark), number = 0;
  if (length <= begin || length > begin + 9 || memcmp(text, mark, begin) != 0) return NULL;
  for (size_t at = begin; at < length; at++) {
    if (text[at] < '0' || text[at] > '9') return NULL;
    number = number * 10 + (size_t)(text[at] - '0');
  }
  return number < page->script_count ? &page->scripts[number] : NULL;
}

// MARK: tags

static const char *after(const Scan *scan, const char *from, char byte) {
  const char *found = memchr(from, byte, (size_t)(scan->end - from));
  return found ? found + 1 : scan->end;
}

static void skip_blanks(Scan *scan) {
  while (scan->at < scan->end && is_blank(*scan->at)) scan->at++;
}

static HanjiPart name(Scan *scan) {
  const char *start = scan->at;
  while (scan->at < scan->end && scan->at - start < name_limit && is_of_name(*scan->at))
    scan->at++;
  return (HanjiPart){start, (size_t)(scan->at - start)};
}

static int is_tag_end(const Scan *scan) {
  return *scan->at == '>'
      || (*scan->at == '/' && scan->at + 1 < scan->end && scan->at[1] == '>');
}

static HanjiPart value(Scan *scan) {
  char quote = scan->at < scan->end ? *scan->at : 0;
  if (quote == '"' || quote == '\'') {
    const char *start = ++scan->at;
    scan->at = after(scan, start, quote);
    return (HanjiPart){start, (size_t)(scan->at - start)};
  }
  const char *start = scan->at;
  while (scan->at < scan->end && !is_blank(*scan->at) && *scan->at != '>') scan->at++;
  return (HanjiPart){start, (size_t)(scan->at - start)};
}

static void attribute(Scan *scan, StartTag *tag) {
  if (!begins_name(*scan->at)) {
    do scan->at++;
    while (scan->at < scan->end && !is_blank(*scan->at) && !is_tag_end(scan));
    return;
  }
  HanjiPart name_of_it = name(scan);
  skip_blanks(scan);
  if (scan->at == scan->end || *scan->at != '=') return;
  scan->at++;
  skip_blanks(scan);
  HanjiPart value_of_it = value(scan);
  if (is(name_of_it, "type")) tag->type = value_of_it;
}

/// Attributes of every `html` after the first are given to the first, one by one.
static int is_too_many(Scan *scan, const StartTag *tag, int count) {
  if (is(tag->name, "html") && ++scan->root_attributes > attributes_of_one) return 1;
  return count > attributes_of_one || ++scan->attributes > attribute_limit;
}

static StartTag start_tag(Scan *scan) {
  StartTag tag = {.name = name(scan)};
  const char *cut = NULL;
  int count = 0;
  for (skip_blanks(scan); scan->at < scan->end && !is_tag_end(scan); skip_blanks(scan)) {
    if (!cut && is_too_many(scan, &tag, ++count)) cut = scan->at;
    attribute(scan, &tag);
  }
  if (cut) {
    drop(scan, cut, scan->at);
    scan->page.is_cut = 1;
  }
  tag.is_closed = scan->at < scan->end && *scan->at == '/';
  scan->at = after(scan, scan->at, '>');
  return tag;
}

// MARK: what is left out

/// The first end tag of a name from here on; the end where there is none.
static const char *end_tag(const Scan *scan, const char *from, const char *stop, HanjiPart name) {
  while ((from = memmem(from, (size_t)(stop - from), "</", 2))) {
    if ((size_t)(stop - from) < name.length + 2) break;
    if (strncasecmp(from + 2, name.bytes, name.length) == 0) return from;
    from += 2;
  }
  return scan->end;
}

static int holds(HanjiPart text, const char *word) {
  return memmem(text.bytes, text.length, word, strlen(word)) != NULL;
}

/// Data is read, programs are not, but for those that bring the page's state (Next.js).
static int is_data(const StartTag *tag, HanjiPart text) {
  HanjiPart head = {text.bytes, text.length < 64 ? text.length : 64};
  if (text.length <= 32 || text.length > script_limit) return 0;
  return holds(tag->type, "json") || holds(head, "__next_f");
}

static void script(Scan *scan, const StartTag *tag) {
  const char *start = scan->at;
  scan->at = end_tag(scan, start, scan->end, tag->name);
  HanjiPart text = {start, (size_t)(scan->at - start)};
  drop(scan, start, scan->at);
  if (is_data(tag, text)) keep_script(scan, text);
}

static void style(Scan *scan, const StartTag *tag) {
  const char *start = scan->at;
  scan->at = end_tag(scan, start, scan->end, tag->name);
  drop(scan, start, scan->at);
}

/// A drawing that is closed nearby and holds none other.
static void drawing(Scan *scan, const StartTag *tag) {
  if (scan->lost_drawings == lost_drawing_limit) return;
  size_t left = (size_t)(scan->end - scan->at);
  const char *stop = scan->at + (left < drawing_limit ? left : drawing_limit);
  const char *end = end_tag(scan, scan->at, stop, tag->name);
  if (end == scan->end || memmem(scan->at, (size_t)(end - scan->at), "<svg", 4)) {
    scan->lost_drawings++;
    return;
  }
  drop(scan, scan->at, end);
  scan->at = end;
}

/// After `-->` or `--!>`; the dashes may be those of `<!--` itself (HTML, section 13.2.5.44).
static const char *comment_end(const Scan *scan, const char *from) {
  while ((from = memmem(from, (size_t)(scan->end - from), "--", 2))) {
    const char *close = from + 2;
    if (close < scan->end && *close == '!') close++;
    if (close < scan->end && *close == '>') return close + 1;
    from++;
  }
  return scan->end;
}

/// Comments, declarations and instructions: all that begins with `<!`, `<?` or a broken `</`.
static void declaration(Scan *scan, const char *open) {
  int is_comment = scan->end - open >= 4 && memcmp(open, "<!--", 4) == 0;
  scan->at = is_comment ? comment_end(scan, open + 2) : after(scan, open, '>');
  drop(scan, open, scan->at);
}

// MARK: the page

static void element(Scan *scan) {
  StartTag tag = start_tag(scan);
  if (tag.is_closed) return;
  if (is(tag.name, "script")) script(scan, &tag);
  else if (is(tag.name, "style")) style(scan, &tag);
  else if (is(tag.name, "svg")) drawing(scan, &tag);
}

/// Reads what begins with `<`; 0 where the page ends for us.
static int markup(Scan *scan, const char *open) {
  if (open + 1 == scan->end) return 0;
  char next = open[1];
  int is_end = next == '/' && open + 2 < scan->end && begins_name(open[2]);
  scan->at = open + 1;
  if (is_letter(next) || next == '_' || next == ':' || is_end) {
    if (scan->tags++ == tag_limit) {
      scan->page.is_cut = 1;
      drop(scan, open, scan->end);
      return 0;
    }
    if (is_end) scan->at = after(scan, open, '>'); else element(scan);
  } else if (next == '!' || next == '?' || next == '/') {
    declaration(scan, open);
  }
  return 1;
}

HanjiThinPage hanji_thin(const char *bytes, size_t length) {
  Scan scan = {.at = bytes, .end = bytes + length, .kept = bytes};
  scan.page.bytes = malloc(length + 1);
  if (!scan.page.bytes) return scan.page;
  const char *open;
  while (scan.at < scan.end && (open = memchr(scan.at, '<', (size_t)(scan.end - scan.at))))
    if (!markup(&scan, open)) break;
  drop(&scan, scan.end, scan.end);
  scan.page.bytes[scan.page.length] = 0;
  return scan.page;
}

void hanji_thin_free(HanjiThinPage *page) {
  free(page->bytes);
  free(page->scripts);
}
