#define _GNU_SOURCE
#include "descriptions.h"

#include <stdlib.h>
#include <string.h>

static const unsigned char xterm_256color[] = {
#embed "../../Resources/terminfo/xterm-256color"
};
static const unsigned char xterm[] = {
#embed "../../Resources/terminfo/xterm"
};
static const unsigned char screen_plain[] = {
#embed "../../Resources/terminfo/screen"
};
static const unsigned char screen_256color[] = {
#embed "../../Resources/terminfo/screen-256color"
};
static const unsigned char tmux_256color[] = {
#embed "../../Resources/terminfo/tmux-256color"
};
static const unsigned char linux_console[] = {
#embed "../../Resources/terminfo/linux"
};
static const unsigned char vt100[] = {
#embed "../../Resources/terminfo/vt100"
};
static const unsigned char ansi[] = {
#embed "../../Resources/terminfo/ansi"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} carried[] = {
    {"xterm-256color", xterm_256color, sizeof xterm_256color},
    {"xterm", xterm, sizeof xterm},
    {"screen", screen_plain, sizeof screen_plain},
    {"screen-256color", screen_256color, sizeof screen_256color},
    {"tmux-256color", tmux_256color, sizeof tmux_256color},
    {"linux", linux_console, sizeof linux_console},
    {"vt100", vt100, sizeof vt100},
    {"ansi", ansi, sizeof ansi},
};
enum { carried_count = sizeof carried / sizeof carried[0] };

static char *own_terminfo = NULL;
static bool is_begun = false;

// A value "hex:..." of TERMINFO is a description by itself (ncurses 6.1 and later), so that no file
// has to be written.
static char *hexadecimal(const unsigned char *bytes, size_t count) {
  static const char digits[] = "0123456789ABCDEF";
  char *text = malloc(5 + 2 * count);
  if (text == NULL) return NULL;
  memcpy(text, "hex:", 4);
  for (size_t i = 0; i < count; i++) {
    text[4 + 2 * i] = digits[bytes[i] >> 4];
    text[5 + 2 * i] = digits[bytes[i] & 15];
  }
  text[4 + 2 * count] = '\0';
  return text;
}

static bool use(const unsigned char *bytes, size_t count) {
  char *value = hexadecimal(bytes, count);
  if (value == NULL) return false;
  const char *present = getenv("TERMINFO");
  own_terminfo = present == NULL ? NULL : strdup(present);
  is_begun = setenv("TERMINFO", value, 1) == 0;
  free(value);
  return is_begun;
}

bool hanji_description_begin(const char *name) {
  for (int i = 0; i < carried_count; i++) {
    if (strcmp(carried[i].name, name) == 0) return use(carried[i].bytes, carried[i].count);
  }
  return false;
}

void hanji_description_end(void) {
  if (!is_begun) return;
  is_begun = false;
  if (own_terminfo != NULL) {
    setenv("TERMINFO", own_terminfo, 1);
  } else {
    unsetenv("TERMINFO");
  }
  free(own_terminfo);
  own_terminfo = NULL;
}
