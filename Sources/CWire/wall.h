/* The parts of the wall that stand only where the kernel has them. */
#ifndef HANJI_WALL_H
#define HANJI_WALL_H

/* Landlock: nothing can be written, and little be read. Returns 0, also where the kernel lacks it,
   or an errno. */
int hanji_wall_close_files(void);
/* seccomp: only calls that the wire needs. Returns 0, also where the kernel lacks it, or an errno. */
int hanji_wall_filter_calls(void);

#endif
