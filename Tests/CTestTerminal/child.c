#define _GNU_SOURCE
#include "CTestTerminal.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

// What a login shell leaves; the same for every child, whatever terminal the tests run in.
static struct termios first_modes(void) {
  struct termios modes;
  memset(&modes, 0, sizeof modes);
  modes.c_iflag = ICRNL | IXON | IUTF8;
  modes.c_oflag = OPOST | ONLCR;
  modes.c_cflag = CS8 | CREAD | B38400;
  modes.c_lflag = ISIG | ICANON | IEXTEN | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE;
  modes.c_cc[VINTR] = 3;
  modes.c_cc[VQUIT] = 28;
  modes.c_cc[VERASE] = 127;
  modes.c_cc[VKILL] = 21;
  modes.c_cc[VEOF] = 4;
  modes.c_cc[VSTART] = 17;
  modes.c_cc[VSTOP] = 19;
  modes.c_cc[VSUSP] = 26;
  modes.c_cc[VMIN] = 1;
  return modes;
}

// A test thread has signals blocked that a program started from a shell has not.
static void clear_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
}

// Both sides of a new terminal, which no program inherits that another thread starts meanwhile: a
// terminal hangs up when nobody holds it any more. Returns the emulator's side, or -1.
static int open_terminal(int *side, const struct termios *modes, const struct winsize *size) {
  char name[64];
  int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) return -1;
  if (grantpt(terminal) == 0 && unlockpt(terminal) == 0 &&
      ptsname_r(terminal, name, sizeof name) == 0) {
    *side = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*side >= 0 && tcsetattr(*side, TCSANOW, modes) == 0 &&
        ioctl(*side, TIOCSWINSZ, size) == 0) {
      return terminal;
    }
    if (*side >= 0) close(*side);
  }
  close(terminal);
  return -1;
}

struct test_child test_child_start(const char *path, char *const arguments[],
                                   char *const environment[], int rows, int columns) {
  struct test_child child = {-1, -1, -1};
  struct termios modes = first_modes();
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int side = -1;
  child.terminal = open_terminal(&side, &modes, &size);
  if (child.terminal < 0) return child;
  child.process = fork();
  if (child.process == 0) {
    if (login_tty(side) != 0) _exit(127);
    clear_signals();
    execve(path, arguments, environment);
    _exit(127);
  }
  close(side);
  if (child.process < 0) {
    close(child.terminal);
    child.terminal = -1;
  }
  if (child.process > 0) child.ending = pidfd_open(child.process, 0);
  return child;
}

void test_child_resize(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(terminal, TIOCSWINSZ, &size);
}

bool test_child_has_first_modes(int terminal) {
  struct termios present, first = first_modes();
  if (tcgetattr(terminal, &present) != 0) return false;
  return present.c_iflag == first.c_iflag && present.c_oflag == first.c_oflag &&
         present.c_lflag == first.c_lflag &&
         (present.c_cflag & (CSIZE | PARENB)) == (first.c_cflag & (CSIZE | PARENB)) &&
         present.c_cc[VMIN] == first.c_cc[VMIN];
}

int test_child_wait(struct test_child child, int milliseconds) {
  struct pollfd watched[] = {
      {.fd = child.ending, .events = POLLIN},
      {.fd = child.terminal, .events = POLLIN},
  };
  int found = 0;
  if (poll(watched, 2, milliseconds) <= 0) return 0;
  if (watched[0].revents != 0) found |= TEST_CHILD_ENDED;
  if (watched[1].revents & POLLIN) {
    found |= TEST_CHILD_OUTPUT;
  } else if (watched[1].revents != 0) {
    found |= TEST_CHILD_SILENT;
  }
  return found;
}

int test_child_status(pid_t process) {
  int status;
  if (waitpid(process, &status, WNOHANG) != process) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
