#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "CSession.h"

int hanji_session_set_environment(const char *const *variables) {
  if (clearenv() != 0) return ENOMEM;
  for (; *variables != NULL; variables++)
    if (putenv((char *)*variables) != 0) return errno;
  return 0;
}

static int limit(__rlimit_resource_t resource, rlim_t value) {
  struct rlimit bound;
  if (getrlimit(resource, &bound) != 0) return errno;
  // What the host allows less of stays less.
  if (bound.rlim_max != RLIM_INFINITY && bound.rlim_max < value) value = bound.rlim_max;
  bound = (struct rlimit){.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &bound) == 0 ? 0 : errno;
}

int hanji_session_limit(const hanji_session_limits *limits) {
  const struct {
    __rlimit_resource_t resource;
    size_t value;
  } bounds[] = {
      {RLIMIT_CORE, 0},
      {RLIMIT_DATA, limits->memory},
      {RLIMIT_AS, limits->addresses},
      {RLIMIT_CPU, limits->seconds},
      {RLIMIT_FSIZE, limits->file_size},
      {RLIMIT_NOFILE, limits->files},
      {RLIMIT_NPROC, limits->processes},
  };
  umask(077);
  // Writing past the bound is an error that is told, and no end.
  signal(SIGXFSZ, SIG_IGN);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  // Other processes of the user may not look into this one, and nothing is left of a crash.
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
  int code = 0;
  for (size_t index = 0; code == 0 && index < sizeof bounds / sizeof *bounds; index++)
    code = limit(bounds[index].resource, bounds[index].value);
  return code;
}
