/* Programs that the person has named: started from an argument vector, never through a shell. */
#ifndef HANJI_CPROGRAMS_H
#define HANJI_CPROGRAMS_H

#include <stdbool.h>
#include <stddef.h>

/* Starts a program of $PATH with default signals and no descriptors but 0-2. In the background it
   has a session of its own and /dev/null; in the foreground the terminal, and `input`, where it is
   not NULL, as its standard input. `arguments` ends with NULL. Returns 0, or an errno. */
int hanji_program_start(
    const char *const *arguments, bool in_background, const char *input, size_t count, int *pid);
/* Waits for a program that has the terminal; one that stops itself is continued. Returns its exit
   status, or 128 and the number of the signal that ended it. */
int hanji_program_wait(int pid);
/* Starts a program of $PATH that is spoken with: `to_child` leads to its standard input, `from_child`
   from its standard output; its errors go where ours do, or nowhere where it is `silent`, which also
   keeps it from the terminal. Returns 0, or an errno. */
int hanji_program_converse(
    const char *const *arguments, bool silent, int *to_child, int *from_child, int *pid);
/* Writes bytes, at most for `seconds` without progress; returns 0, or an errno. */
int hanji_write_all(int descriptor, const void *bytes, size_t count, int seconds);
/* Reads some bytes, waiting at most for `seconds`; 0 at the end, or minus an errno. */
long hanji_read_some(int descriptor, void *bytes, size_t room, int seconds);
/* Collects programs of the background that have ended. */
void hanji_program_collect(void);

#endif
