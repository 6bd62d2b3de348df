/* What the two ends of the wire ask of the system: a child on two pipes, and limits for itself. */
#ifndef HANJI_CWIRE_H
#define HANJI_CWIRE_H

#include <stddef.h>

typedef struct {
  int pid;
  int to_child;   /* write end of its standard input, not blocking */
  int from_child; /* read end of its standard output, not blocking */
} hanji_wire_process;

/* Starts `program` with a cleared environment, no descriptors but 0-2, default signals, its own
   process group, and standard error on /dev/null unless kept. `arguments` ends with NULL.
   Returns 0, or an errno. */
int hanji_wire_spawn(
    const char *program, const char *const *arguments, int keeps_error, hanji_wire_process *process);
/* Kills the child, if it still runs, and waits for it. Returns its exit status, or -1 where it had
   none of its own. */
int hanji_wire_end(int pid);
/* Ignores SIGPIPE unless the program has already chosen what it does. */
void hanji_wire_ignore_broken_pipes(void);

typedef struct {
  size_t memory;    /* bytes of private data */
  size_t addresses; /* bytes of address space, written or not */
  int may_write;    /* whether standard error may be a file (tracing) */
} hanji_wire_limits;

/* Confines the calling process for good, as far as the kernel can; to be called before it reads
   anything or starts a thread. Returns 0, or an errno. */
int hanji_wire_confine(const hanji_wire_limits *limits);
/* The version of Landlock that the kernel offers, by which files are closed; 0 for none. */
int hanji_wire_landlock_version(void);
/* Whether the kernel, and this build for its machine, can filter system calls (seccomp). */
int hanji_wire_has_call_filter(void);
/* Whether the name servers' file can no longer be read behind the wall that this process stands
   behind: another was put in its place since, as when the network changes. */
int hanji_wire_is_outdated(void);
/* Allows the calling process so many more seconds of processor time; then SIGXCPU ends it. */
void hanji_wire_allow_seconds(unsigned seconds);
/* Makes a pipe's or socket's end not blocking; leaves terminals and files alone. */
void hanji_wire_do_not_block(int descriptor);

#endif
