#ifndef HANJI_CLIBXML2_ALLOCATION_H
#define HANJI_CLIBXML2_ALLOCATION_H

/// The memory of one document, let go as a whole.
typedef struct HanjiArena HanjiArena;

/// Makes the library end the process where memory is short, and take it from arenas.
void hanji_bound_allocation(void);

/// From here on this thread's library takes its memory from a new arena.
HanjiArena *hanji_arena_begin(void);

/// The arena is complete; what the library asks for from here on is not of it.
void hanji_arena_end(void);

/// Lets go of everything that was allocated in it.
void hanji_arena_free(HanjiArena *arena);

#endif
