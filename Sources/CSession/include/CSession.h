/* The walls of a served session: what stands between a reader and the host that it reads on. */
#ifndef HANJI_CSESSION_H
#define HANJI_CSESSION_H

#include <stddef.h>

/* Drops every variable of the environment, and sets these instead: `NAME=value`, ending with NULL.
   Returns 0, or an errno. */
int hanji_session_set_environment(const char *const *variables);

typedef struct {
  size_t memory, addresses, seconds, file_size, files, processes;
} hanji_session_limits;

/* Limits the calling process and all that it starts, for good: no core, no new privileges, no
   stopping from the keyboard. Returns 0, or an errno. */
int hanji_session_limit(const hanji_session_limits *limits);

/* The version of Landlock that the kernel offers; 0 for none. */
int hanji_session_landlock_version(void);
/* Whether the kernel, and this build for its machine, can filter system calls. */
int hanji_session_has_call_filter(void);

/* Closes the file system but for these, each a path of a list that ends with NULL: those that may be
   read, written with all below them, and run. What is not there is passed over. Returns 0, also where
   the kernel lacks Landlock, or an errno. */
int hanji_session_close_files(
    const char *const *readable, const char *const *writable, const char *const *runnable);
/* Forbids calls that neither a reader nor its workers need. Returns 0, also where the kernel cannot
   filter, or an errno. */
int hanji_session_filter_calls(void);
/* The folders of the libraries that this process has loaded, one a line, cut at `size` bytes with
   the NUL behind them. */
void hanji_session_library_folders(char *text, size_t size);

#endif
