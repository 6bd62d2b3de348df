#ifndef HANJI_PROGRAMS_ATTRIBUTES_H
#define HANJI_PROGRAMS_ATTRIBUTES_H

#include <signal.h>
#include <spawn.h>
#include <stdbool.h>

/* A program begins as a shell would start it: no signal blocked or ignored; without the terminal it
   has a session of its own. */
static inline int set_attributes(posix_spawnattr_t *attributes, bool without_terminal) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setsigmask(attributes, &none);
  short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
  if (without_terminal) flags |= POSIX_SPAWN_SETSID;
  return posix_spawnattr_setflags(attributes, flags);
}

#endif
