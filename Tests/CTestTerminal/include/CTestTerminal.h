#ifndef HANJI_CTESTTERMINAL_H
#define HANJI_CTESTTERMINAL_H

// A program in a pseudo-terminal, and the screen that a terminal would show of it.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// MARK: child.c

struct test_child {
  int terminal;  // the side that a terminal emulator holds; -1 where nothing could be started
  pid_t process;
  int ending;  // a descriptor that can be read when the program has ended
};

/// Starts a program with its own pseudo-terminal, exactly this environment, no signal blocked and
/// none ignored. Both lists end with NULL.
struct test_child test_child_start(const char *path, char *const arguments[],
                                   char *const environment[], int rows, int columns);
/// Tells the program that the terminal has another size.
void test_child_resize(int terminal, int rows, int columns);
/// Whether the modes are those that every child is started with.
bool test_child_has_first_modes(int terminal);
enum {
  TEST_CHILD_OUTPUT = 1,  // there is something to read
  TEST_CHILD_SILENT = 2,  // nothing will come any more
  TEST_CHILD_ENDED = 4,
};

/// Waits at most so many milliseconds; returns bits of what there is, 0 for nothing in time.
int test_child_wait(struct test_child child, int milliseconds);
/// Looks whether the program has ended: its status, 128 and the signal's number, or -1.
int test_child_status(pid_t process);

// MARK: emulator.c

struct test_emulator;

struct test_emulator *test_emulator_make(int rows, int columns);
void test_emulator_free(struct test_emulator *emulator);
void test_emulator_resize(struct test_emulator *emulator, int rows, int columns);
void test_emulator_feed(struct test_emulator *emulator, const char *bytes, size_t count);
/// The scalars of a cell, at most 6, and the cells that it takes; 0 for a wide one's right half.
size_t test_emulator_cell(struct test_emulator *emulator, int row, int column, uint32_t *scalars,
                          int *width);
/// Bits as in hanji's attributes: 1 bold, 4 italic, 8 underline, 16 reverse.
int test_emulator_attributes(struct test_emulator *emulator, int row, int column);
/// The colour of a cell's letters: its number, -1 for the terminal's own, -2 for a direct one.
int test_emulator_foreground(struct test_emulator *emulator, int row, int column);
void test_emulator_cursor(struct test_emulator *emulator, int *row, int *column);
bool test_emulator_shows_cursor(struct test_emulator *emulator);
bool test_emulator_is_alternate(struct test_emulator *emulator);

#endif
