#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "CWire.h"
#include "wall.h"

static int limit(__rlimit_resource_t resource, rlim_t value) {
  struct rlimit bound = {.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &bound) == 0 ? 0 : errno;
}

/* The hard limit of processor time, in seconds, that no later hanji_wire_allow_seconds passes. */
enum { MOST_SECONDS = 3600 };

/* RLIMIT_DATA counts memory that can be written; RLIMIT_AS, which counts reserved addresses too, is
   a wider bound behind it. RLIMIT_NPROC would count the threads of the user's other programs and
   leave none for libcurl's resolver; that no process is started is the call filter's part. */
static int set_limits(const hanji_wire_limits *limits) {
  int code = limit(RLIMIT_CORE, 0);
  if (code == 0 && limits->memory > 0) code = limit(RLIMIT_DATA, limits->memory);
  if (code == 0 && limits->addresses > 0) code = limit(RLIMIT_AS, limits->addresses);
  if (code == 0 && !limits->may_write) code = limit(RLIMIT_FSIZE, 0);
  if (code == 0) code = limit(RLIMIT_NOFILE, 128);
  if (code == 0) code = limit(RLIMIT_CPU, MOST_SECONDS);
  return code;
}

/* libcurl resolves names in threads; the usual 8 MiB of stack each would eat up the memory limit. */
static void use_small_stacks(void) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return;
  if (pthread_attr_setstacksize(&attributes, 512 * 1024) == 0)
    pthread_setattr_default_np(&attributes);
  pthread_attr_destroy(&attributes);
}

int hanji_wire_confine(const hanji_wire_limits *limits) {
  signal(SIGPIPE, SIG_IGN);
  clearenv();
  umask(077);
  mallopt(M_ARENA_MAX, 2);
  use_small_stacks();
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  int code = set_limits(limits);
  if (code == 0) code = hanji_wall_close_files();
  if (code == 0) code = hanji_wall_filter_calls();
  return code;
}

void hanji_wire_allow_seconds(unsigned seconds) {
  struct rusage usage;
  struct rlimit bound;
  if (getrusage(RUSAGE_SELF, &usage) != 0 || getrlimit(RLIMIT_CPU, &bound) != 0) return;
  bound.rlim_cur = (rlim_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + 1 + seconds;
  setrlimit(RLIMIT_CPU, &bound);
}

void hanji_wire_do_not_block(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return;
  if (!S_ISFIFO(status.st_mode) && !S_ISSOCK(status.st_mode)) return;
  int flags = fcntl(descriptor, F_GETFL);
  if (flags >= 0) fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}
