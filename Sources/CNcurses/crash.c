#define _GNU_SOURCE
#include "CNcurses.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int faults[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
enum { fault_count = sizeof faults / sizeof faults[0] };

static struct sigaction before[fault_count];
static char reset[512];
static size_t reset_count = 0;
static int armed_terminal = -1;
static volatile sig_atomic_t is_armed = 0;
static char stack[64 * 1024];

static void bring_back(void) {
  if (!is_armed) return;
  is_armed = 0;
  (void)!write(armed_terminal, reset, reset_count);
  hanji_terminal_restore(armed_terminal, false);
}

// A fault happens again by itself when its instruction is run again, with its address known to
// whoever looks next; a trap, an abort and a signal sent by someone must be raised again.
static void on_fault(int number, siginfo_t *info, void *context) {
  (void)context;
  bring_back();
  for (int i = 0; i < fault_count; i++) {
    if (faults[i] == number) sigaction(number, &before[i], NULL);
  }
  if (info->si_code <= 0 || number == SIGTRAP || number == SIGABRT) raise(number);
}

static void use_own_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, NULL);
}

static void install(void) {
  static bool is_installed = false;
  if (is_installed) return;
  is_installed = true;
  atexit(bring_back);
  use_own_stack();
  struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fault_count; i++) sigaction(faults[i], &action, &before[i]);
}

void hanji_crash_arm(int terminal, const char *bytes, size_t count) {
  is_armed = 0;
  armed_terminal = terminal;
  reset_count = count < sizeof reset ? count : sizeof reset;
  memcpy(reset, bytes, reset_count);
  install();
  is_armed = 1;
}

void hanji_crash_disarm(void) { is_armed = 0; }
