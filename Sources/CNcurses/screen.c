#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "descriptions.h"

#include <fcntl.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// ncurses writes through a buffer of its own that is smaller than a screen of Korean, so one frame
// would leave in several packets. It is given a file in memory; the whole frame is read from there
// and written to the terminal at once.
static FILE *collected = NULL;
static uint8_t *taken = NULL;
static size_t taken_size = 0;
static SCREEN *screen = NULL;
static bool has_default_colors = false;
static int color_count = 0;
static int cursor_is_shown = -1;
static bool wraps_at_once = false;

// What overlays draw, before it is appended to the frame.
static char *late = NULL;
static size_t late_count = 0, late_size = 0;

static int keep_byte(int byte) {
  if (late_count == late_size) {
    size_t size = late_size == 0 ? 1024 : late_size * 2;
    char *larger = realloc(late, size);
    if (larger == NULL) return EOF;
    late = larger;
    late_size = size;
  }
  late[late_count++] = (char)byte;
  return byte;
}

static void keep_capability(const char *capability) {
  if (capability != NULL) tputs(capability, 1, keep_byte);
}

static FILE *open_collected(void) {
#ifdef __linux__
  int file = memfd_create("frame", MFD_CLOEXEC);
  return file < 0 ? NULL : fdopen(file, "w+");
#else
  return tmpfile();
#endif
}

static enum hanji_screen_result examine(const char *name, int *colors) {
  int error = 0;
  if (setupterm(name, 1, &error) != OK) return HANJI_SCREEN_UNKNOWN;
  bool is_usable = cursor_address != NULL && !hard_copy;
  *colors = max_colors > 0 ? max_colors : 0;
  wraps_at_once = auto_right_margin && !eat_newline_glitch;
  del_curterm(cur_term);
  return is_usable ? HANJI_SCREEN_OPEN : HANJI_SCREEN_UNUSABLE;
}

enum hanji_screen_result hanji_screen_examine(const char *name, int *colors, bool *is_carried) {
  *is_carried = false;
  enum hanji_screen_result result = examine(name, colors);
  if (result != HANJI_SCREEN_UNKNOWN || !hanji_description_begin(name)) return result;
  *is_carried = true;
  result = examine(name, colors);
  hanji_description_end();
  return result;
}

static void set_options(void) {
  typeahead(-1);  // a frame is never broken off because a key waits
  nonl();
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  idlok(stdscr, TRUE);
  idcok(stdscr, FALSE);  // shifting characters within a line tears wide ones on some terminals
  // Many programs that call themselves xterm do not repeat characters.
  repeat_char = NULL;
}

enum hanji_screen_result hanji_screen_open(const char *name) {
  if (collected == NULL) collected = open_collected();
  if (collected == NULL) return HANJI_SCREEN_FAILED;
  int colors = 0;
  bool is_carried = false;
  enum hanji_screen_result result = hanji_screen_examine(name, &colors, &is_carried);
  if (result != HANJI_SCREEN_OPEN) return result;
  // Many terminals wait with the wrapping behind the last column whatever the host's description
  // says, such as tmux under TERM=ansi. The carried one (xenl) has the cursor placed anew there, which
  // is right in both kinds.
  if (is_carried || wraps_at_once) hanji_description_begin(name);
  screen = newterm(name, collected, collected);
  hanji_description_end();
  if (screen == NULL) return HANJI_SCREEN_FAILED;
  set_options();
  delay_output(0);  // ncurses writes out how it has begun, so that a resize comes after it
  color_count = 0;
  cursor_is_shown = -1;
  return HANJI_SCREEN_OPEN;
}

void hanji_screen_close(void) {
  if (screen != NULL) delscreen(screen);
  screen = NULL;
  if (collected != NULL) fclose(collected);
  collected = NULL;
}

int hanji_screen_use_colors(void) {
  if (!has_colors() || start_color() != OK) return 0;
  has_default_colors = use_default_colors() == OK;
  color_count = COLORS;
  return color_count;
}

const char *hanji_screen_key(const char *capability) {
  const char *bytes = tigetstr(capability);
  return bytes == (const char *)-1 ? NULL : bytes;
}

size_t hanji_screen_reset_bytes(char *bytes, size_t size) {
  late_count = 0;
  keep_capability(exit_attribute_mode);
  keep_capability(orig_pair);
  keep_capability(cursor_normal);
  keep_capability(exit_ca_mode != NULL ? exit_ca_mode : "\r\n");
  keep_capability(cursor_normal);
  size_t count = late_count < size ? late_count : size;
  memcpy(bytes, late, count);
  late_count = 0;
  return count;
}

