#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios kept;
static bool is_kept = false;

static int open_path(const char *path) {
  return open(path, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
}

// A descriptor of our own, so that O_NONBLOCK is not forced on programs that share 0, 1 and 2.
int hanji_terminal_open(void) {
  int terminal = open_path("/dev/tty");
  for (int standard = 0; terminal < 0 && standard <= 2; standard++) {
    char path[256];
    if (ttyname_r(standard, path, sizeof path) == 0) terminal = open_path(path);
  }
  return terminal;
}

static bool set_modes(int terminal, const struct termios *modes) {
  while (tcsetattr(terminal, TCSANOW, modes) != 0) {
    if (errno != EINTR) return false;
  }
  return true;
}

bool hanji_terminal_enter_raw(int terminal) {
  if (tcgetattr(terminal, &kept) != 0) return false;
  is_kept = true;
  struct termios raw = kept;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNCR | INLCR | ISTRIP | IXON | PARMRK);
  raw.c_oflag &= ~(tcflag_t)OPOST;
  raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
  raw.c_cflag = (raw.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  return set_modes(terminal, &raw);
}

// Not TCSAFLUSH: it waits for the output, and a terminal that is gone never takes it.
void hanji_terminal_restore(int terminal, bool drops_input) {
  if (!is_kept) return;
  if (drops_input) tcflush(terminal, TCIFLUSH);
  set_modes(terminal, &kept);
}

bool hanji_terminal_size(int terminal, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool hanji_terminal_pixels(int terminal, int *width, int *height) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_xpixel == 0 || size.ws_ypixel == 0) return false;
  *width = size.ws_xpixel;
  *height = size.ws_ypixel;
  return true;
}

// Otherwise the first file that is opened would become the standard output, a database perhaps.
void hanji_terminal_fill_standard_descriptors(void) {
  for (int standard = 0; standard <= 2; standard++) {
    if (fcntl(standard, F_GETFD) == -1 && errno == EBADF) open("/dev/null", O_RDWR);
  }
}
