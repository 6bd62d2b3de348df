#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

struct watched {
  int number;
  char letter;
};

static const struct watched watched[] = {
    {SIGWINCH, 'W'}, {SIGCONT, 'C'}, {SIGTERM, 'T'}, {SIGHUP, 'T'},
    {SIGQUIT, 'T'},  {SIGINT, 'T'},  {SIGTSTP, 'Z'},
};
enum { watched_count = sizeof watched / sizeof watched[0] };

static struct sigaction before[watched_count];
static int ends[2] = {-1, -1};
static volatile sig_atomic_t asks_to_end = 0;

static char letter_of(int number) {
  for (int i = 0; i < watched_count; i++) {
    if (watched[i].number == number) return watched[i].letter;
  }
  return '?';
}

static void note(int number) {
  int error = errno;
  char letter = letter_of(number);
  if (letter == 'T') asks_to_end = 1;
  (void)!write(ends[1], &letter, 1);
  errno = error;
}

static bool make_pipe(void) {
  if (ends[0] >= 0) return true;
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

// What nohup and the like have set to be ignored stays ignored.
static void watch(int index) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(watched[index].number, NULL, &before[index]);
  if (before[index].sa_handler == SIG_IGN) return;
  sigaction(watched[index].number, &action, NULL);
}

int hanji_signals_watch(void) {
  if (!make_pipe()) return -1;
  signal(SIGPIPE, SIG_IGN);
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < watched_count; i++) {
    watch(i);
    sigaddset(&set, watched[i].number);
  }
  // A parent may have started us with some of them blocked.
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  return ends[0];
}

void hanji_signals_forget(void) {
  for (int i = 0; i < watched_count; i++) sigaction(watched[i].number, &before[i], NULL);
}

bool hanji_signals_ask_to_end(void) { return asks_to_end != 0; }

// The whole group stops, or a script that started us would wait on and keep the shell from the
// terminal. We ignore that one and stop by raise(), which returns only when we go on.
void hanji_signals_stop(void) {
  struct sigaction mine, action = {.sa_handler = SIG_IGN};
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, &mine);
  kill(0, SIGTSTP);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &mine, NULL);
}
