#ifndef HANJI_CNCURSES_H
#define HANJI_CNCURSES_H

// The terminal in plain functions: ncurses' headers, termios and signals stay behind this one.
// One terminal at a time; all but the signal handlers run on the main thread.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// MARK: screen.c

enum hanji_screen_result {
  HANJI_SCREEN_OPEN = 0,
  HANJI_SCREEN_UNKNOWN,   // no description of that name on this host
  HANJI_SCREEN_UNUSABLE,  // described, but its cursor cannot be placed
  HANJI_SCREEN_FAILED,    // no memory or no descriptor left
};

/// Attributes are bits: 1 bold, 2 dim, 4 italic, 8 underline, 16 reverse. A colour of -1 is the
/// terminal's own.
struct hanji_look {
  uint8_t attributes;
  int foreground;
  int background;
};

/// Looks for the description of a terminal, in the host's database and then among those that the
/// program carries; tells its colours, and whether it is a carried one.
enum hanji_screen_result hanji_screen_examine(const char *name, int *colors, bool *is_carried);
/// Opens ncurses for the terminal of that name; what it draws is collected, not written.
enum hanji_screen_result hanji_screen_open(const char *name);
/// Ends ncurses and frees it.
void hanji_screen_close(void);
/// Colours that can be shown; 0 until `hanji_screen_use_colors`.
int hanji_screen_use_colors(void);
/// The bytes of a key by its terminfo name such as kcuu1; NULL where the terminal has none.
const char *hanji_screen_key(const char *capability);
/// Bytes that bring the terminal back to a shell's state; returns how many were put.
size_t hanji_screen_reset_bytes(char *bytes, size_t size);

void hanji_screen_resize(int rows, int columns);
/// Blanks everything that is going to be shown.
void hanji_screen_erase(void);
/// Moves the rows `first` to `last` up by some lines, or down where that is negative; those that come
/// into view are blank.
void hanji_screen_scroll(int first, int last, int count);
/// Draws every cell anew with the next refresh.
void hanji_screen_redraw(void);
/// Whether ncurses counts as many cells for a grapheme as are given to it.
bool hanji_screen_agrees(const uint32_t *scalars, size_t count, int cells);
/// Puts a grapheme that `hanji_screen_agrees` about.
void hanji_screen_put(int row, int column, const uint32_t *scalars, size_t count,
                      struct hanji_look look);
/// Collects the difference to what is shown, ending with the cursor at a place.
void hanji_screen_refresh(int row, int column, bool shows_cursor);
/// After a refresh: draws over what ncurses believes to stand there, placing the cursor first.
void hanji_screen_overlay(int row, int column, const char *text, size_t length,
                          struct hanji_look look);
/// Ends overlays: the cursor goes back to where the refresh left it.
void hanji_screen_end_overlays(int row, int column);
/// Collects what leaves the screen; the next refresh enters it again.
void hanji_screen_leave(void);
/// Takes what was collected; the bytes are valid until the next call.
const uint8_t *hanji_screen_take(size_t *count);

// MARK: terminal.c

/// Opens the controlling terminal without blocking; -1 where there is none.
int hanji_terminal_open(void);
/// Keeps the terminal's modes and sets raw ones: no echo, no signals, no flow control.
bool hanji_terminal_enter_raw(int terminal);
/// Sets the kept modes again; with `drops_input`, what was typed and not read is forgotten.
void hanji_terminal_restore(int terminal, bool drops_input);
/// The size in cells; false where the terminal does not say.
bool hanji_terminal_size(int terminal, int *rows, int *columns);
/// The size in pixels; false where the terminal does not say.
bool hanji_terminal_pixels(int terminal, int *width, int *height);
/// Opens descriptors 0-2 on /dev/null where they are closed.
void hanji_terminal_fill_standard_descriptors(void);

// MARK: signals.c

/// Watches the signals of a terminal program and ignores SIGPIPE.
/// Returns a descriptor that gives a letter for each: W size, C continued, T end, Z stop; -1 where
/// no pipe could be made. Control-C is a key here, so that an interrupt comes from outside.
int hanji_signals_watch(void);
/// Brings back what the signals did before.
void hanji_signals_forget(void);
/// Whether a signal has asked the program to end.
bool hanji_signals_ask_to_end(void);
/// Stops the process group as Control-Z does; returns when it goes on.
void hanji_signals_stop(void);

// MARK: crash.c

/// From now on a crash or an exit writes these bytes and restores the modes first.
void hanji_crash_arm(int terminal, const char *bytes, size_t count);
void hanji_crash_disarm(void);

// MARK: locale.c

/// Uses the character type of a locale ("" is the environment's); true where it is UTF-8.
bool hanji_locale_use(const char *name);
/// The name of the present character encoding.
const char *hanji_locale_codeset(void);

#ifdef __cplusplus
}
#endif

#endif
