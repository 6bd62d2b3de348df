#include "CTestTerminal.h"

#include <stdlib.h>
#include <vterm.h>

struct test_emulator {
  VTerm *terminal;
  VTermScreen *screen;
  bool shows_cursor;
  bool is_alternate;
};

static int note_property(VTermProp property, VTermValue *value, void *user) {
  struct test_emulator *emulator = user;
  if (property == VTERM_PROP_CURSORVISIBLE) emulator->shows_cursor = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) emulator->is_alternate = value->boolean;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = note_property};

struct test_emulator *test_emulator_make(int rows, int columns) {
  struct test_emulator *emulator = calloc(1, sizeof *emulator);
  if (emulator == NULL) return NULL;
  emulator->terminal = vterm_new(rows, columns);
  vterm_set_utf8(emulator->terminal, 1);
  emulator->screen = vterm_obtain_screen(emulator->terminal);
  emulator->shows_cursor = true;
  vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
  vterm_screen_enable_altscreen(emulator->screen, 1);
  vterm_screen_reset(emulator->screen, 1);
  return emulator;
}

void test_emulator_free(struct test_emulator *emulator) {
  vterm_free(emulator->terminal);
  free(emulator);
}

void test_emulator_resize(struct test_emulator *emulator, int rows, int columns) {
  vterm_set_size(emulator->terminal, rows, columns);
}

void test_emulator_feed(struct test_emulator *emulator, const char *bytes, size_t count) {
  vterm_input_write(emulator->terminal, bytes, count);
}

static bool get(struct test_emulator *emulator, int row, int column, VTermScreenCell *cell) {
  VTermPos place = {.row = row, .col = column};
  return vterm_screen_get_cell(emulator->screen, place, cell) != 0;
}

// libvterm marks the right half of a wide character with a scalar of all ones.
size_t test_emulator_cell(struct test_emulator *emulator, int row, int column, uint32_t *scalars,
                          int *width) {
  VTermScreenCell cell;
  *width = 1;
  if (!get(emulator, row, column, &cell)) return 0;
  *width = cell.chars[0] == (uint32_t)-1 ? 0 : cell.width;
  if (*width == 0) return 0;
  size_t count = 0;
  while (count < VTERM_MAX_CHARS_PER_CELL && cell.chars[count] != 0) {
    scalars[count] = cell.chars[count];
    count++;
  }
  return count;
}

int test_emulator_attributes(struct test_emulator *emulator, int row, int column) {
  VTermScreenCell cell;
  if (!get(emulator, row, column, &cell)) return 0;
  return (cell.attrs.bold ? 1 : 0) | (cell.attrs.italic ? 4 : 0) |
         (cell.attrs.underline ? 8 : 0) | (cell.attrs.reverse ? 16 : 0);
}

int test_emulator_foreground(struct test_emulator *emulator, int row, int column) {
  VTermScreenCell cell;
  if (!get(emulator, row, column, &cell) || VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)) return -1;
  return VTERM_COLOR_IS_INDEXED(&cell.fg) ? cell.fg.indexed.idx : -2;
}

void test_emulator_cursor(struct test_emulator *emulator, int *row, int *column) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(emulator->terminal), &place);
  *row = place.row;
  *column = place.col;
}

bool test_emulator_shows_cursor(struct test_emulator *emulator) { return emulator->shows_cursor; }

bool test_emulator_is_alternate(struct test_emulator *emulator) { return emulator->is_alternate; }