static void append_late(void) {
  (void)!write(fileno(collected), late, late_count);
  late_count = 0;
}

// ncurses moves down by line feeds, which scroll at the end of a region; it set the region for the
// size that it assumed. The whole screen is drawn next, beginning with the cursor at home.
void hanji_screen_resize(int height, int width) {
  resize_term(height, width);
  clearok(curscr, TRUE);
  // Out of the screen, ncurses sets the region itself when it enters it again: set before that, it
  // would move the cursor that is kept for the shell.
  if (change_scroll_region == NULL || isendwin()) return;
  keep_capability(tparm(change_scroll_region, 0L, (long)height - 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
  append_late();
}

void hanji_screen_erase(void) { werase(stdscr); }

void hanji_screen_scroll(int first, int last, int count) {
  scrollok(stdscr, TRUE);
  wsetscrreg(stdscr, first, last);
  wscrl(stdscr, count);
  wsetscrreg(stdscr, 0, getmaxy(stdscr) - 1);
  scrollok(stdscr, FALSE);
}

void hanji_screen_redraw(void) { clearok(curscr, TRUE); }

bool hanji_screen_agrees(const uint32_t *scalars, size_t count, int cells) {
  if (count == 0 || count > CCHARW_MAX || wcwidth((wchar_t)scalars[0]) != cells) return false;
  for (size_t i = 1; i < count; i++) {
    if (wcwidth((wchar_t)scalars[i]) != 0) return false;
  }
  return true;
}

static attr_t attributes_of(uint8_t bits) {
  return ((bits & 1) ? A_BOLD : 0) | ((bits & 2) ? A_DIM : 0) | ((bits & 4) ? A_ITALIC : 0) |
         ((bits & 8) ? A_UNDERLINE : 0) | ((bits & 16) ? A_REVERSE : 0);
}

// A pair that cannot be had (none left, or fewer colours than asked for) is the terminal's own.
static int pair_of(struct hanji_look look) {
  int foreground = look.foreground, background = look.background;
  if (color_count == 0 || (foreground < 0 && background < 0)) return 0;
  if (!has_default_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

void hanji_screen_put(int row, int column, const uint32_t *scalars, size_t count,
                      struct hanji_look look) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (size_t i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  cchar_t cell;
  int pair = pair_of(look);
  if (setcchar(&cell, text, attributes_of(look.attributes), 0, &pair) != OK) return;
  mvwadd_wch(stdscr, row, column, &cell);
}

void hanji_screen_refresh(int row, int column, bool shows_cursor) {
  if (cursor_is_shown != shows_cursor) curs_set(shows_cursor);
  cursor_is_shown = shows_cursor;
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

static void begin_overlays(void) {
  if (late_count > 0) return;
  // A terminal that draws a grapheme too wide must not carry it over into the next row.
  if (enter_am_mode != NULL) keep_capability(exit_am_mode);
}

static void place(int row, int column) {
  keep_capability(tparm(cursor_address, (long)row, (long)column, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
}

void hanji_screen_overlay(int row, int column, const char *text, size_t length,
                          struct hanji_look look) {
  int pair = pair_of(look);
  begin_overlays();
  place(row, column);
  vid_puts(attributes_of(look.attributes), 0, &pair, keep_byte);
  for (size_t i = 0; i < length; i++) keep_byte((unsigned char)text[i]);
}

void hanji_screen_end_overlays(int row, int column) {
  vid_puts(A_NORMAL, 0, NULL, keep_byte);
  if (exit_am_mode != NULL) keep_capability(enter_am_mode);
  place(row, column);
  append_late();
}

void hanji_screen_leave(void) {
  endwin();
  // Some terminals (libvterm's) bring back with the shell's screen a cursor as it was when ncurses
  // last kept it, which it does before it scrolls a part of the screen: hidden.
  keep_capability(cursor_normal);
  append_late();
  cursor_is_shown = -1;
}

static bool make_room(size_t size) {
  if (size <= taken_size) return true;
  uint8_t *larger = realloc(taken, size);
  if (larger == NULL) return false;
  taken = larger;
  taken_size = size;
  return true;
}

// The file is not made shorter, so that the next frame finds its memory there; what counts is how far
// this one was written.
const uint8_t *hanji_screen_take(size_t *count) {
  *count = 0;
  int file = fileno(collected);
  off_t size = lseek(file, 0, SEEK_CUR);
  if (size > 0 && make_room((size_t)size)) {
    ssize_t got = pread(file, taken, (size_t)size, 0);
    if (got > 0) *count = (size_t)got;
  }
  lseek(file, 0, SEEK_SET);
  return taken;
}
