/* Ends a program, or fails its writing, at a chosen system call: preloaded before the C library.
 *
 * FAULT_FOLDER      only calls on files whose path holds this text count
 * FAULT_AT          the number of the call, from 1
 * FAULT_KIND        kill: SIGKILL in place of the call; EIO, ENOSPC or EDQUOT: that error, from
 *                   that call on; SYNC: EIO at that call of fsync alone
 * FAULT_AFTER       microseconds after which the program gets SIGKILL, wherever it is
 * FAULT_PROGRAM     the program that is meant; its children inherit all this
 */
#define _GNU_SOURCE
#include "faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls;
static long fault_at;
static int fault_error;
static bool is_kill, is_sync_alone;
static const char *folder;

__attribute__((constructor)) static void read_environment(void) {
  const char *program = getenv("FAULT_PROGRAM");
  if (program == NULL || strcmp(program, program_invocation_short_name) != 0) return;
  const char *kind = getenv("FAULT_KIND"), *at = getenv("FAULT_AT"), *after = getenv("FAULT_AFTER");
  folder = getenv("FAULT_FOLDER");
  if (at != NULL && folder != NULL) fault_at = atol(at);
  if (kind != NULL) {
    is_kill = strcmp(kind, "kill") == 0;
    is_sync_alone = strcmp(kind, "SYNC") == 0;
    fault_error = strcmp(kind, "ENOSPC") == 0 ? ENOSPC : strcmp(kind, "EDQUOT") == 0 ? EDQUOT : EIO;
  }
  if (after != NULL) {
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL};
    struct itimerspec when = {.it_value = {.tv_nsec = 1}};
    timer_t timer;
    long microseconds = atol(after);
    when.it_value.tv_sec = microseconds / 1000000;
    when.it_value.tv_nsec = microseconds % 1000000 * 1000 + 1;
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) == 0) timer_settime(timer, 0, &when, NULL);
  }
}

static bool is_meant(const char *path) { return strstr(path, folder) != NULL; }

/* Whether the call is to fail; errno is set. */
static bool fails(const char *path, int descriptor, bool is_sync) {
  if (fault_at == 0 || (is_sync_alone && !is_sync)) return false;
  char link[64], target[4096] = "";
  if (path == NULL) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, target, sizeof target - 1);
    if (length > 0) target[length] = 0;
    path = target;
  }
  if (!is_meant(path)) return false;
  long call = atomic_fetch_add(&calls, 1) + 1;
  if (call < fault_at || (is_sync_alone && call > fault_at)) return false;
  if (is_kill) kill(getpid(), SIGKILL);
  errno = fault_error;
  return true;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
  return fails(NULL, file, false) ? -1 : NEXT(write)(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return fails(NULL, file, false) ? -1 : NEXT(pwrite)(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return fails(NULL, file, false) ? -1 : NEXT(pwrite64)(file, bytes, count, offset);
}

int fsync(int file) { return fails(NULL, file, true) ? -1 : NEXT(fsync)(file); }

int fdatasync(int file) { return fails(NULL, file, true) ? -1 : NEXT(fdatasync)(file); }

int ftruncate(int file, off_t length) {
  return fails(NULL, file, false) ? -1 : NEXT(ftruncate)(file, length);
}

int ftruncate64(int file, off64_t length) {
  return fails(NULL, file, false) ? -1 : NEXT(ftruncate64)(file, length);
}

int rename(const char *from, const char *to) {
  return fails(to, -1, false) ? -1 : NEXT(rename)(from, to);
}
