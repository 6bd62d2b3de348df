#include "allocation.h"

#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <stdlib.h>
#include <string.h>

/* A document is tens of thousands of small blocks that are let go at once: they are cut off large
   ones, which costs a fifth of what malloc takes for a page. Blocks that libxml2 returns are used
   again; what it asks for outside of a reading, as for XPath, comes from malloc.

   The HTML parser of libxml2 2.9 goes on without progress after a failed allocation. Ending the
   process is better: it is bounded on purpose, and the reader names the page that it died of. */

/// Chunks double from the first to the largest: most documents are one entry of a feed.
enum { unit = 16, largest_small = 512, first_chunk = 16384, largest_chunk = 262144 };

#if defined(__has_feature)
#define HANJI_HAS_SANITIZER __has_feature(address_sanitizer)
#else
#define HANJI_HAS_SANITIZER 0
#endif

/// While memory is watched, every block is one of malloc, so that none is read past its end.
static int is_small(size_t size) { return !HANJI_HAS_SANITIZER && size <= largest_small; }

/// Stands before every block that libxml2 has.
typedef struct {
  /// Where it is from; NULL for one of malloc.
  HanjiArena *arena;
  size_t size;
} Header;

typedef struct Chunk { struct Chunk *next; size_t padding; } Chunk;

/// Stands before the header of a block that is too large to be cut off.
typedef struct Large { struct Large *next, *previous; } Large;

struct HanjiArena {
  Chunk *chunks;
  char *at, *end;
  size_t chunk_size;
  Large large;
  /// Returned blocks by size in units.
  void *returned[largest_small / unit + 1];
};

static _Thread_local HanjiArena *current;

static void *sure(void *memory) {
  if (!memory) abort();
  return memory;
}

static Header *header(void *block) { return (Header *)block - 1; }

static void *block(Header *header, HanjiArena *arena, size_t size) {
  *header = (Header){arena, size};
  return header + 1;
}

// MARK: blocks of an arena

static Header *cut_off(HanjiArena *arena, size_t size) {
  size_t whole = size + sizeof(Header);
  if ((size_t)(arena->end - arena->at) < whole) {
    if (arena->chunk_size < largest_chunk) arena->chunk_size *= 2;
    Chunk *chunk = sure(malloc(arena->chunk_size));
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    arena->at = (char *)(chunk + 1);
    arena->end = (char *)chunk + arena->chunk_size;
  }
  Header *found = (Header *)arena->at;
  arena->at += whole;
  return found;
}

static void *small(HanjiArena *arena, size_t size) {
  size_t units = (size + unit - 1) / unit;
  if (units == 0) units = 1;
  void *returned = arena->returned[units];
  if (!returned) return block(cut_off(arena, units * unit), arena, units * unit);
  memcpy(&arena->returned[units], returned, sizeof(void *));
  return returned;
}

static void link_large(HanjiArena *arena, Large *large) {
  large->next = arena->large.next;
  large->previous = &arena->large;
  if (large->next) large->next->previous = large;
  arena->large.next = large;
}

static void unlink_large(Large *large) {
  large->previous->next = large->next;
  if (large->next) large->next->previous = large->previous;
}

static void *large(HanjiArena *arena, Large *old, size_t size) {
  if (size > SIZE_MAX - sizeof(Large) - sizeof(Header)) abort();
  if (old) unlink_large(old);
  Large *made = sure(realloc(old, sizeof(Large) + sizeof(Header) + size));
  link_large(arena, made);
  return block((Header *)(made + 1), arena, size);
}

static Large *large_of(void *block) { return (Large *)header(block) - 1; }

static void *allocate_in(HanjiArena *arena, size_t size) {
  return is_small(size) ? small(arena, size) : large(arena, NULL, size);
}

static void return_to(HanjiArena *arena, void *block) {
  size_t size = header(block)->size;
  if (!is_small(size)) {
    unlink_large(large_of(block));
    free(large_of(block));
  } else {
    memcpy(block, &arena->returned[size / unit], sizeof(void *));
    arena->returned[size / unit] = block;
  }
}

static void *resize_in(HanjiArena *arena, void *old, size_t size) {
  size_t had = header(old)->size;
  if (is_small(had) && size <= had) return old;
  if (!is_small(had) && !is_small(size)) return large(arena, large_of(old), size);
  void *made = allocate_in(arena, size);
  memcpy(made, old, had < size ? had : size);
  return_to(arena, old);
  return made;
}

// MARK: what libxml2 calls

static void *from_malloc(Header *old, size_t size) {
  if (size > SIZE_MAX - sizeof(Header)) abort();
  return block(sure(realloc(old, sizeof(Header) + size)), NULL, size);
}

static void *allocate(size_t size) {
  return current ? allocate_in(current, size) : from_malloc(NULL, size);
}

static void release(void *block) {
  if (!block) return;
  HanjiArena *arena = header(block)->arena;
  if (arena) return_to(arena, block); else free(header(block));
}

static void *reallocate(void *old, size_t size) {
  if (!old) return allocate(size);
  HanjiArena *arena = header(old)->arena;
  return arena ? resize_in(arena, old, size) : from_malloc(header(old), size);
}

static char *duplicate(const char *text) {
  size_t length = strlen(text) + 1;
  return memcpy(allocate(length), text, length);
}

void hanji_bound_allocation(void) { xmlMemSetup(release, allocate, reallocate, duplicate); }

// MARK: arenas

HanjiArena *hanji_arena_begin(void) {
  HanjiArena *arena = sure(calloc(1, sizeof *arena));
  arena->chunk_size = first_chunk / 2;
  current = arena;
  return arena;
}

void hanji_arena_end(void) {
  // The last error is the library's one lasting block that is made while a document is read.
  xmlResetLastError();
  current = NULL;
}

void hanji_arena_free(HanjiArena *arena) {
  if (!arena) return;
  for (Chunk *chunk = arena->chunks; chunk;) {
    Chunk *next = chunk->next;
    free(chunk);
    chunk = next;
  }
  for (Large *large = arena->large.next; large;) {
    Large *next = large->next;
    free(large);
    large = next;
  }
  free(arena);
}
